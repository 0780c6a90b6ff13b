using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace StaticSite.Rendering.Markdown;

/// <summary>Reads <c>{name:arguments}</c> and writes what the site puts in its place. Comes behind generic attributes, whose braces it takes precedence over.</summary>
internal sealed class DirectiveExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.Insert(0, new DirectiveParser());
        foreach (BlockParser parser in pipeline.BlockParsers)
        {
            if (parser is HeadingBlockParser heading && heading.TryParseAttributes is { } attributes) heading.TryParseAttributes = Behind(attributes);
        }
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is not HtmlRenderer html) return;
        html.ObjectRenderers.Add(new InlineWriter());
        html.ObjectRenderers.Add(new BlockWriter());
    }

    // The library takes the first brace of a heading for its attributes; a directive there is none.
    private static TryParseAttributesDelegate Behind(TryParseAttributesDelegate attributes) => (BlockProcessor processor, ref StringSlice line, IBlock block) =>
    {
        int first = line.IndexOf('{');
        if (first < 0 || !DirectiveParser.IsDirective(line.Text, first, line.End, out _, out _)) return attributes(processor, ref line, block);
        int last = line.Text.LastIndexOf('{', line.End, line.End - first + 1);
        if (last == first || DirectiveParser.IsDirective(line.Text, last, line.End, out _, out _)) return false;
        StringSlice tail = new(line.Text, last, line.End);
        if (!attributes(processor, ref tail, block)) return false;
        line.End = last - 1;
        return true;
    };

    private sealed class InlineWriter : HtmlObjectRenderer<RenderedInline>
    {
        protected override void Write(HtmlRenderer renderer, RenderedInline inline) => renderer.Write(renderer.EnableHtmlForInline ? inline.Html : inline.PlainText);
    }

    private sealed class BlockWriter : HtmlObjectRenderer<RenderedBlock>
    {
        protected override void Write(HtmlRenderer renderer, RenderedBlock block) => renderer.EnsureLine().WriteLine(block.Html);
    }
}
