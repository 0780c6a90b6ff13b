using StaticSite.Content;
using StaticSite.Feeds;
using StaticSite.Languages;
using StaticSite.Pipelines;

namespace StaticSite.Linking;

/// <summary>
/// The whole site as every page may see it: resolved once between gathering and rendering, and immutable. What a file asks here is noted, so
/// that a build after an edit makes the files to which it would say something else.
/// </summary>
public sealed class SiteModel
{
    private readonly Dictionary<string, string> _keyBySource = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PagesOfLanguage> _languages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Page> _byUrl = new(StringComparer.Ordinal);
    private readonly HashSet<string> _urls = new(StringComparer.Ordinal);
    private readonly List<Page> _pages = [];
    private IReadOnlyList<Page>? _standing;

    private SiteModel() => Feeds = new FeedIndex(Queries);

    /// <summary>All pages in the order of the pipelines. A file that asks for them is made whenever anything in the front matter of any page changes.</summary>
    public IReadOnlyList<Page> Pages
    {
        get
        {
            Asked(SiteQueryKind.AllPages);
            return _pages;
        }
    }

    /// <summary>The pages that are neither articles nor lists of them, in the order of the pipelines.</summary>
    public IReadOnlyList<Page> StandingPages
    {
        get
        {
            Asked(SiteQueryKind.StandingPages);
            return _standing ??= [.. _pages.Where(IsStanding)];
        }
    }

    /// <summary>The feeds of the site.</summary>
    public FeedIndex Feeds { get; }

    /// <summary>Source files of pages, for the nearest name of one that does not exist.</summary>
    public IReadOnlyCollection<string> Sources
    {
        get
        {
            Asked(SiteQueryKind.AllPages);
            return _keyBySource.Keys;
        }
    }

    /// <summary>The numbers of what is asked here.</summary>
    internal SiteQueries Queries { get; } = new();

    /// <summary><see cref="Pages"/>, for whoever compares answers.</summary>
    internal IReadOnlyList<Page> EveryPage => _pages;

    /// <summary>The articles of a language, newest first, those not translated yet included.</summary>
    public IReadOnlyList<Article> Articles(Language language)
    {
        Asked(SiteQueryKind.Articles, "", language);
        return In(language.Code).Articles;
    }

    /// <summary>The articles of a language with a tag, newest first.</summary>
    public IReadOnlyList<Article> Articles(string tag, Language language)
    {
        Asked(SiteQueryKind.Tagged, tag, language);
        return In(language.Code).Tagged(tag);
    }

    /// <summary>How many articles of a language have a tag.</summary>
    public int Count(string tag, Language language)
    {
        Asked(SiteQueryKind.TagCount, tag, language);
        return In(language.Code).Tagged(tag).Count;
    }

    /// <summary>The newest articles of a page's language, the page itself left out, as many as <c>latest</c> in the settings says.</summary>
    /// <param name="page">The page that shows them.</param>
    /// <param name="context">The build.</param>
    public IEnumerable<Article> Latest(Page page, BuildContext context)
    {
        PagesOfLanguage pages = In(page.Language.Code);
        // For all that are not among them they are the same.
        if (QueryLog.IsOn) Asked(SiteQueryKind.Latest, pages.IsAmongNewest(page, context.Settings.Latest) ? page.Key : "", page.Language);
        return pages.Latest(page.Key, context.Settings.Latest);
    }

    /// <summary>The years and months that have articles in a language, newest first, with the number of articles of each month.</summary>
    public IReadOnlyList<(int Year, IReadOnlyList<(int Month, int Count)> Months)> Years(Language language)
    {
        Asked(SiteQueryKind.Years, "", language);
        return In(language.Code).Years;
    }

    /// <summary>The version of a page in a language.</summary>
    public Page? Find(string key, Language language)
    {
        if (QueryLog.IsOn && !QueryLog.IsOwn(key)) Asked(SiteQueryKind.Version, key, language);
        return Version(key, language.Code);
    }

    /// <summary>The page that a source file (as the author knows it) becomes in a language.</summary>
    public Page? FindBySource(string source, Language language)
    {
        Asked(SiteQueryKind.Source, source, language);
        return SourceVersion(source, language.Code);
    }

