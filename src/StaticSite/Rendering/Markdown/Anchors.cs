using System.Net;

namespace StaticSite.Rendering.Markdown;

/// <summary>Finds the ids in HTML this generator wrote.</summary>
internal static class Anchors
{
    private const string Mark = " id=\"";

    /// <summary>Every id in its order. In rendered text and in attribute values <c>"</c> is always escaped, so the mark stands in tags alone.</summary>
    public static List<string> In(string html)
    {
        List<string> ids = [];
        for (int at = html.IndexOf(Mark, StringComparison.Ordinal); at >= 0; at = html.IndexOf(Mark, at, StringComparison.Ordinal))
        {
            int start = at + Mark.Length;
            at = html.IndexOf('"', start);
            ids.Add(WebUtility.HtmlDecode(html[start..at]));
        }
        return ids;
    }
}
