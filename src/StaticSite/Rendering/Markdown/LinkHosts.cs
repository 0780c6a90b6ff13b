using Markdig.Syntax.Inlines;

namespace StaticSite.Rendering.Markdown;

/// <summary>Tells links that lead to another host than readers are made to believe.</summary>
internal static class LinkHosts
{
    // A copy of a page is linked by its own address, and the address of the page stands in it.
    private static readonly string[] Archives =
        ["archive.org", "archive.ph", "archive.today", "archive.is", "archive.li", "archive.vn", "archive.fo", "archive.md", "perma.cc", "ghostarchive.org", "webcitation.org", "arquivo.pt"];

    // Two names of one service: the one that is copied from a browser is often the other.
    private static readonly string[][] Twins = [["youtu.be", "youtube.com"], ["twitter.com", "x.com"], ["t.me", "telegram.me"], ["fb.com", "facebook.com"]];

    /// <summary>The host that the words of a link name by an address of their own, and the other one that it leads to; null where they agree, or the words are none.</summary>
    /// <param name="link">The link.</param>
    /// <param name="url">Its address.</param>
    public static (string Said, string Real)? Differ(LinkInline link, string url)
    {
        if (link.FirstChild is not LiteralInline { NextSibling: null } only) return null;
        ReadOnlySpan<char> words = only.Content.AsSpan().Trim();
        bool isAddress = words.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || words.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        if ((!isAddress && !words.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) || words.ContainsAny(" \t…")) return null;
        if (Host(isAddress ? words.ToString() : "https://" + words.ToString()) is not { } said || Host(url) is not { } real) return null;
        return !said.AsSpan().ContainsAny('.', ':') || IsOneOwner(said, real) || Array.Exists(Archives, archive => IsWithin(real, archive)) ? null : (said, real);
    }

    // Whoever has a name has all names below it, and gives them away: news.example.org is of example.org.
    private static bool IsOneOwner(string said, string real) =>
        IsWithin(real, said) || IsWithin(said, real) || Array.Exists(Twins, names => Array.Exists(names, name => IsWithin(said, name)) && Array.Exists(names, name => IsWithin(real, name)));

    private static bool IsWithin(string host, string above) =>
        host.EndsWith(above, StringComparison.Ordinal) && (host.Length == above.Length || (host[^(above.Length + 1)] == '.' && above.Contains('.', StringComparison.Ordinal)));

    /// <summary>What stands before the host of an address as if it were one, with the host itself: <c>https://bank.example@other.example/</c>. Null where nothing does.</summary>
    public static (string Said, string Real)? Disguised(string url)
    {
        int start = url.IndexOf("//", StringComparison.Ordinal);
        if (start < 0 || !UrlSchemes.IsExternal(url)) return null;
        ReadOnlySpan<char> authority = url.AsSpan(start + 2);
        if (authority.IndexOfAny("/?#\\") is >= 0 and int end) authority = authority[..end];
        int at = authority.LastIndexOf('@');
        return at < 0 ? null : (authority[..at].ToString(), authority[(at + 1)..].ToString());
    }

    private static string? Host(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https") || uri.IdnHost.Length == 0) return null;
        // A dot at the end is that of a sentence, or of the root. en.m.wikipedia.org is en.wikipedia.org on a telephone.
        string[] parts = uri.IdnHost.TrimEnd('.').Split('.');
        return string.Join('.', parts.Where((part, i) => i > parts.Length - 3 || part is not ("www" or "m")));
    }
}
