using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Languages;

namespace StaticSite.Reading;

/// <summary>The contents of <c>input/site.yml</c>. A key that is not listed here is an error.</summary>
public sealed record SiteSettings
{
    /// <summary><c>title</c>, required: one text or one for each language.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary><c>description</c>, required.</summary>
    public required LocalizedText Description { get; init; }

    /// <summary><c>base_url</c>, required: absolute http or https, ends with a slash, may have a path.</summary>
    public required Uri BaseUrl { get; init; }

    /// <summary><c>languages</c>, required: codes in the order they are shown.</summary>
    public required IReadOnlyList<Located<string>> Languages { get; init; }

    /// <summary><c>default_language</c>; otherwise the first language.</summary>
    public required string DefaultLanguage { get; init; }

    /// <summary><c>time_zone</c>: IANA name; otherwise UTC.</summary>
    public required DateTimeZone TimeZone { get; init; }

    /// <summary><c>page_size</c>: articles a list page, 1 to 500; otherwise 10.</summary>
    public required int PageSize { get; init; }

    /// <summary><c>latest</c>: articles in lists of the latest, 1 to 50; otherwise 5.</summary>
    public required int Latest { get; init; }

    /// <summary><c>feeds</c>.</summary>
    public required FeedSettings Feeds { get; init; }

    /// <summary><c>budget</c>: bytes that a kind of page may have when compressed, by the kind's name; <c>scripts</c> is for all scripts together.</summary>
    public IReadOnlyDictionary<string, int> Budget { get; init; } = new Dictionary<string, int>();

    /// <summary><c>hosting</c>: what hosts are told; null when the site says nothing of it.</summary>
    public HostingSettings? Hosting { get; init; }

    /// <summary><c>organization</c>: who publishes the site; null when it does not say.</summary>
    public Organization? Organization { get; init; }

    /// <summary><c>markdown_copies</c>: whether articles and pages have a copy as Markdown.</summary>
    public bool MarkdownCopies { get; init; }

    /// <summary><c>llms_txt</c>: whether each language has a list of its pages for language models.</summary>
    public bool LlmsText { get; init; }

    /// <summary><c>build_manifest</c>: whether <c>build.json</c> lists every file with its hash.</summary>
    public bool BuildManifest { get; init; }

    /// <summary><c>shared_theme</c>: whether the theme serves other sites too, so that not all of it is used here.</summary>
    public bool SharedTheme { get; init; }

    /// <summary><c>search</c>; null on a site without search.</summary>
    public SearchSettings? Search { get; init; }

    /// <summary><c>navigation</c>: <c>page:NAME</c>, <c>articles</c>, <c>tags</c>, <c>tag:ID</c>.</summary>
    public required IReadOnlyList<Located<string>> Navigation { get; init; }

    /// <summary><c>footer_navigation</c>: the same for the foot of every page; empty when the menu stands there.</summary>
    public required IReadOnlyList<Located<string>> FooterNavigation { get; init; }

    /// <summary>Reads and checks the settings; null after an error. <paramref name="more"/> reads keys that the engine does not know.</summary>
    public static SiteSettings? Read(SourceText source, DiagnosticBag bag, Action<MappingReader>? more = null)
    {
        int errors = bag.ErrorCount;
        YamlNode? root = YamlReader.Read(source, 0, source.Text.Length, bag);
        if (root is null && bag.ErrorCount > errors) return null;
        if (root is not null and not YamlMapping)
        {
            bag.Add(FrontMatterDiagnostics.WrongType.At(root.Span, "site.yml", "lines of key: value", "title: My site"));
            return null;
        }
        YamlMapping mapping = root as YamlMapping ?? new YamlMapping([], source.Span(0, 1)) { Outline = source.Outline };
        MappingReader reader = new(mapping, bag);
        IReadOnlyList<Located<string>> languages = reader.Texts("languages", "languages: [en, az, ru]");
        string[] codes = ReadCodes(languages, reader);
        // Nothing else can be read for no language, or for one of which it is not known which it is. A schema asks for all keys.
        if (mapping.Outline is null && (codes.Length == 0 || reader.Failed))
        {
            if (!reader.Failed) bag.Add(WithoutLanguages(mapping));
            return null;
        }
        LocalizedText? title = reader.Localized("title", codes);
        LocalizedText? description = reader.Localized("description", codes);
        Uri? baseUrl = ReadBaseUrl(reader);
        string? defaultLanguage = codes.Length == 0 ? null : ReadDefault(reader, codes);
        DateTimeZone zone = ReadZone(reader);
        int pageSize = reader.Number("page_size", 10, 1, 500);
        int latest = reader.Number("latest", 5, 1, 50);
        FeedSettings feeds = reader.Child("feeds", "feeds: {limit: 20}", child => FeedSettings.Read(child, codes)) ?? FeedSettings.Default;
        IReadOnlyList<Located<string>> navigation = reader.Names("navigation", "navigation: [articles, tags]");
        IReadOnlyList<Located<string>> footerNavigation = reader.Names("footer_navigation", "footer_navigation: [page:about, tags]");
        Dictionary<string, int> budget = ReadBudget(reader);
        HostingSettings? hosting = HostingSettings.Read(reader);
        Organization? organization = Organization.Read(reader, codes);
        bool buildManifest = reader.Flag("build_manifest");
        bool markdownCopies = reader.Flag("markdown_copies");
        bool llmsText = reader.Flag("llms_txt");
        bool sharedTheme = reader.Flag("shared_theme");
        SearchSettings? search = reader.Child("search", "search: {results: 10}", child => new SearchSettings(child.Number("results", 10, 1, 50), child.Number("budget", 30_000, 1, int.MaxValue)));
        more?.Invoke(reader);
        if (!reader.Finish() || title is null || description is null || baseUrl is null || defaultLanguage is null) return null;
        return new SiteSettings
        {
            Title = title,
            Description = description,
            BaseUrl = baseUrl,
            Languages = languages,
            DefaultLanguage = defaultLanguage,
            TimeZone = zone,
            PageSize = pageSize,
            Latest = latest,
            Feeds = feeds,
            Navigation = navigation,
            FooterNavigation = footerNavigation,
            Budget = budget,
            Hosting = hosting,
            Organization = organization,
            BuildManifest = buildManifest,
            MarkdownCopies = markdownCopies,
            LlmsText = llmsText,
            SharedTheme = sharedTheme,
            Search = search,
        };
    }