    /// <summary>The page with an address from the root of the site.</summary>
    public Page? FindByUrl(string url)
    {
        Asked(SiteQueryKind.Page, url);
        return PageAt(url);
    }

    /// <summary>The page whose text a page shows: the original of one that is not translated, otherwise the page itself.</summary>
    public Page Shown(Page page) => page.IsFallback ? Find(page.Key, page.ContentLanguage) ?? page : page;

    /// <summary>Whether a file of the output has this address.</summary>
    public bool HasUrl(string url)
    {
        Asked(SiteQueryKind.Address, url);
        return HasFileAt(url);
    }

    /// <summary>The neighbours of an article in its language: the older and the newer one.</summary>
    public (Article? Older, Article? Newer) Neighbours(Article article)
    {
        if (QueryLog.IsOn && !QueryLog.IsOwn(article)) Asked(SiteQueryKind.Neighbours, article.Key, article.Language);
        return In(article.Language.Code).Neighbours(article.Key);
    }

    /// <summary>Whether a page is neither an article nor a list of them.</summary>
    internal static bool IsStanding(Page page) => page is not (Article or ListPage);

    /// <summary>The key of the pages whose text is in a source file (as the author knows it); null when it is of none.</summary>
    internal string? KeyOf(string source) => _keyBySource.GetValueOrDefault(source);

    /// <summary>The pages of a language by its code, for whoever compares answers.</summary>
    internal PagesOfLanguage In(string language) => _languages.TryGetValue(language, out PagesOfLanguage? known) ? known : new PagesOfLanguage();

    /// <summary><see cref="Find"/>, for whoever compares answers.</summary>
    internal Page? Version(string key, string language) => _languages.TryGetValue(language, out PagesOfLanguage? known) ? known.Find(key) : null;

    /// <summary><see cref="FindBySource"/>, for whoever compares answers.</summary>
    internal Page? SourceVersion(string source, string language) => _keyBySource.TryGetValue(source, out string? key) ? Version(key, language) : null;

    /// <summary><see cref="FindByUrl"/>, for whoever compares answers.</summary>
    internal Page? PageAt(string url) => _byUrl.GetValueOrDefault(url);

    /// <summary><see cref="HasUrl"/>, for whoever compares answers.</summary>
    internal bool HasFileAt(string url) => _urls.Contains(url);

    internal static SiteModel Create(BuildContext context, IReadOnlyList<Pipeline> order)
    {
        SiteModel site = new();
        List<Document> documents = [.. context.AllOutputs(order)];
        site._pages.AddRange(documents.OfType<Page>());
        foreach (Language language in context.Languages) site._languages[language.Code] = new PagesOfLanguage();
        // The tables know nothing of each other.
        Parallel.Invoke(new ParallelOptions { MaxDegreeOfParallelism = context.Options.Parallelism }, () => site.AddFiles(documents), site.AddPages);
        return site;
    }

    private void AddFiles(List<Document> documents)
    {
        _urls.EnsureCapacity(documents.Count);
        _byUrl.EnsureCapacity(documents.Count);
        foreach (Document document in documents)
        {
            if (document.Destination?.Url is not { } url) continue;
            _urls.Add(url);
            if (document is Page page) _byUrl.TryAdd(url, page);
            else if (document is FeedFile file) Feeds.Add(file.Feed);
        }
    }

    private void AddPages()
    {
        _keyBySource.EnsureCapacity(_pages.Count);
        foreach (IGrouping<Language, Page> language in _pages.GroupBy(page => page.Language)) _languages[language.Key.Code].Add([.. language]);
        foreach (Page page in _pages)
        {
            if (page.Body is { } body) _keyBySource.TryAdd(body.File.DisplayPath, page.Key);
        }
    }

    private void Asked(SiteQueryKind kind, string subject = "", Language? language = null)
    {
        if (QueryLog.IsOn) QueryLog.Add(Queries.NumberOf(new SiteQuery(kind, subject, language?.Code ?? "")));
    }
}
