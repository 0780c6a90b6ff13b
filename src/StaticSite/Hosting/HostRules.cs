using StaticSite.Content;
using StaticSite.Linking;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Hosting;

/// <summary>What a host is told of a site, whichever host it is. Addresses are from the root of the host.</summary>
public sealed record HostRules
{
    /// <summary>How long a file whose name changes with its bytes is kept: a year (RFC 8246).</summary>
    public const string Keep = "public, max-age=31536000, immutable";

    /// <summary>How everything else is kept: asked for again each time, and sent again only when it changed.</summary>
    public const string Ask = "public, max-age=0, must-revalidate";

    // A host that knows only endings takes these for any XML, any JSON or for something to save.
    private static readonly (string Ending, string Type)[] Types =
    [
        // Readers of feeds take any XML; browsers show application/rss+xml and application/atom+xml as plain text, without the style sheet.
        ("/rss.xml", "application/xml; charset=utf-8"),
        ("/atom.xml", "application/xml; charset=utf-8"),
        ("/feed.json", "application/feed+json; charset=utf-8"),
        (".ics", "text/calendar; charset=utf-8"),
        (".webmanifest", "application/manifest+json; charset=utf-8"),
        (".xsl", "application/xslt+xml; charset=utf-8"),
        (".csv", "text/csv; charset=utf-8"),
        (".md", "text/markdown; charset=utf-8"),
    ];

    /// <summary>Headers of every answer, in the order in which they are written.</summary>
    public required IReadOnlyList<(string Name, string Value)> Headers { get; init; }

    /// <summary>Headers of some answers. No two rules give one address the same header, since hosts differ in which of them wins.</summary>
    public required IReadOnlyList<HeaderRule> FileHeaders { get; init; }

    /// <summary>The redirects in their order.</summary>
    public required IReadOnlyList<RedirectRule> Redirects { get; init; }

    /// <summary>Folders of languages with the page that is shown for what is missing there; the root comes last.</summary>
    public required IReadOnlyList<(string Folder, string Page)> NotFound { get; init; }

    /// <summary>Languages with the folders to which a first visit to the root is sent; empty when it is not sent anywhere.</summary>
    public required IReadOnlyList<(string Language, string Folder)> LanguageFolders { get; init; }

    /// <summary>The code of the language at the root.</summary>
    public required string DefaultLanguage { get; init; }

    /// <summary>The root of the site, with a slash at its end.</summary>
    public required string Root { get; init; }

    /// <summary>The page that is shown for an address that is missing.</summary>
    public string NotFoundPage(string address) => NotFound.First(place => address.StartsWith(place.Folder, StringComparison.Ordinal)).Page;

    /// <summary>The content type of a file that hosts are told of; null for one whose ending says it.</summary>
    /// <param name="path">Its path in the output.</param>
    public static string? ContentType(string path) => Types.FirstOrDefault(type => ("/" + path).EndsWith(type.Ending, StringComparison.Ordinal)).Type;

    /// <summary>Collects the rules; called when every page is written.</summary>
    internal static HostRules Create(BuildContext context)
    {
        string root = context.BaseUrl.AbsolutePath;
        string Place(string url) => root + url[1..];
        bool tellsAll = context.Settings.Hosting is not null;
        return new HostRules
        {
            Root = root,
            DefaultLanguage = context.DefaultLanguage.Code,
            Headers = context.Settings.Hosting is { } settings ? HeadersOf(settings, context) : [],
            FileHeaders = tellsAll ? [.. FilesOf(context).Select(rule => rule with { Pattern = Place(rule.Pattern) })] : [],
            Redirects = [.. context.Redirects.Rules.Select(rule => rule with { From = rule.From with { Value = Place(rule.From.Value) }, To = rule.To.StartsWith('/') ? Place(rule.To) : rule.To })],
            NotFound = [.. context.Languages.Select(language => (Folder: Place("/" + context.LanguagePath(language)), Page: Place("/" + context.LanguagePath(language) + "404.html"))).OrderByDescending(place => place.Folder.Length).ThenBy(place => place.Folder, StringComparer.Ordinal)],
            LanguageFolders = context.HomeQuery.Length > 0 ? [.. context.Languages.Where(language => language != context.DefaultLanguage).Select(language => (language.Code, Place("/" + context.LanguagePath(language))))] : [],
        };
    }

    private static IReadOnlyList<(string Name, string Value)> HeadersOf(HostingSettings settings, BuildContext context)
    {
        IReadOnlyList<(string Name, string Value)> headers = SecurityHeaders.List(settings, context.Links.StyleSources(), context.BaseUrl.Scheme == Uri.UriSchemeHttps);
        // What is no page cannot ask search engines by itself.
        return context.Options.Preview ? [.. headers.Where(header => !header.Name.Equals("X-Robots-Tag", StringComparison.OrdinalIgnoreCase)), ("X-Robots-Tag", "noindex")] : headers;
    }

    private static IEnumerable<HeaderRule> FilesOf(BuildContext context)
    {
        Document[] files = [.. context.Documents.Where(document => document is { Destination: not null, Content: not null })];
        HashSet<string> changing = [.. files.Where(file => !file.IsFingerprinted).SelectMany(file => Folders(file.Destination!.Value.Url))];
        // A folder in which every name changes with its bytes is one rule, the highest such; other files have one each.
        SortedSet<string> kept = new(files.Where(file => file.IsFingerprinted).Select(file => file.Destination!.Value.Url).Select(url => Folders(url).FirstOrDefault(folder => !changing.Contains(folder)) is { } folder ? folder + "*" : url), StringComparer.Ordinal);
        foreach (string pattern in kept) yield return new HeaderRule(pattern, "Cache-Control", Keep);
        string[] paths = [.. files.Select(file => "/" + file.Destination!.Value.Value)];
        foreach ((string ending, string type) in Types)
        {
            if (Array.Exists(paths, path => path.EndsWith(ending, StringComparison.Ordinal))) yield return new HeaderRule("/*" + ending, "Content-Type", type);
        }
    }

    // The folders that an address lies in, the highest first: /a/, /a/b/.
    private static IEnumerable<string> Folders(string url)
    {
        for (int slash = url.IndexOf('/', 1); slash > 0; slash = url.IndexOf('/', slash + 1)) yield return url[..(slash + 1)];
    }
}
