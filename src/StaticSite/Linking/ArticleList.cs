using StaticSite.Content;

namespace StaticSite.Linking;

/// <summary>Articles of one language in their order, and among them those of each tag.</summary>
internal sealed class ArticleList
{
    private readonly List<Article> _all = [];
    private readonly Dictionary<string, List<Article>> _byTag = new(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public IReadOnlyList<Article> All => _all;

    /// <summary>Those with a tag.</summary>
    public IReadOnlyList<Article> Tagged(string tag) => _byTag.TryGetValue(tag, out List<Article>? tagged) ? tagged : [];

    /// <summary>Adds one behind the others.</summary>
    public void Add(Article article)
    {
        _all.Add(article);
        foreach (string tag in article.TagIds)
        {
            if (!_byTag.TryGetValue(tag, out List<Article>? tagged)) _byTag[tag] = tagged = [];
            tagged.Add(article);
        }
    }

    /// <summary>The articles among documents, by the code of their language.</summary>
    public static IReadOnlyDictionary<string, ArticleList> ByLanguage(IEnumerable<Document> documents, IEnumerable<string> languages)
    {
        Dictionary<string, ArticleList> lists = languages.ToDictionary(language => language, _ => new ArticleList(), StringComparer.Ordinal);
        foreach (Document document in documents)
        {
            if (document is Article article) lists[article.Language.Code].Add(article);
        }
        return lists;
    }
}
