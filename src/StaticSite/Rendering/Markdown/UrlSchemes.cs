using System.Globalization;
using System.Net;
using System.Text;

namespace StaticSite.Rendering.Markdown;

/// <summary>Judges the scheme of a URL the way a browser would read it.</summary>
internal static class UrlSchemes
{
    // The last ones start programs of the reader's device with what the address says, or show what a page of another kind would be refused.
    private static readonly string[] Forbidden = ["javascript:", "vbscript:", "data:", "file:", "blob:", "filesystem:", "view-source:", "about:", "intent:", "search-ms:", "shell:"];
    private const string Office = "ms-";

    private static readonly string[] Mistyped = ["htp", "htps", "htpps", "htttp", "htttps", "hhtp", "hhtps", "httpss", "htpp", "ttp", "ttps", "tps", "ps", "hptts", "hptt", "hppts", "htts", "httsp", "httos", "httls", "mail", "mailt", "mailo", "maito", "email", "e-mail", "phone", "telefon"];

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
        // Programs of Windows and of Office have dozens of them; a file may begin so.
        return bare.StartsWith(Office, StringComparison.OrdinalIgnoreCase) && bare.AsSpan().IndexOfAny(":/?#") is > 0 and int end && bare[end] == ':' ? bare[..(end + 1)] : null;
    }

    /// <summary>How a URL begins that no browser can follow: the drive of a computer, or a known scheme mistyped. Null otherwise; programs have schemes of their own.</summary>
    public static string? UnknownIn(string url)
    {
        if (url.Length == 0 || url[0] is '/' or '#' or '.' || url.StartsWith("https://", StringComparison.Ordinal) || url.StartsWith("http://", StringComparison.Ordinal)) return null;
        int colon = url.AsSpan().IndexOfAny(":/?#");
        if (colon < 1 || url[colon] != ':')
        {
            // https//example.org
            return colon > 0 && url.AsSpan(colon).StartsWith("//") && url.AsSpan(0, colon) is "http" or "https" ? url[..(colon + 2)] : null;
        }
        ReadOnlySpan<char> scheme = url.AsSpan(0, colon);
        if (colon == 1 && char.IsAsciiLetter(url[0])) return url[..2];
        if (scheme.Equals("http", StringComparison.OrdinalIgnoreCase) || scheme.Equals("https", StringComparison.OrdinalIgnoreCase)) return url.AsSpan(colon + 1).StartsWith("//") ? null : url[..(colon + 1)];
        return Mistyped.Contains(scheme.ToString(), StringComparer.OrdinalIgnoreCase) || (colon < 8 && scheme.ContainsAnyExceptInRange('\0', '\x7F')) ? url[..(colon + 1)] : null;
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
