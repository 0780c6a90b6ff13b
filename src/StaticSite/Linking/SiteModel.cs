using StaticSite.Content;
using StaticSite.Feeds;
using StaticSite.Languages;
using StaticSite.Pipelines;

namespace StaticSite.Linking;

/// <summary>The whole site as every page may see it: resolved once between gathering and rendering, and immutable.</summary>
public sealed class SiteModel
{
    private readonly Dictionary<(string Key, string Language), Page> _byKey = [];
    private readonly Dictionary<string, string> _keyBySource = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<Article>> _articles = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Tag, string Language), IReadOnlyList<Article>> _articlesByTag = [];
    private readonly Dictionary<(string Key, string Language), int> _articleIndex = [];
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
    public IReadOnlyList<Article> Articles(Language language) => _articles.TryGetValue(language.Code, out IReadOnlyList<Article>? list) ? list : [];

    /// <summary>The articles of a language with a tag, newest first.</summary>
    public IReadOnlyList<Article> Articles(string tag, Language language) => _articlesByTag.TryGetValue((tag, language.Code), out IReadOnlyList<Article>? list) ? list : [];

    /// <summary>The version of a page in a language.</summary>
    public Page? Find(string key, Language language) => _byKey.GetValueOrDefault((key, language.Code));

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
        IReadOnlyList<Article> all = Articles(article.Language);
        if (!_articleIndex.TryGetValue((article.Key, article.Language.Code), out int index)) return (null, null);
        return (index + 1 < all.Count ? all[index + 1] : null, index > 0 ? all[index - 1] : null);
    }

    internal static SiteModel Create(BuildContext context, IReadOnlyList<Pipeline> order)
    {
        SiteModel site = new();
        List<Page> pages = [];
        foreach (Document document in context.AllOutputs(order))
        {
            string? url = document.Destination?.Url;
            if (url is not null) site._urls.Add(url);
            if (document is FeedFile file) site.Feeds.Add(file.Feed);
            if (document is not Page page) continue;
            pages.Add(page);
            site._byUrl.TryAdd(url!, page);
            site._byKey.TryAdd((page.Key, page.Language.Code), page);
            if (page.Body is { } body) site._keyBySource.TryAdd(body.File.DisplayPath, page.Key);
        }
        site.Pages = pages;
        foreach (Language language in context.Languages)
        {
            List<Article> articles = [.. pages.OfType<Article>().Where(article => article.Language == language)];
            site._articles[language.Code] = articles;
            for (int i = 0; i < articles.Count; i++) site._articleIndex[(articles[i].Key, language.Code)] = i;
            foreach (IGrouping<string, Article> tag in articles.SelectMany(article => article.TagIds, (article, id) => (Id: id, Article: article)).GroupBy(pair => pair.Id, pair => pair.Article, StringComparer.Ordinal))
            {
                site._articlesByTag[(tag.Key, language.Code)] = [.. tag];
            }
        }
        return site;
    }
}
