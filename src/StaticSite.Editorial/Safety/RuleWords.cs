using System.Text;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Rendering.Markdown;

namespace StaticSite.Editorial.Safety;

/// <summary>A rule in the words of its page.</summary>
internal static class RuleWords
{
    /// <summary>The first block that has, or holds, one of these classes, and the heading above it, as plain words; null when there is none.</summary>
    public static (string? Heading, string Rule)? First(MarkdownDocument document, IReadOnlyCollection<string> classes)
    {
        string? heading = null;
        foreach (LeafBlock block in document.Descendants<LeafBlock>())
        {
            if (block.Inline is not { } inline) continue;
            if (inline.Descendants().Prepend<MarkdownObject>(block).Any(element => element.TryGetAttributes()?.Classes?.Any(classes.Contains) ?? false)) return (heading, Words(inline));
            if (block is HeadingBlock) heading = Words(inline);
        }
        return null;
    }

    private static string Words(ContainerInline inline)
    {
        StringBuilder words = new();
        foreach (Inline part in inline.Descendants<Inline>())
        {
            if (part is LiteralInline literal) words.Append(literal.Content.AsSpan());
            else if (part is RenderedInline rendered) words.Append(rendered.PlainText);
            else if (part is HtmlEntityInline entity) words.Append(entity.Transcoded.AsSpan());
            else if (part is LineBreakInline) words.Append(' ');
        }
        return words.ToString().Trim();
    }
}
