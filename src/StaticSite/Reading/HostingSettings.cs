using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary><c>hosting</c> in <c>input/site.yml</c>: what hosts are told. Without it nothing is written but the redirects.</summary>
public sealed record HostingSettings
{
    /// <summary>Name of the host whose rules are <c>_headers</c> and <c>_redirects</c>.</summary>
    public const string Netlify = "netlify";

    /// <summary>Name of the host whose rules are <c>_nginx.conf</c>.</summary>
    public const string Nginx = "nginx";

    /// <summary>Name of the host whose rules are <c>_Caddyfile</c>.</summary>
    public const string Caddy = "caddy";

    /// <summary>The word that leaves a header out.</summary>
    public const string Off = "off";

    private const int MostDays = 3650;
    private static readonly string[] Directives = ["script-src", "style-src", "img-src", "font-src", "connect-src", "media-src", "frame-src", "manifest-src", "worker-src", "form-action", "frame-ancestors"];
    private static readonly string[] Unsafe = ["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", "*", "http:", "https:"];

    // What is written into an address may be shown, and not run.
    private static readonly string[] ShowData = ["img-src", "font-src", "media-src"];

    // RFC 9110, section 6.4 and 8: the host makes these from what it sends.
    private static readonly string[] OfHost = ["Content-Security-Policy", "Content-Length", "Content-Type", "Content-Encoding", "Cache-Control", "Date", "Location", "Server", "Set-Cookie", "Transfer-Encoding", "Connection", "Strict-Transport-Security"];

    /// <summary><c>files</c>: the hosts for which rules are written; otherwise Netlify's.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary><c>language_redirect</c>: whether the first visit to the root goes to the language of the browser.</summary>
    public required bool LanguageRedirect { get; init; }

    /// <summary><c>hsts_days</c>: for how many days browsers refuse to come without encryption; otherwise 365, and 0 for not at all.</summary>
    public required int HstsDays { get; init; }

    /// <summary><c>policy</c>: sources that are added to directives of the Content-Security-Policy.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Policy { get; init; }

    /// <summary><c>headers</c>: headers that are added or replaced, or left out with the value <see cref="Off"/>.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    internal static HostingSettings? Read(MappingReader reader) => reader.Child("hosting", "hosting: {files: [netlify]}", child => new HostingSettings
    {
        Files = ReadFiles(child),
        LanguageRedirect = child.Flag("language_redirect"),
        HstsDays = child.Number("hsts_days", 365, 0, MostDays),
        Policy = child.Child("policy", "policy: {img-src: [https://images.example.org]}", ReadPolicy) ?? [],
        Headers = child.Child("headers", "headers: {Referrer-Policy: no-referrer}", ReadHeaders) ?? [],
    });

    private static IReadOnlyList<string> ReadFiles(MappingReader reader)
    {
        string[] known = [Netlify, Nginx, Caddy];
        IReadOnlyList<Located<string>> names = reader.Texts("files", "files: [netlify]");
        foreach (Located<string> name in names.Where(name => !known.Contains(name.Value)))
        {
            reader.Fail(FrontMatterDiagnostics.BadValue.At(name.Span, "files", name.Value, string.Join(" or ", known), Nearest.Hint(name.Value, known)));
        }
        return names.Count == 0 ? [Netlify] : [.. names.Select(name => name.Value)];
    }

    private static Dictionary<string, IReadOnlyList<string>> ReadPolicy(MappingReader reader)
    {
        Dictionary<string, IReadOnlyList<string>> policy = new(StringComparer.Ordinal);
        foreach (string directive in Directives)
        {
            IReadOnlyList<Located<string>> sources = reader.Texts(directive, directive + ": [https://images.example.org]");
            foreach (Located<string> source in sources)
            {
                bool isSafe = !Unsafe.Contains(source.Value, StringComparer.OrdinalIgnoreCase) && (source.Value != "data:" || ShowData.Contains(directive)) && source.Value.AsSpan().IndexOfAny(" ;,\t\"") < 0 && source.Value.All(char.IsAscii);
                if (!isSafe) reader.Fail(HostingDiagnostics.UnsafeSource.At(source.Span, directive, source.Value));
            }
            if (sources.Count > 0) policy[directive] = [.. sources.Select(source => source.Value)];
        }
        return policy;
    }

    private static Dictionary<string, string> ReadHeaders(MappingReader reader)
    {
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach (Located<string> name in reader.Keys)
        {
            Located<string> value = reader.Required(name.Value, name.Value + ": " + Off);
            bool isName = name.Value.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
            bool isValue = value.Value.All(letter => letter is >= ' ' and <= '~' and not ('"' or '\\' or '{' or '}' or '$'));
            string? problem = !isName ? "a name has letters, digits and hyphens"
                : OfHost.Contains(name.Value, StringComparer.OrdinalIgnoreCase) ? "it is made by the build or by the host; policy and hsts_days change what can be changed"
                : !isValue ? "the value has a sign that not every host can send"
                : null;
            if (problem is not null) reader.Fail(HostingDiagnostics.BadHeader.At(name.Span, name.Value, problem));
            else headers[name.Value] = value.Value;
        }
        return headers;
    }
}
