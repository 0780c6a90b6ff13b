using StaticSite.Content;

namespace StaticSite.Linking;

/// <summary>The pages of one language.</summary>
internal sealed class PagesOfLanguage
{
    private readonly Dictionary<string, Page> _byKey = new(StringComparer.Ordinal);
    private readonly List<Article> _articles = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Article>> _byTag = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyList<(int Year, IReadOnlyList<(int Month, int Count)> Months)>> _years;

    /// <summary>A language without pages.</summary>
    public PagesOfLanguage() => _years = new(() =>
        [.. _articles.GroupBy(article => article.Published.Local.Year).OrderByDescending(year => year.Key).Select(year => (year.Key,
            (IReadOnlyList<(int, int)>)[.. year.GroupBy(article => article.Published.Local.Month).OrderByDescending(month => month.Key).Select(month => (month.Key, month.Count()))]))]);

    /// <summary>The articles, newest first.</summary>
    public IReadOnlyList<Article> Articles => _articles;

    /// <summary>The years and months that have articles, newest first, with the number of articles of each month.</summary>
    public IReadOnlyList<(int Year, IReadOnlyList<(int Month, int Count)> Months)> Years => _years.Value;

    /// <summary>The page with a key.</summary>
    public Page? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>The articles with a tag, newest first.</summary>
    public IReadOnlyList<Article> Tagged(string tag) => _byTag.TryGetValue(tag, out List<Article>? list) ? list : [];

    /// <summary>The newest articles, another page left out.</summary>
    public IEnumerable<Article> Latest(Page page, int count) => _articles.Where(article => article.Key != page.Key).Take(count);

    /// <summary>The article before and the one after another.</summary>
    public (Article? Older, Article? Newer) Neighbours(Article article)
    {
        if (!_places.TryGetValue(article.Key, out int index)) return (null, null);
        return (index + 1 < _articles.Count ? _articles[index + 1] : null, index > 0 ? _articles[index - 1] : null);
    }

    /// <summary>Adds a page; articles in their order.</summary>
    public void Add(Page page)
    {
        _byKey.TryAdd(page.Key, page);
        if (page is not Article article) return;
        _places[article.Key] = _articles.Count;
        _articles.Add(article);
        foreach (string tag in article.TagIds)
        {
            if (!_byTag.TryGetValue(tag, out List<Article>? tagged)) _byTag[tag] = tagged = [];
            tagged.Add(article);
        }
    }
}
