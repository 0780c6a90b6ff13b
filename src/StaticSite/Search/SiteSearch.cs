using System.Collections.Concurrent;
using StaticSite.Content;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Pages;

namespace StaticSite.Search;

/// <summary>The indexes of all languages while the site is rendered: each page is in the one of the language it is written in.</summary>
public sealed class SiteSearch
{
    /// <summary>The folder of the indexes. Each has a name with its fingerprint, so whatever is below can be kept for ever.</summary>
    public const string Folder = "search-index";

    private readonly Dictionary<string, (SearchIndex Index, int Document)> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SearchIndex> _indexes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _urls = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DocumentWords> _words = new(StringComparer.Ordinal);

    private SiteSearch()
    {
    }

    /// <summary>The index of each language that has texts, by code.</summary>
    public IReadOnlyDictionary<string, SearchIndex> Indexes => _indexes;

    /// <summary>Empty indexes of all pages that can be found: pages outside the news in the order of the menu, then articles, newest first.</summary>
    public static SiteSearch Create(BuildContext context)
    {
        SiteSearch search = new();
        foreach (Language language in context.Languages)
        {
            List<Page> pages =
            [
                .. MenuOrder.Pages(language, context),
                .. context.Site.Articles(language).Where(article => article.IsListed),
            ];
            if (pages.Count == 0) continue;
            SearchIndex index = new(language, [.. pages.Select(page => Document(page, context))]);
            search._indexes[language.Code] = index;
            for (int i = 0; i < pages.Count; i++) search._places.TryAdd(pages[i].Url, (index, i));
        }
        return search;
    }

    /// <summary>Takes the words of a page when it is rendered; a page that is not to be found is passed over. Safe to call from any thread.</summary>
    /// <param name="page">The page.</param>
    /// <param name="html">Its text as HTML.</param>
    public void Add(Page page, string html)
    {
        if (!_places.TryGetValue(page.Url, out (SearchIndex Index, int Document) place)) return;
        if (place.Index.Add(place.Document, html, NotesWords) is { } words) _words[page.Url] = words;
    }

    /// <summary>Whether the words of each page are noted, for a build that does not make the page again.</summary>
    internal bool NotesWords { get; set; }

    /// <summary>Takes the noted words of a page; null when there are none.</summary>
    internal DocumentWords? TakeWords(Page page) => _words.TryRemove(page.Url, out DocumentWords? words) ? words : null;

    /// <summary>The index of a page and its number there; null for a page that is not to be found.</summary>
    internal (SearchIndex Index, int Document)? Place(Page page) => _places.TryGetValue(page.Url, out (SearchIndex Index, int Document) place) ? place : null;

    /// <summary>The address of a language's index from the root of the site, once it is made; null for a language without texts.</summary>
    public string? Url(Language language) => _urls.GetValueOrDefault(language.Code);

    internal void Publish(string language, string url) => _urls[language] = url;

    private static SearchDocument Document(Page page, BuildContext context)
    {
        if (page is not Article article) return new SearchDocument(page.Title, page.Description, context.Href(page.Url), "", []);
        DateOnly day = DateOnly.FromDateTime(article.Published.Instant.InZone(context.Settings.TimeZone).ToDateTimeUnspecified());
        return new SearchDocument(page.Title, page.Description, context.Href(page.Url), page.Language.FormatDate(day), [.. article.TagIds.SelectMany(id => context.Languages.Select(language => TagNames.Label(context.Tags[id], language))).Distinct(StringComparer.Ordinal)]);
    }
}