    private static Diagnostic WithoutLanguages(YamlMapping mapping)
    {
        if (mapping.Find("languages") is null && Nearest.Of("languages", mapping.Entries.Select(entry => entry.Key.Value)) is { } written)
        {
            return FrontMatterDiagnostics.UnknownKey.At(mapping.Entries.First(entry => entry.Key.Value == written).Key.Span, written, "languages", Nearest.Hint("languages"));
        }
        return FrontMatterDiagnostics.MissingKey.At(mapping.Span, "languages", "languages: [en]");
    }

    // The languages that the rest of the file is read for: each once, and those that there are.
    private static string[] ReadCodes(IReadOnlyList<Located<string>> languages, MappingReader reader)
    {
        List<string> codes = [];
        foreach (Located<string> language in languages)
        {
            if (codes.Contains(language.Value)) reader.Fail(FrontMatterDiagnostics.BadValue.At(language.Span, "languages", language.Value, "each language once", ""));
            else if (Language.TryGet(language.Value, out _)) codes.Add(language.Value);
            else reader.Fail(FrontMatterDiagnostics.BadValue.At(language.Span, "languages", language.Value, "codes in brackets, such as [en, az, ru]", Nearest.Hint(language.Value, Language.All.Select(known => known.Code))));
        }
        return [.. codes];
    }

    private static Dictionary<string, int> ReadBudget(MappingReader reader)
    {
        Dictionary<string, int> budget = new(StringComparer.Ordinal);
        reader.Child<object>("budget", "budget: {home: 14600, article: 14600}", child =>
        {
            foreach (string kind in (string[])["home", "article", "page", "archive", "tags", "tag", "search", "scripts"])
            {
                if (child.Number(kind, 0, 0, int.MaxValue) is > 0 and int bytes) budget[kind] = bytes;
            }
            return budget;
        });
        return budget;
    }

    private static Uri? ReadBaseUrl(MappingReader reader)
    {
        Located<string> text = reader.Required("base_url", "base_url: https://example.org/");
        if (text.Value.Length == 0) return null;
        if (Uri.TryCreate(text.Value, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https" && text.Value.EndsWith('/') && !WebAddresses.RepeatsScheme(url) && url.Query.Length == 0 && url.Fragment.Length == 0) return url;
        reader.Fail(FrontMatterDiagnostics.BadValue.At(text.Span, "base_url", text.Value, "an address that begins with https:// and ends with a slash, such as https://example.org/", WebAddresses.Hint(text.Value)));
        return null;
    }

    private static string? ReadDefault(MappingReader reader, string[] codes)
    {
        if (reader.Optional("default_language", "default_language: " + codes[0]) is not { } text) return codes[0];
        if (codes.Contains(text.Value)) return text.Value;
        reader.Fail(FrontMatterDiagnostics.BadValue.At(text.Span, "default_language", text.Value, "one of " + string.Join(", ", codes), Nearest.Hint(text.Value, codes)));
        return null;
    }

    private static DateTimeZone ReadZone(MappingReader reader)
    {
        if (reader.Optional("time_zone", "time_zone: Asia/Baku") is not { } text) return DateTimeZone.Utc;
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(text.Value) is { } zone) return zone;
        reader.Fail(FrontMatterDiagnostics.BadValue.At(text.Span, "time_zone", text.Value, "an IANA name such as Asia/Baku", Nearest.Hint(text.Value, DateTimeZoneProviders.Tzdb.Ids)));
        return DateTimeZone.Utc;
    }
}
