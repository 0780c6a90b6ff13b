using System.Collections.Concurrent;
using Fluid.Values;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Extensions;
using StaticSite.Feeds;
using StaticSite.Languages;
using StaticSite.Linking;
using StaticSite.Output;
using StaticSite.Output.Audit;
using StaticSite.Pipelines.Reuse;
using StaticSite.Reading;
using StaticSite.Rendering.Pages;
using StaticSite.Search;

namespace StaticSite.Pipelines;

/// <summary>What the modules of one build share. Everything is set before the phase that reads it and not changed after.</summary>
public sealed class BuildContext
{
    private readonly ConcurrentDictionary<Article, TeaserValue> _teasers = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<(string Id, string Language), FluidValue> _tagValues = [];
    private readonly ConcurrentDictionary<Feed, FluidValue> _feedValues = new(ReferenceEqualityComparer.Instance);
    private readonly string _basePath;
    private readonly string _base;
    private readonly Dictionary<string, string> _assetByUrl = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<Document>> _outputs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<IReadOnlyDictionary<string, ArticleList>>> _articles = new(StringComparer.Ordinal);

    private IReadOnlyList<string>? _pageMembers;

    internal BuildContext(BuildOptions options, SiteSettings settings, IReadOnlyList<Language> languages, List<SiteExtension> extensions, DiagnosticBag diagnostics)
    {
        Extensions = extensions;
        Fingerprints = new SiteFingerprints(this);
        Options = options;
        Settings = settings;
        Languages = languages;
        DefaultLanguage = languages.First(language => language.Code == settings.DefaultLanguage);
        Diagnostics = diagnostics;
        BaseUrl = options.BaseUrl ?? settings.BaseUrl;
        _basePath = BaseUrl.AbsolutePath.TrimEnd('/');
        _base = BaseUrl.AbsoluteUri.TrimEnd('/');
        Links = new LinkAudit(BaseUrl, settings.Hosting is not null);
    }

    /// <summary>What the build was told from outside.</summary>
    public BuildOptions Options { get; }

    /// <summary>The files of the input and the theme, when they were listed before; otherwise null.</summary>
    internal IReadOnlyList<InputFile>? Inputs { get; init; }

    /// <summary>The front matter of files that were read by an earlier build; null when nothing is kept between builds.</summary>
    internal FrontMatterCache? FrontMatter { get; init; }

    /// <summary>The files that need not be made; null when nothing is kept between builds.</summary>
    internal KeptFiles? Files { get; set; }

    /// <summary>What the reading of every source file depends on, for <see cref="SourceMemory"/>.</summary>
    internal string MemoryKey { get; set; } = "";

    /// <summary>The contents of <c>input/site.yml</c>.</summary>
    public SiteSettings Settings { get; }

    /// <summary>The address of the site, ending with a slash.</summary>
    public Uri BaseUrl { get; }

    /// <summary>The site's languages in the order of <c>site.yml</c>.</summary>
    public IReadOnlyList<Language> Languages { get; }

    /// <summary>The language of files without a language in their name.</summary>
    public Language DefaultLanguage { get; }

    /// <summary>Everything that was found wrong.</summary>
    public DiagnosticBag Diagnostics { get; }

    /// <summary>The tags of <c>input/data/tags.yml</c> by id; set by the Data pipeline.</summary>
    public IReadOnlyDictionary<string, TagDefinition> Tags { get; set; } = new Dictionary<string, TagDefinition>();

    /// <summary>The tags as they stand in the file, those with errors too; set by the Data pipeline.</summary>
    internal DataEntries<TagDefinition> TagEntries { get; set; } = DataFile.None<TagDefinition>();

    /// <summary>Addresses of assets by their path as layouts write it; set by the Assets pipeline.</summary>
    public IReadOnlyDictionary<string, string> AssetUrls { get; private set; } = new Dictionary<string, string>();

    /// <summary>What is published of assets, by their path as layouts write it; set by the Assets pipeline.</summary>
    public IReadOnlyDictionary<string, FileDocument> Assets { get; private set; } = new Dictionary<string, FileDocument>();

    /// <summary>Style sheets that layouts write into pages, by path; each is read once.</summary>
    internal ConcurrentDictionary<string, Lazy<Rendering.Layouts.RawHtmlValue>> InlineStyles { get; } = new(StringComparer.Ordinal);

    /// <summary>The <c>integrity</c> of the theme's styles and scripts by their path as layouts write it; set by the Assets pipeline.</summary>
    public IReadOnlyDictionary<string, string> Integrity { get; set; } = new Dictionary<string, string>();

    /// <summary>The interface strings by language code; set before the Input phase.</summary>
    public IReadOnlyDictionary<string, InterfaceStrings> Strings { get; internal set; } = new Dictionary<string, InterfaceStrings>();

    /// <summary>What the site adds to the engine.</summary>
    public List<SiteExtension> Extensions { get; }

    /// <summary>The names of everything that layouts may read of a page.</summary>
    internal IReadOnlyList<string> PageMembers => _pageMembers ??= [.. PageValue.Common, .. Extensions.SelectMany(extension => extension.PageMembers)];

