using StaticSite.Reading;

namespace StaticSite.Hosting;

/// <summary>Headers that keep what others might put into a page from doing harm.</summary>
public static class SecurityHeaders
{
    private const long SecondsOfDay = 24 * 60 * 60;

    // CSP 3: nothing is allowed but what is named. Data blocks (JSON-LD) are not run and need no permission.
    private static readonly (string Directive, string Sources)[] Policy =
    [
        ("default-src", "'none'"),
        ("script-src", "'self'"),
        ("style-src", "'self'"),
        ("img-src", "'self'"),
        ("connect-src", "'self'"),
        ("manifest-src", "'self'"),
        ("worker-src", "'self'"),
        ("form-action", "'self'"),
        ("base-uri", "'none'"),
        ("frame-ancestors", "'none'"),
    ];

    private static readonly (string Name, string Value)[] Always =
    [
        ("X-Content-Type-Options", "nosniff"),
        // Other sites learn that a reader came from here, and not from which page.
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        // The policy lets pages load nothing of other sites, so isolation takes nothing from them. What is published stays
        // free to be shown elsewhere (feed readers show its images), so there is no Cross-Origin-Resource-Policy.
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Embedder-Policy", "require-corp"),
    ];

    /// <summary>The headers in the order in which they are written.</summary>
    /// <param name="settings">What the site adds and changes.</param>
    /// <param name="styles">The style elements of the pages: <c>'sha256-…'</c>.</param>
    /// <param name="isEncrypted">Whether the site is published with https.</param>
    public static IReadOnlyList<(string Name, string Value)> List(HostingSettings settings, IReadOnlyList<string> styles, bool isEncrypted)
    {
        List<(string Name, string Value)> headers = [("Content-Security-Policy", Compose(settings, styles, isEncrypted))];
        if (isEncrypted && settings.HstsDays > 0) headers.Add(("Strict-Transport-Security", $"max-age={settings.HstsDays * SecondsOfDay}"));
        foreach ((string name, string value) in Always) headers.Add((name, settings.Headers.GetValueOrDefault(name, value)));
        foreach ((string name, string value) in settings.Headers.OrderBy(header => header.Key, StringComparer.OrdinalIgnoreCase))
        {
            if (!headers.Exists(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase))) headers.Add((name, value));
        }
        headers.RemoveAll(header => header.Value == HostingSettings.Off);
        return headers;
    }

    private static string Compose(HostingSettings settings, IReadOnlyList<string> styles, bool isEncrypted)
    {
        List<string> parts = [];
        foreach ((string directive, string sources) in Policy)
        {
            IEnumerable<string> own = sources == "'none'" && settings.Policy.ContainsKey(directive) ? [] : [sources];
            IEnumerable<string> all = [.. own, .. directive == "style-src" ? styles : [], .. settings.Policy.GetValueOrDefault(directive, [])];
            parts.Add(directive + " " + string.Join(' ', all.Distinct(StringComparer.Ordinal)));
        }
        foreach ((string directive, IReadOnlyList<string> sources) in settings.Policy.OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (!Array.Exists(Policy, known => known.Directive == directive)) parts.Add(directive + " " + string.Join(' ', sources));
        }
        if (isEncrypted) parts.Add("upgrade-insecure-requests");
        return string.Join("; ", parts);
    }
}
