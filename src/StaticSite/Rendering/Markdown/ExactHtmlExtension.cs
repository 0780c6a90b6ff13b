using Markdig;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace StaticSite.Rendering.Markdown;

/// <summary>Makes plain CommonMark that of the specification to the letter: where lines begin, and which link labels are the same.</summary>
internal sealed class ExactHtmlExtension : IMarkdownExtension
{
    /// <inheritdoc/>
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.ReplaceOrAdd<LinkInlineParser>(new FoldingLinkParser());

    /// <inheritdoc/>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is not HtmlRenderer html) return;
        html.ObjectRenderers.ReplaceOrAdd<ParagraphRenderer>(new ExactParagraphRenderer());
        html.ObjectRenderers.ReplaceOrAdd<HeadingRenderer>(new ExactHeadingRenderer());
        html.ObjectRenderers.ReplaceOrAdd<ThematicBreakRenderer>(new ExactRuleRenderer());
        html.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new ExactHtmlBlockRenderer());
    }
}