    /// <summary>The names of the values that every template has.</summary>
    internal IReadOnlyList<string> Globals => ["page", .. LanguageRendering.GlobalNames, .. Extensions.SelectMany(extension => extension.Globals)];

    /// <summary>What is said of layouts that do not show the texts of their pages, by their names; set before pages are rendered.</summary>
    internal Dictionary<string, Diagnostic> UnshownTexts { get; } = new(StringComparer.Ordinal);

    /// <summary>The texts of sources with errors in their front matter.</summary>
    internal ConcurrentDictionary<string, RejectedBody?> RejectedBodies { get; } = new(StringComparer.Ordinal);

    /// <summary>Addresses that lead on or were taken back; set by the Redirects pipeline.</summary>
    public RedirectTable Redirects { get; set; } = RedirectTable.Empty;

    /// <summary>The whole site; set between the Process and the PostProcess phase.</summary>
    public SiteModel Site { get; internal set; } = null!;

    /// <summary>Numbers for what the site says, to compare it with what it said in another build.</summary>
    internal SiteFingerprints Fingerprints { get; }

    /// <summary>Renders pages; set between the Process and the PostProcess phase.</summary>
    public PageRenderer Renderer { get; internal set; } = null!;

    /// <summary>What can be searched for; set in the PostProcess phase, null on a site without search.</summary>
    public SiteSearch? Search { get; internal set; }

    /// <summary>Where files are written; null when an error forbids to publish, and pages are rendered only to find more errors.</summary>
    public Staging? Staging { get; internal set; }

    /// <summary>The bytes of files that another one is made from, when nothing is written from which they could be read.</summary>
    internal WantedFiles Wanted { get; } = new();

    /// <summary>The addresses and anchors of everything that is written.</summary>
    public LinkAudit Links { get; }

    /// <summary>The weight of everything that is written as a script.</summary>
    public ScriptWeights Scripts { get; } = new();

    /// <summary>What was written, for the report.</summary>
    public BuildStatistics Statistics { get; } = new();

    /// <summary>The documents that a pipeline's last finished phase returned.</summary>
    public IReadOnlyList<Document> Outputs(string pipeline) => _outputs.TryGetValue(pipeline, out IReadOnlyList<Document>? documents) ? documents : [];

    /// <summary>All documents of all pipelines, in the order of the pipelines.</summary>
    public IEnumerable<Document> AllOutputs(IReadOnlyList<Pipeline> order) => order.SelectMany(pipeline => Outputs(pipeline.Name));

    /// <summary>The articles of a language that a pipeline's last finished phase returned, in their order; put together once for all who ask.</summary>
    internal ArticleList Articles(string pipeline, Language language) =>
        _articles.GetOrAdd(pipeline, name => new(() => ArticleList.ByLanguage(Outputs(name), Languages.Select(known => known.Code)))).Value[language.Code];

    /// <summary>The path of a language from the root of the site: empty for the default language, else <c>az/</c>.</summary>
    public string LanguagePath(Language language) => language == DefaultLanguage ? "" : language.Code + "/";

    /// <summary>What stands behind the address of the first page in links on pages, so that a reader who follows one is not sent to another language.</summary>
    public string HomeQuery => Settings.Hosting is { LanguageRedirect: true } ? "?lang=" + DefaultLanguage.Code : "";

    /// <summary>An address that works where the site is served: with the path of the base URL.</summary>
    public string Href(string url) => url == "/" ? _basePath + url + HomeQuery : _basePath.Length == 0 ? url : _basePath + url;

    /// <summary>The page to which an address leads that <see cref="Href"/> wrote; null when it leads to none.</summary>
    public Page? PageOf(string href)
    {
        string url = href.StartsWith(_basePath, StringComparison.Ordinal) ? href[_basePath.Length..] : href;
        return Site.FindByUrl(url == "/" + HomeQuery ? "/" : url) is { } page && Href(page.Url) == href ? page : null;
    }

    /// <summary>An article as lists show it: one value a build, by which layouts know it again.</summary>
    internal TeaserValue Teaser(Article article) => _teasers.GetOrAdd(article, static (article, context) => new TeaserValue(context, article), this);

    /// <summary>A tag as layouts show it, made once a build for each language.</summary>
    internal FluidValue TagValue(TagDefinition tag, Language language) => _tagValues.GetOrAdd((tag.Id.Value, language.Code), static (_, made) => new TagValue(made.Context, made.Tag, made.Language), (Context: this, Tag: tag, Language: language));

    /// <summary>A feed as layouts show it, made once a build.</summary>
    internal FluidValue FeedValue(Feed feed) => _feedValues.GetOrAdd(feed, static (feed, context) => Values.Feed(context, feed), this);

    /// <summary>The asset that an address on a page leads to, as layouts write it; null when it leads to none.</summary>
    public string? AssetOf(string href)
    {
        int start = BaseUrl.AbsolutePath.Length - 1;
        return href.StartsWith(BaseUrl.AbsolutePath, StringComparison.Ordinal) && _assetByUrl.TryGetValue(start == 0 ? href : href[start..], out string? asset) ? asset : null;
    }

