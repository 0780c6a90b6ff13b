using StaticSite.Content;
using StaticSite.Languages;
using StaticSite.Linking;

namespace StaticSite.Feeds;

/// <summary>The feeds of the site as pages and other feeds may see them.</summary>
public sealed class FeedIndex
{
    /// <summary>The key of the feed of all articles.</summary>
    public const string MainKey = "articles";

    private readonly List<Feed> _all = [];
    private readonly Dictionary<(string Key, string Language), Feed> _byKey = [];
    private readonly Dictionary<string, Feed> _byPage = new(StringComparer.Ordinal);
    private readonly HashSet<string> _pages = new(StringComparer.Ordinal);
    private readonly SiteQueries _queries;

    internal FeedIndex(SiteQueries queries) => _queries = queries;

    /// <summary>The feeds, for whoever compares answers.</summary>
    internal IReadOnlyList<Feed> All => _all;

    /// <summary>The feeds of a language, in the order of the pipelines.</summary>
    public IEnumerable<Feed> In(Language language) => Asked.Where(feed => feed.Language == language);

    /// <summary>The versions of a feed in the other languages, in the order in which they were made.</summary>
    public IEnumerable<Feed> OtherLanguages(Feed feed) => Asked.Where(other => other.Key == feed.Key && other.Language != feed.Language);

    /// <summary>The feed that tells what is new on a page, or on the list that it is a part of; the feed of all articles for a page without one.</summary>
    public Feed? Of(Page page)
    {
        _ = Asked;
        if (_byPage.TryGetValue(page.Url, out Feed? own)) return own;
        if (page is ListPage { Number: > 1 } && _byKey.TryGetValue((page.Key[..page.Key.IndexOf("/page/", StringComparison.Ordinal)], page.Language.Code), out Feed? list)) return list;
        return _byKey.GetValueOrDefault((MainKey, page.Language.Code));
    }

    /// <summary>Whether the whole text of a page is in a feed.</summary>
    public bool Quotes(Page page) => _pages.Contains(page.Url);

    // Which feeds there are, not what is in them.
    private List<Feed> Asked
    {
        get
        {
            if (QueryLog.IsOn) QueryLog.Add(_queries.NumberOf(new SiteQuery(SiteQueryKind.Feeds)));
            return _all;
        }
    }

    internal void Add(Feed feed)
    {
        if (!_byKey.TryAdd((feed.Key, feed.Language.Code), feed)) return;
        _all.Add(feed);
        if (feed.Key == MainKey) _byPage[feed.PageUrl] = feed;
        else _byPage.TryAdd(feed.PageUrl, feed);
        foreach (Page page in feed.Pages) _pages.Add(page.Url);
    }
}
