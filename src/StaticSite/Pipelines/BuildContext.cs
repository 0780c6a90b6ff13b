using System.Collections.Concurrent;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Linking;
using StaticSite.Output;
using StaticSite.Reading;
using StaticSite.Rendering.Pages;

namespace StaticSite.Pipelines;

/// <summary>What the modules of one build share. Everything is set before the phase that reads it and not changed after.</summary>
public sealed class BuildContext
{
    private readonly Dictionary<string, IReadOnlyList<Document>> _outputs = new(StringComparer.Ordinal);

    internal BuildContext(BuildOptions options, SiteSettings settings, IReadOnlyList<Language> languages, DiagnosticBag diagnostics)
    {
        Options = options;
        Settings = settings;
        Languages = languages;
        DefaultLanguage = languages.First(language => language.Code == settings.DefaultLanguage);
        Diagnostics = diagnostics;
        BaseUrl = options.BaseUrl ?? settings.BaseUrl;
    }

    /// <summary>What the build was told from outside.</summary>
    public BuildOptions Options { get; }

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

    /// <summary>Key figures of <c>input/data/figures.yml</c>; set by the Data pipeline.</summary>
    public YamlMapping? Figures { get; set; }

    /// <summary>Addresses of assets by their path as layouts write it; set by the Assets pipeline.</summary>
    public IReadOnlyDictionary<string, string> AssetUrls { get; set; } = new Dictionary<string, string>();

    /// <summary>The interface strings by language code; set before the Input phase.</summary>
    public IReadOnlyDictionary<string, InterfaceStrings> Strings { get; internal set; } = new Dictionary<string, InterfaceStrings>();

    /// <summary>Sources that could not be read: links to them are not reported as broken.</summary>
    public ConcurrentDictionary<string, byte> RejectedSources { get; } = new(StringComparer.Ordinal);

    /// <summary>The whole site; set between the Process and the PostProcess phase.</summary>
    public SiteModel Site { get; internal set; } = null!;

    /// <summary>Renders pages; set between the Process and the PostProcess phase.</summary>
    public PageRenderer Renderer { get; internal set; } = null!;

    /// <summary>Where files are written; null when an error forbids to publish, and pages are rendered only to find more errors.</summary>
    public Staging? Staging { get; internal set; }

    /// <summary>What was written, for the report.</summary>
    public BuildStatistics Statistics { get; } = new();

    /// <summary>The documents that a pipeline's last finished phase returned.</summary>
    public IReadOnlyList<Document> Outputs(string pipeline) => _outputs.TryGetValue(pipeline, out IReadOnlyList<Document>? documents) ? documents : [];

    /// <summary>All documents of all pipelines, in the order of the pipelines.</summary>
    public IEnumerable<Document> AllOutputs(IReadOnlyList<Pipeline> order) => order.SelectMany(pipeline => Outputs(pipeline.Name));

    /// <summary>The path of a language from the root of the site: empty for the default language, else <c>az/</c>.</summary>
    public string LanguagePath(Language language) => language == DefaultLanguage ? "" : language.Code + "/";

    /// <summary>An address that works where the site is served: with the path of the base URL.</summary>
    public string Href(string url) => BaseUrl.AbsolutePath.TrimEnd('/') + url;

    /// <summary>An absolute address.</summary>
    public string Absolute(string url) => BaseUrl.AbsoluteUri.TrimEnd('/') + url;

    /// <summary>An interface string in a language, with <c>{0}</c>, <c>{1}</c>… filled in.</summary>
    public string Text(Language language, string key, params string[] arguments)
    {
        if (!Strings[language.Code].Items.TryGetValue(key, out InterfaceString? item)) return "";
        string text = item.Forms["other"];
        for (int i = 0; i < arguments.Length; i++) text = text.Replace("{" + i + "}", arguments[i], StringComparison.Ordinal);
        return text;
    }

    internal void SetOutputs(string pipeline, IReadOnlyList<Document> documents) => _outputs[pipeline] = documents;
}
