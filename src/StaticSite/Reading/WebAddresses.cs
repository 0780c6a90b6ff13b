using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary>Addresses of other sites in data and front matter: whole ones, and what was meant by others.</summary>
public static class WebAddresses
{
    private const string Scheme = "https://";

    /// <summary>Reports an address that nobody can follow.</summary>
    public static void Check(MappingReader reader, string key, Located<string> address)
    {
        if (HostWithoutDot(address.Value) is { } host) reader.Fail(FrontMatterDiagnostics.Host.At(address.Span, address.Value, host));
        else if (address.Value.Length > 0 && !IsWhole(address.Value)) reader.Fail(FrontMatterDiagnostics.BadValue.At(address.Span, key, address.Value, "an address that begins with https:// or http://", Hint(address.Value)));
    }

    /// <summary>Whether browsers can follow an address.</summary>
    public static bool IsWhole(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https" && !RepeatsScheme(url) && !text.AsSpan().ContainsAny(' ', '\t', '\n');

    /// <summary>Whether an address was pasted behind a scheme that stood there already: its host would be "https".</summary>
    public static bool RepeatsScheme(Uri url) => url.Host is "http" or "https";

    /// <summary>The host of a web address when it is one word, such as <c>localhost</c>; null when it may be on the web, and for other addresses.</summary>
    public static string? HostWithoutDot(string url)
    {
        int start = url.IndexOf("//", StringComparison.Ordinal) + 2;
        if (start is not (2 or 7 or 8) || (start > 2 && !url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))) return null;
        ReadOnlySpan<char> host = url.AsSpan(start);
        int end = host.IndexOfAny("/?#\\");
        if (end >= 0) host = host[..end];
        host = host[(host.LastIndexOf('@') + 1)..];
        int port = host.IndexOf(':');
        if (port >= 0) host = host[..port];
        // An address in brackets has colons; a scheme that stands there again is another mistake.
        return host.Length == 0 || host.ContainsAny(".[ ") || host is "http" or "https" ? null : host.ToString();
    }

    /// <summary>A hint with the address that was meant; nothing where that cannot be known.</summary>
    public static string Hint(string text)
    {
        string rest = text.Trim(' ', '"', '\'', '<', '>', '“', '”', '„', '«', '»');
        while (BehindScheme(rest) is { } behind) rest = behind;
        string meant = Scheme + rest;
        return meant != text && IsWhole(meant) && Uri.TryCreate(meant, UriKind.Absolute, out Uri? url) && url.Host.Contains('.', StringComparison.Ordinal) && url.UserInfo.Length == 0 ? Nearest.Hint(meant) : "";
    }

    // "htps://", "http//", "https:/", "https;//": letters that begin like a scheme, then at least a slash.
    private static string? BehindScheme(string text)
    {
        int letters = 0;
        while (letters < text.Length && char.IsAsciiLetter(text[letters])) letters++;
        int end = letters;
        while (end < text.Length && text[end] is ':' or ';' or '/' or '\\') end++;
        return letters is > 2 and < 8 && end > letters && text.AsSpan(letters, end - letters).ContainsAny('/', '\\') && (text[0] | ' ') == 'h' ? text[end..] : null;
    }
}
