using System.Globalization;
using System.Text;
using NodaTime;
using StaticSite.Content;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Layouts;

namespace StaticSite.Feeds;

/// <summary>
/// Writes sitemaps (sitemaps.org 0.9) with the versions of each page in other languages, which name each other. Pages that show another page's text
/// and pages for addresses that do not exist are in none.
/// </summary>
public sealed class SitemapWriter(BuildContext context)
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    private const string Start = Declaration + "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";
    private const string End = "</urlset>\n";
    private const int LongestTime = 25;

    /// <summary>The pages that crawlers are told of, in the order of their addresses.</summary>
    public List<Page> Pages() => [.. context.Site.Pages.Where(page => page.IsListed).OrderBy(page => page.Url, StringComparer.Ordinal)];

    /// <summary>Whether one sitemap surely holds all pages. Most sites need no closer look, and none before the sitemap is written.</summary>
    public bool IsSmall(SitemapLimits limits)
    {
        int count = context.Site.Pages.Count(page => page.IsListed);
        return count <= limits.Urls && LongestEntry() * count <= limits.Bytes;
    }

    /// <summary>The pages, cut so that each part keeps to the limits.</summary>
    public IReadOnlyList<IReadOnlyList<Page>> Parts(SitemapLimits limits)
    {
        List<Page> pages = Pages();
        List<IReadOnlyList<Page>> parts = [];
        long frame = Encoding.UTF8.GetByteCount(Start + End);
        long bytes = frame;
        int from = 0;
        using Utf8Writer entry = new();
        for (int i = 0; i < pages.Count; i++)
        {
            entry.Clear();
            Entry(pages[i], entry);
            int size = entry.Written.Length;
            if (i > from && (i - from == limits.Urls || bytes + size > limits.Bytes))
            {
                parts.Add(pages[from..i]);
                from = i;
                bytes = frame;
            }
            bytes += size;
        }
        parts.Add(pages[from..]);
        return parts;
    }

    /// <summary>Writes one sitemap.</summary>
    public void Write(IReadOnlyList<Page> pages, Utf8Writer writer)
    {
        writer.Write(Start);
        foreach (Page page in pages) Entry(page, writer);
        writer.Write(End);
    }

    /// <summary>Writes the index of several sitemaps.</summary>
    /// <param name="parts">The address of each from the root of the site, and its pages.</param>
    /// <param name="writer">Where it goes.</param>
    public void WriteIndex(IEnumerable<(string Url, IReadOnlyList<Page> Pages)> parts, Utf8Writer writer)
    {
        writer.Write(Declaration + "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        foreach ((string url, IReadOnlyList<Page> pages) in parts)
        {
            Place("<sitemap>\n<loc>", url, pages.Select(LastChange).Aggregate(Later), writer);
            writer.Write("</sitemap>\n");
        }
        writer.Write("</sitemapindex>\n");
    }

    // More than any entry can take: every character of its addresses percent-encoded or escaped, and the elements around them.
    private long LongestEntry() => 200L + (context.Languages.Count + 2) * (100L + 9 * (context.BaseUrl.AbsoluteUri.Length + context.Site.Pages.Select(page => page.Destination!.Value.Value.Length).DefaultIfEmpty().Max()));

    private void Entry(Page page, Utf8Writer writer)
    {
        Place("<url>\n<loc>", page.Url, LastChange(page), writer);
        if (context.Languages.Count > 1)
        {
            List<Page> versions = [.. context.Languages.Select(language => context.Site.Find(page.Key, language)).OfType<Page>().Where(page => page.IsListed)];
            if (versions.Count > 1)
            {
                foreach (Page version in versions) Link(version.Language.Code, version);
                if (versions.Find(version => version.Language == context.DefaultLanguage) is { } original) Link("x-default", original);
            }
        }
        writer.Write("</url>\n");

        void Link(string language, Page target)
        {
            writer.Write("<xhtml:link rel=\"alternate\" hreflang=\"");
            writer.Write(language);
            writer.Write("\" href=\"");
            writer.Write(PageEncoder.Instance.Encode(context.Absolute(target.Url)));
            writer.Write("\" />\n");
        }
    }

    private void Place(string start, string url, PublishTime? change, Utf8Writer writer)
    {
        writer.Write(start);
        writer.Write(PageEncoder.Instance.Encode(context.Absolute(url)));
        writer.Write("</loc>\n");
        if (change is not { } known) return;
        DateTimeOffset local = known.Instant.InZone(context.Settings.TimeZone).ToDateTimeOffset();
        Span<char> time = stackalloc char[LongestTime];
        local.TryFormat(time, out int length, known.HasTime ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
        writer.Write("<lastmod>");
        writer.Write(time[..length]);
        writer.Write("</lastmod>\n");
    }

    /// <summary>When what a page shows last changed, as far as its content says so.</summary>
    private PublishTime? LastChange(Page page) => page switch
    {
        Article article => Changed(article),
        PlainPage { Kind: PageKind.Home } home => Later(Changed(home), Newest(home.Language)),
        PlainPage plain => Changed(plain),
        ListPage { Kind: PageKind.Tags } tags => Newest(tags.Language),
        ListPage list => Newest(list.Items),
        _ => null,
    };

    private static PublishTime? Newest(IReadOnlyList<Article> articles)
    {
        Article? newest = null;
        for (int i = 0; i < articles.Count; i++)
        {
            if (newest is null || Instant(articles[i]) > Instant(newest)) newest = articles[i];
        }
        return newest is null ? null : Changed(newest);

        static Instant Instant(Article article) => article.FrontMatter.Updated is { } updated && updated.Value.Instant > article.Published.Instant ? updated.Value.Instant : article.Published.Instant;
    }

    private PublishTime? Changed(PlainPage page) => context.Extensions.Select(extension => extension.LastChange(page, context)).Aggregate(page.FrontMatter.Updated?.Value, Later);

    private static PublishTime Changed(Article article) => Later(article.Published, article.FrontMatter.Updated?.Value)!.Value;

    private PublishTime? Newest(Language language) => context.Site.Articles(language) is [Article newest, ..] ? newest.Published : null;

    private static PublishTime? Later(PublishTime? a, PublishTime? b) => a is null || b?.Instant > a.Value.Instant ? b : a;
}
