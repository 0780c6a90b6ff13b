using Markdig.Helpers;
using Markdig.Syntax;

namespace StaticSite.Rendering.Markdown;

/// <summary>Where the destination of a link stands in the text.</summary>
internal static class DestinationPlace
{
    /// <summary>The parser's place if the destination is there, else the place of its words in the whole, else the whole.</summary>
    public static SourceSpan Of(string body, SourceSpan destination, SourceSpan whole, string url)
    {
        if (IsInside(body, destination))
        {
            SourceSpan inner = body[destination.Start] == '<' && destination.Length > 2 ? new SourceSpan(destination.Start + 1, destination.End - 1) : destination;
            if (body.AsSpan(inner.Start, inner.Length).SequenceEqual(url)) return inner;
            string written = body.Substring(inner.Start, inner.Length);
            if (HtmlHelper.Unescape(written) == HtmlHelper.Unescape(url)) return inner;
        }
        int at = IsInside(body, whole) && url.Length > 0 ? body.LastIndexOf(url, whole.End, whole.Length, StringComparison.Ordinal) : -1;
        return at < 0 ? whole : new SourceSpan(at, at + url.Length - 1);
    }

    /// <summary>Whether a place is one of the text: the parser leaves it out where it knows none.</summary>
    public static bool IsInside(string body, SourceSpan span) => span.Start >= 0 && span.End >= span.Start && span.End < body.Length;
}