    /// <summary>An absolute address.</summary>
    public string Absolute(string url) => _base + url;

    /// <summary>An interface string in a language, with <c>{0}</c>, <c>{1}</c>… filled in.</summary>
    public string Text(Language language, string key, params string[] arguments)
    {
        if (!Strings[language.Code].Items.TryGetValue(key, out InterfaceString? item)) return "";
        string text = item.Forms["other"];
        for (int i = 0; i < arguments.Length; i++) text = text.Replace("{" + i + "}", arguments[i], StringComparison.Ordinal);
        return text;
    }

    /// <summary>
    /// Says that the file which this thread makes must be made in every build, because something is kept of it for later: for
    /// <see cref="SiteExtension.Check"/>, or for another file.
    /// </summary>
    public static void MakeAlways() => ThreadMarks.Add();

    /// <summary>Has a page made in the next build too, because of something that is said of it here and found only while it is made; for <see cref="SiteExtension.Check"/>.</summary>
    public void MakeNext(Page page) => Files?.Forget(page);

    /// <summary>The extension of a type; null when the site does not have it.</summary>
    public T? Extension<T>() where T : SiteExtension => Extensions.OfType<T>().FirstOrDefault();

    /// <summary>Whether a source becomes no page, because of an error or because it is withheld: links to it are not reported as broken.</summary>
    public bool IsRejected(string source) => RejectedBodies.ContainsKey(source);

    /// <summary>Whether <c>input/data</c> has a file.</summary>
    public bool HasData(string name) => File.Exists(Path.Combine(Options.InputFolder, "data", name));

    /// <summary>Reads a file of <c>input/data</c>; null when there is none or after an error.</summary>
    public SourceText? ReadData(string name) => ReadInput("data/" + name);

    /// <summary>Reads a file of <c>input</c>; null when there is none, or after an error.</summary>
    /// <param name="path">Its path there, with forward slashes.</param>
    public SourceText? ReadInput(string path)
    {
        string full = Path.Combine(Options.InputFolder, path);
        return File.Exists(full) && OwnFile.MayBeRead(Options.InputFolder, "input", path, Diagnostics) ? SourceMemory.Text(full, "input/" + path, this) : null;
    }

    /// <summary>Reads a file of <c>input/data</c> whose keys are ids.</summary>
    /// <param name="name">The file.</param>
    /// <param name="read">Reads it when it is there.</param>
    public DataEntries<T> ReadEntries<T>(string name, Func<SourceText, DataEntries<T>> read) where T : class =>
        !HasData(name) ? InputFolders.HasMisnamed(name, Options.InputFolder) ? DataFile.Unreadable<T>("input/data/" + name) : DataFile.None<T>() : ReadData(name) is { } source ? read(source) : DataFile.Unreadable<T>("input/data/" + name);

    /// <summary>Reports an address that leads nowhere. Those of tags may be gone because of what is wrong in their file.</summary>
    public void ReportLost(string url, Diagnostic lost)
    {
        if (Languages.Any(language => url.StartsWith($"/{LanguagePath(language)}tags/", StringComparison.Ordinal))) TagEntries.ReportLost(lost, Diagnostics);
        else if (!IsOfRejected(url)) Diagnostics.Add(lost);
    }

    // An address that is gone because of an error in the front matter of a file comes back with it; what was withheld has no text here.
    private bool IsOfRejected(string url) => RejectedBodies.Any(file => file.Value is not null && Languages.Any(language =>
    {
        string root = "/" + LanguagePath(language);
        if (file.Key.StartsWith("input/articles/", StringComparison.Ordinal)) return url.StartsWith(root + "articles/", StringComparison.Ordinal);
        string name = Path.GetFileName(file.Key);
        string page = file.Key.StartsWith("input/pages/", StringComparison.Ordinal) ? file.Key["input/pages/".Length..^name.Length] + name[..name.IndexOf('.', StringComparison.Ordinal)] + "/" : "";
        return page.Length > 0 ? url.StartsWith(root + page, StringComparison.Ordinal) : url == root;
    }));

    /// <summary>Every document of every pipeline, in no order.</summary>
    internal IEnumerable<Document> Documents => _outputs.Values.SelectMany(documents => documents);

    internal void SetAssets(IReadOnlyDictionary<string, FileDocument> assets)
    {
        Assets = assets;
        AssetUrls = assets.ToDictionary(pair => pair.Key, pair => pair.Value.Destination!.Value.Url, StringComparer.Ordinal);
        foreach ((string asset, string url) in AssetUrls) _assetByUrl.TryAdd(url, asset);
    }

    internal void Reject(string source, RejectedBody? body = null) => RejectedBodies.TryAdd(source, body);

    internal void SetOutputs(string pipeline, IReadOnlyList<Document> documents)
    {
        _outputs[pipeline] = documents;
        _articles.TryRemove(pipeline, out _);
    }
}
