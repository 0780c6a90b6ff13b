using StaticSite.Content;

namespace StaticSite.Linking;

/// <summary>The pages of one language.</summary>
internal sealed class PagesOfLanguage
{
    private readonly Dictionary<string, Page> _byKey = new(StringComparer.Ordinal);
    private readonly ArticleList _articles = new();
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<(int Year, IReadOnlyList<(int Month, int Count)> Months)>> _years;

    /// <summary>A language without pages.</summary>
    public PagesOfLanguage() => _years = new(() =>
        [.. _articles.All.GroupBy(article => article.Published.Local.Year).OrderByDescending(year => year.Key).Select(year => (year.Key,
            (IReadOnlyList<(int, int)>)[.. year.GroupBy(article => article.Published.Local.Month).OrderByDescending(month => month.Key).Select(month => (month.Key, month.Count()))]))]);

    /// <summary>The articles, newest first.</summary>
    public IReadOnlyList<Article> Articles => _articles.All;

    /// <summary>The years and months that have articles, newest first, with the number of articles of each month.</summary>
    public IReadOnlyList<(int Year, IReadOnlyList<(int Month, int Count)> Months)> Years => _years.Value;

    /// <summary>The page with a key.</summary>
    public Page? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>The articles with a tag, newest first.</summary>
    public IReadOnlyList<Article> Tagged(string tag) => _articles.Tagged(tag);

    /// <summary>Whether a page is one of the newest articles.</summary>
    public bool IsAmongNewest(Page page, int count) => page is Article && _places.TryGetValue(page.Key, out int place) && place < count;

    /// <summary>The newest articles, the one with a key left out.</summary>
    public IEnumerable<Article> Latest(string key, int count) => Articles.Where(article => article.Key != key).Take(count);

    /// <summary>The articles before and after the one with a key.</summary>
    public (Article? Older, Article? Newer) Neighbours(string key)
    {
        if (!_places.TryGetValue(key, out int index)) return (null, null);
        return (index + 1 < Articles.Count ? Articles[index + 1] : null, index > 0 ? Articles[index - 1] : null);
    }

    /// <summary>Adds pages; articles in their order.</summary>
    public void Add(IReadOnlyCollection<Page> pages)
    {
        _byKey.EnsureCapacity(_byKey.Count + pages.Count);
        _places.EnsureCapacity(_places.Count + pages.Count);
        foreach (Page page in pages) Add(page);
    }

    private void Add(Page page)
    {
        _byKey.TryAdd(page.Key, page);
        if (page is not Article article) return;
        _places[article.Key] = Articles.Count;
        _articles.Add(article);
    }
}
