using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticSite.Cli;

/// <summary>What the text of an imported file says in its first lines.</summary>
internal static class BodyText
{
    private const int MaxDescription = 300;

    /// <summary>The first heading, when it is the first thing and of the first level; null otherwise.</summary>
    public static string? FirstHeading(ImportedFile file) => Parse(file).FirstOrDefault() is HeadingBlock { Level: 1 } heading && Plain(heading.Inline) is { Length: > 0 } text ? text : null;

    /// <summary>Where the text begins behind a first heading that only says the title again.</summary>
    public static int BehindTitle(ImportedFile file, string title) =>
        Parse(file).FirstOrDefault() is HeadingBlock { Level: 1 } heading && Plain(heading.Inline).Equals(title, StringComparison.OrdinalIgnoreCase) ? file.BodyStart + heading.Span.End + 1 : file.BodyStart;

    /// <summary>The first paragraph as plain text, cut behind a sentence or a word where it is long; null when there is none without code in it.</summary>
    public static string? FirstParagraph(ImportedFile file)
    {
        foreach (ParagraphBlock paragraph in Parse(file).OfType<ParagraphBlock>())
        {
            string text = Plain(paragraph.Inline);
            // Code of templates and of components is no sentence.
            if (text.Length == 0 || text.AsSpan().IndexOfAny("{}<>") >= 0) continue;
            if (text.Length <= MaxDescription) return text;
            int sentence = text.LastIndexOf(". ", MaxDescription, StringComparison.Ordinal);
            if (sentence > 0) return text[..(sentence + 1)];
            int word = text.LastIndexOf(' ', MaxDescription);
            if (word > 0) return text[..word].TrimEnd(',', ';', ':') + "…";
        }
        return null;
    }

    private static MarkdownDocument Parse(ImportedFile file) => Markdown.Parse(file.Source.Text[file.BodyStart..]);

    private static string Plain(ContainerInline? inlines)
    {
        if (inlines is null) return "";
        IEnumerable<string> parts = inlines.Descendants().Select(inline => inline switch
        {
            LiteralInline literal when literal.Parent is not LinkInline { IsImage: true } => literal.Content.ToString(),
            CodeInline code => code.Content,
            LineBreakInline => " ",
            HtmlInline html => html.Tag,
            _ => "",
        });
        return string.Concat(parts).Trim();
    }
}
