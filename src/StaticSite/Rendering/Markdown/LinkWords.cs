using Markdig.Syntax.Inlines;

namespace StaticSite.Rendering.Markdown;

/// <summary>What stands between the square brackets of a link or an image.</summary>
internal static class LinkWords
{
    private static readonly string[] PictureEndings = [".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg"];

    /// <summary>Whether a link has nothing to tap: no words, no picture, nothing that was put in their place.</summary>
    public static bool AreMissing(LinkInline link)
    {
        for (Inline? inline = link.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is not LiteralInline literal || !literal.Content.AsSpan().IsWhiteSpace()) return false;
        }
        return true;
    }

    /// <summary>Whether an image says nothing of what it shows: no words, or the name that a camera gave its file.</summary>
    public static bool SayNothing(LinkInline image)
    {
        string words = PlainText.Of(image);
        return words.Length == 0 || (!words.Contains(' ', StringComparison.Ordinal) && PictureEndings.Any(ending => words.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));
    }
}
