using System.Globalization;
using System.Net;
using System.Text;

namespace StaticSite.Rendering.Markdown;

/// <summary>Judges the scheme of a URL the way a browser would read it.</summary>
internal static class UrlSchemes
{
    private static readonly string[] Forbidden = ["javascript:", "vbscript:", "data:", "file:"];

    /// <summary>The forbidden scheme a URL begins with (entities decoded, invisible characters and white space left out), or null.</summary>
    public static string? ForbiddenIn(string? url)
    {
        if (string.IsNullOrEmpty(url)) return null;
        // Nothing that is left out of these, or decoded in them, makes another scheme of their beginning.
        if (url[0] is '/' or '#' or '.' || url.StartsWith("https://", StringComparison.Ordinal) || url.StartsWith("http://", StringComparison.Ordinal)) return null;
        string bare = Bare(url);
        string decoded = Bare(WebUtility.HtmlDecode(bare));
        foreach (string scheme in Forbidden)
        {
            if (bare.StartsWith(scheme, StringComparison.OrdinalIgnoreCase) || decoded.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) return scheme;
        }
        return null;
    }

    /// <summary>Whether a URL leads to another site.</summary>
    public static bool IsExternal(string? url) => url is not null && (url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("//", StringComparison.Ordinal));

    private static string Bare(string url)
    {
        StringBuilder bare = new(url.Length);
        foreach (char c in url)
        {
            if (!char.IsControl(c) && !char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format) bare.Append(c);
        }
        return bare.ToString();
    }
}
