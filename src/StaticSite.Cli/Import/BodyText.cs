using System.Net;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticSite.Cli;

/// <summary>What the text of an imported file says in its first lines.</summary>
internal static partial class BodyText
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
        foreach (Block block in Parse(file))
        {
            string text = block switch
            {
                ParagraphBlock paragraph => Plain(paragraph.Inline),
                HtmlBlock html => Paragraph(html.Lines.ToString()),
                _ => "",
            };
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

    // The words of a paragraph that is written in HTML; empty for other elements.
    private static string Paragraph(string html) => HtmlParagraph().Match(html) is { Success: true } match
        ? WebUtility.HtmlDecode(HtmlTag().Replace(match.Groups["words"].Value, "")).ReplaceLineEndings(" ").Trim() : "";

    [GeneratedRegex(@"^\s*<p(\s[^>]*)?>(?<words>.*?)(</p>|$)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex HtmlParagraph();

    [GeneratedRegex(@"</?[a-z][^<>]*>")]
    private static partial Regex HtmlTag();

    private static MarkdownDocument Parse(ImportedFile file) => Markdown.Parse(file.Source.Text[file.BodyStart..]);

    private static string Plain(ContainerInline? inlines)
    {
        if (inlines is null) return "";
        IEnumerable<string> parts = inlines.Descendants().Select(inline => inline switch
        {
            LiteralInline literal when literal.Parent is not LinkInline { IsImage: true } => literal.Content.ToString(),
            CodeInline code => code.Content,
            LineBreakInline => " ",
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            AutolinkInline link => link.Url,
            // Words that HTML only sets off are words; an element of somebody's own may write anything.
            HtmlInline html when char.IsAsciiLetterLower(html.Tag.AsSpan(1).TrimStart('/')[0]) => "",
            HtmlInline html => html.Tag,
            _ => "",
        });
        return string.Concat(parts).Trim();
    }
}
