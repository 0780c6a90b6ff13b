using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using StaticSite.Languages;

namespace StaticSite.Rendering.Markdown;

/// <summary>
/// Writes text with a no-break space between the day of a date and its month, and a number with its ending as one, so
/// that no line ends there. No sign between the hyphen and the ending: copied and looked for, the text is as it was written.
/// </summary>
internal sealed class DateLiteralRenderer(Language language) : HtmlObjectRenderer<LiteralInline>
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, LiteralInline literal)
    {
        ReadOnlySpan<char> text = literal.Content.AsSpan();
        int done = 0;
        for (int space = language.SpaceInDate(text, 0); space >= 0; space = language.SpaceInDate(text, space))
        {
            Piece(renderer, text[done..space]);
            renderer.Write('\u00A0');
            done = space + 1;
        }
        Piece(renderer, text[done..]);
    }

    private void Piece(HtmlRenderer renderer, ReadOnlySpan<char> text)
    {
        while (renderer.EnableHtmlForInline && language.NumberWithEnding(text) is { Length: > 0 } number)
        {
            text.Overlaps(number, out int start);
            Escaped(renderer, text[..start]);
            renderer.Write("<span class=\"numeral\">").Write(number);
            renderer.Write("</span>");
            text = text[(start + number.Length)..];
        }
        Escaped(renderer, text);
    }

    private static void Escaped(HtmlRenderer renderer, ReadOnlySpan<char> text)
    {
        if (renderer.EnableHtmlEscape) renderer.WriteEscape(text);
        else renderer.Write(text);
    }
}
