using System.Collections.Concurrent;
using StaticSite.Content;
using StaticSite.Feeds;
using StaticSite.Languages;
using StaticSite.Linking;

namespace StaticSite.Pipelines.Reuse;

/// <summary>
/// Numbers for what files may see of pages, their texts left out. A page with the same number in two builds of the same settings, data and
/// theme says the same of itself in both.
/// </summary>
/// <param name="context">The build, when the model of its site is made.</param>
internal sealed class SiteFingerprints(BuildContext context)
{
    private readonly ConcurrentDictionary<Page, ulong> _pages = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<string, ulong> _allPages = new(StringComparer.Ordinal);

    private SiteModel Site => context.Site;

    /// <summary>The number of what a file is made from besides texts and the answers to its queries; 0 when that is not known.</summary>
    public ulong Of(Document document) => document switch
    {
        Page page => Own(page),
        FeedFile { Feed.Pages.Count: > 0 } file => Own(file),
        TextFile { Shows: [_, ..] shown } => All(shown, Own),
        TextFile { Holds: { } holds } => All(holds(), Place),
        // Another content has another name.
        TextFile { IsFingerprinted: true } => Place(document),
        _ => 0,
    };

    /// <summary>The number of the answer to a query.</summary>
    public ulong Of(SiteQuery query) => query.Kind switch
    {
        SiteQueryKind.AllPages => _allPages.GetOrAdd("all", _ => All(Site.EveryPage, Of)),
        SiteQueryKind.StandingPages => _allPages.GetOrAdd("standing", _ => All(Site.EveryPage.Where(SiteModel.IsStanding), Of)),
        SiteQueryKind.Version => Of(Site.Version(query.Subject, query.Language)),
        SiteQueryKind.Source => context.IsRejected(query.Subject) ? 1 : Of(Site.SourceVersion(query.Subject, query.Language)),
        SiteQueryKind.Page => Of(Site.PageAt(query.Subject)),
        SiteQueryKind.Address => Site.HasFileAt(query.Subject) ? 1UL : 0,
        SiteQueryKind.Articles => _allPages.GetOrAdd("articles " + query.Language, _ => All(Site.In(query.Language).Articles, Of)),
        SiteQueryKind.Tagged => All(Site.In(query.Language).Tagged(query.Subject), Of),
        SiteQueryKind.TagCount => (ulong)Site.In(query.Language).Tagged(query.Subject).Count,
        SiteQueryKind.Latest => All(Site.In(query.Language).Latest(query.Subject, context.Settings.Latest), Of),
        SiteQueryKind.Neighbours => Neighbours(query.Subject, query.Language),
        SiteQueryKind.Years => Years(query.Language),
        SiteQueryKind.Feeds => All(Site.Feeds.All, Of),
        _ => throw new InvalidOperationException($"no answer to {query.Kind}"),
    };

    private ulong Own(Page page)
    {
        Fingerprint number = new();
        // Not remembered: what is written is another object than what other pages ask for.
        number.Add(Made(page));
        // A page may say what its versions are, show lines of its original, and say how far it is from it.
        foreach (Language language in context.Languages)
        {
            if (language != page.Language) number.Add(Of(Site.Version(page.Key, language.Code)));
        }
        if (page is Article) number.Add(Neighbours(page.Key, page.Language.Code));
        if (page is IMadeOfPages { Shows: { } shown }) number.Add(All(shown, Own));
        if (page is not ListPage list) return number.Value;
        number.Add((ulong)list.Number);
        number.Add((ulong)list.Count);
        number.Add(list.PreviousUrl);
        number.Add(list.NextUrl);
        number.Add(list.TagId);
        foreach (Article item in list.Items) number.Add(Of(item));
        return number.Value;
    }

    private ulong Own(FeedFile file)
    {
        Fingerprint number = new();
        number.Add((ulong)file.Format);
        number.Add(Of(file.Feed));
        number.Add(All(file.Feed.Pages, Own));
        return number.Value;
    }

    private static ulong Of(Feed feed)
    {
        Fingerprint number = new();
        number.Add(feed.Key);
        number.Add(feed.Language.Code);
        number.Add(feed.Title);
        number.Add(feed.Description);
        number.Add(feed.PageUrl);
        number.Add(feed.Folder);
        return number.Value;
    }

    private ulong Of(Page? page) => page is null ? 0 : _pages.GetOrAdd(page, Made);

    private static ulong Made(Page page)
    {
        Fingerprint number = new();
        number.Add(page.Destination!.Value.Value);
        number.Add(page.Origin);
        number.Add(page.Key);
        number.Add((ulong)page.Kind);
        number.Add(page.Language.Code);
        number.Add(page.ContentLanguage.Code);
        number.Add(page.Layout);
        number.Add(page.Title);
        number.Add(page.Description);
        if (page.Body is not { } body) return number.Value;
        number.Add(body.File.DisplayPath);
        number.Add(body.Head);
        return number.Value;
    }

    private ulong Neighbours(string key, string language)
    {
        (Article? older, Article? newer) = Site.In(language).Neighbours(key);
        Fingerprint number = new();
        number.Add(Of(older));
        number.Add(Of(newer));
        return number.Value;
    }

    private ulong Years(string language)
    {
        Fingerprint number = new();
        foreach ((int year, IReadOnlyList<(int Month, int Count)> months) in Site.In(language).Years)
        {
            number.Add((ulong)year);
            foreach ((int month, int count) in months) number.Add(((ulong)month << 32) | (uint)count);
        }
        return number.Value;
    }

    private static ulong Place(Document document)
    {
        Fingerprint number = new();
        number.Add(document.Destination!.Value.Value);
        return number.Value;
    }

    private static ulong All<T>(IEnumerable<T> items, Func<T, ulong> of)
    {
        Fingerprint number = new();
        foreach (T item in items) number.Add(of(item));
        return number.Value;
    }
}
