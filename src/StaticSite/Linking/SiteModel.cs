using StaticSite.Content;
using StaticSite.Feeds;
using StaticSite.Languages;
using StaticSite.Pipelines;

namespace StaticSite.Linking;

/// <summary>The whole site as every page may see it: resolved once between gathering and rendering, and immutable.</summary>
public sealed class SiteModel
{
    private readonly Dictionary<string, string> _keyBySource = new(StringComparer.Ordinal);
    private readonly Dictionary<string, InLanguage> _languages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Page> _byUrl = new(StringComparer.Ordinal);
    private readonly HashSet<string> _urls = new(StringComparer.Ordinal);

    private SiteModel()
    {
    }

    /// <summary>All pages in the order of the pipelines.</summary>
    public IReadOnlyList<Page> Pages { get; private set; } = [];

    /// <summary>The feeds of the site.</summary>
    public FeedIndex Feeds { get; } = new();

    /// <summary>Source files of pages, for the nearest name of one that does not exist.</summary>
    public IReadOnlyCollection<string> Sources => _keyBySource.Keys;

    /// <summary>The articles of a language, newest first, those not translated yet included.</summary>
    public IReadOnlyList<Article> Articles(Language language) => _languages.TryGetValue(language.Code, out InLanguage? known) ? known.Articles : [];

    /// <summary>The articles of a language with a tag, newest first.</summary>
    public IReadOnlyList<Article> Articles(string tag, Language language) => _languages.TryGetValue(language.Code, out InLanguage? known) && known.ByTag.TryGetValue(tag, out List<Article>? list) ? list : [];

    /// <summary>The version of a page in a language.</summary>
    public Page? Find(string key, Language language) => _languages.TryGetValue(language.Code, out InLanguage? known) ? known.ByKey.GetValueOrDefault(key) : null;

    /// <summary>The key of the pages whose text is in a source file (as the author knows it); null when it is of none.</summary>
    internal string? KeyOf(string source) => _keyBySource.GetValueOrDefault(source);

    /// <summary>The page that a source file (as the author knows it) becomes in a language.</summary>
    public Page? FindBySource(string source, Language language) => _keyBySource.TryGetValue(source, out string? key) ? Find(key, language) : null;

    /// <summary>The page with an address from the root of the site.</summary>
    public Page? FindByUrl(string url) => _byUrl.GetValueOrDefault(url);

    /// <summary>The page whose text a page shows: the original of one that is not translated, otherwise the page itself.</summary>
    public Page Shown(Page page) => page.IsFallback ? Find(page.Key, page.ContentLanguage) ?? page : page;

    /// <summary>Whether a file of the output has this address.</summary>
    public bool HasUrl(string url) => _urls.Contains(url);

    /// <summary>The neighbours of an article in its language: the older and the newer one.</summary>
    public (Article? Older, Article? Newer) Neighbours(Article article)
    {
        if (!_languages.TryGetValue(article.Language.Code, out InLanguage? known) || !known.Places.TryGetValue(article.Key, out int index)) return (null, null);
        List<Article> all = known.Articles;
        return (index + 1 < all.Count ? all[index + 1] : null, index > 0 ? all[index - 1] : null);
    }

    internal static SiteModel Create(BuildContext context, IReadOnlyList<Pipeline> order)
    {
        SiteModel site = new();
        List<Document> documents = [.. context.AllOutputs(order)];
        List<Page> pages = new(documents.Count);
        site._urls.EnsureCapacity(documents.Count);
        site._byUrl.EnsureCapacity(documents.Count);
        foreach (Language language in context.Languages) site._languages[language.Code] = new InLanguage();
        foreach (Document document in documents)
        {
            string? url = document.Destination?.Url;
            if (url is not null) site._urls.Add(url);
            if (document is FeedFile file) site.Feeds.Add(file.Feed);
            if (document is not Page page) continue;
            pages.Add(page);
            site._byUrl.TryAdd(url!, page);
            if (page.Body is { } body) site._keyBySource.TryAdd(body.File.DisplayPath, page.Key);
            site._languages[page.Language.Code].Add(page);
        }
        site.Pages = pages;
        return site;
    }

    /// <summary>The pages of one language.</summary>
    private sealed class InLanguage
    {
        public Dictionary<string, Page> ByKey { get; } = new(StringComparer.Ordinal);

        public List<Article> Articles { get; } = [];

        public Dictionary<string, int> Places { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, List<Article>> ByTag { get; } = new(StringComparer.Ordinal);

        public void Add(Page page)
        {
            ByKey.TryAdd(page.Key, page);
            if (page is not Article article) return;
            Places[article.Key] = Articles.Count;
            Articles.Add(article);
            foreach (string tag in article.TagIds)
            {
                if (!ByTag.TryGetValue(tag, out List<Article>? tagged)) ByTag[tag] = tagged = [];
                tagged.Add(article);
            }
        }
    }
}
