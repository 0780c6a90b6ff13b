using System.Text.RegularExpressions;
using System.Xml.Linq;
using StaticSite.Feeds;
using StaticSite.Site;

namespace StaticSite.Tests.EndToEnd;

/// <summary>What crawlers are told: which pages there are, in which languages, and when each last changed.</summary>
public class SitemapTests
{
    private static readonly XNamespace Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    [Fact]
    public void Versions_of_a_page_name_each_other_and_the_default()
    {
        using TestSite site = new TestSite().Article("a").Article("a.az").Article("only");
        Assert.Empty(site.Diagnose());
        Dictionary<string, string> links = Urls(site).ToDictionary(url => url.Element(Namespace + "loc")!.Value, url => string.Join(' ', url.Elements(Xhtml + "link").Select(link => link.Attribute("hreflang")!.Value + "=" + link.Attribute("href")!.Value)));
        const string Both = "en=https://example.org/articles/a/ az=https://example.org/az/articles/a/ x-default=https://example.org/articles/a/";
        Assert.Equal((Both, Both, ""), (links["https://example.org/articles/a/"], links["https://example.org/az/articles/a/"], links["https://example.org/articles/only/"]));
        Assert.DoesNotContain("https://example.org/az/articles/only/", links.Keys);
        Assert.DoesNotContain(links.Keys, url => url.Contains("404", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("articles/plain/", "2025-12-24")]
    [InlineData("articles/timed/", "2025-12-20T10:55:00+04:00")]
    [InlineData("articles/corrected/", "2026-02-03")]
    [InlineData("articles/", "2025-12-24")]
    [InlineData("articles/page/2/", "2026-02-03")]
    [InlineData("tags/karabakh/", "2025-12-24")]
    [InlineData("tags/", "2025-12-24")]
    [InlineData("", "2025-12-24")]
    [InlineData("safety/", null)]
    [InlineData("dated/", "2025-01-01")]
    public void A_page_changed_when_its_content_says_so(string path, string? expected)
    {
        using TestSite site = new TestSite().Article("plain").Article("timed", published: "2025-12-20T10:55:00+04:00").Article("corrected", "updated: 2025-12-30\ncorrections: [{date: 2026-02-03, wrong: A, right: B}]\n", published: "2025-12-01")
            .Write("input/pages/dated.md", "---\ntitle: D\ndescription: D\nupdated: 2025-01-01\n---\n[s](safety.md)\n").Write("input/home.md", "---\ntitle: H\ndescription: D\nupdated: 2025-01-01\n---\n[d](pages/dated.md)\n");
        Assert.Empty(site.Diagnose());
        Assert.Equal(expected, Urls(site).Single(url => url.Element(Namespace + "loc")!.Value == "https://example.org/" + path).Element(Namespace + "lastmod")?.Value);
    }

    [Fact]
    public void More_addresses_than_one_sitemap_may_hold_are_cut_exactly_and_named_by_an_index()
    {
        using TestSite whole = new TestSite().Article("a").Article("b", published: "2026-01-02");
        Assert.Empty(whole.Diagnose());
        string[] all = Locations(whole, "sitemap.xml");
        Assert.Equal(all.Order(StringComparer.Ordinal), all);
        foreach ((int limit, int parts) in ((int, int)[])[(all.Length, 0), (all.Length - 1, 2), (1, all.Length)])
        {
            using TestSite site = new TestSite { Bootstrapper = DefaultSite.Create(SitemapLimits.Protocol with { Urls = limit }) }.Article("a").Article("b", published: "2026-01-02");
            Assert.Empty(site.Diagnose());
            string[] files = parts == 0 ? ["sitemap.xml"] : [.. Enumerable.Range(1, parts).Select(i => $"sitemap-{i}.xml")];
            if (parts > 0) Assert.Equal(files.Select(file => "https://example.org/" + file), Locations(site, "sitemap.xml"));
            Assert.Equal(all, files.SelectMany(file => Locations(site, file)));
            Assert.All(files, file => Assert.True(Locations(site, file).Length <= limit));
            Assert.False(site.Has($"sitemap-{parts + 1}.xml"));
        }
    }

    [Fact]
    public void A_sitemap_is_cut_before_it_grows_too_large()
    {
        using TestSite whole = new TestSite().Article("a").Article("b");
        Assert.Empty(whole.Diagnose());
        int size = System.Text.Encoding.UTF8.GetByteCount(whole.Read("sitemap.xml"));
        foreach ((int limit, bool isCut) in ((int, bool)[])[(size, false), (size - 1, true)])
        {
            using TestSite site = new TestSite { Bootstrapper = DefaultSite.Create(SitemapLimits.Protocol with { Bytes = limit }) }.Article("a").Article("b");
            Assert.Empty(site.Diagnose());
            Assert.Equal(isCut, site.Has("sitemap-1.xml"));
            if (!isCut) continue;
            Assert.Equal(Locations(whole, "sitemap.xml"), Locations(site, "sitemap-1.xml").Concat(Locations(site, "sitemap-2.xml")));
            Assert.True(System.Text.Encoding.UTF8.GetByteCount(site.Read("sitemap-1.xml")) <= limit);
        }
    }

    [Fact]
    public void An_index_says_when_each_sitemap_last_changed()
    {
        using TestSite site = new TestSite { Bootstrapper = DefaultSite.Create(SitemapLimits.Protocol with { Urls = 1 }) }.Article("a");
        Assert.Empty(site.Diagnose());
        Dictionary<string, string?> changes = XDocument.Parse(site.Read("sitemap.xml")).Root!.Elements().ToDictionary(part => part.Element(Namespace + "loc")!.Value, part => part.Element(Namespace + "lastmod")?.Value);
        foreach ((string url, string? change) in changes) Assert.Equal(XDocument.Parse(site.Read(url["https://example.org/".Length..])).Root!.Elements().Single().Element(Namespace + "lastmod")?.Value, change);
        Assert.Contains("2025-12-24", changes.Values);
        Assert.Contains(null, changes.Values);
    }

    [Fact]
    public void Robots_are_led_to_the_sitemap()
    {
        using TestSite site = new TestSite().Article("a");
        Assert.Empty(site.Build(baseUrl: "https://example.org/sub/").Diagnostics);
        Assert.Matches(new Regex("^Sitemap: https://example.org/sub/sitemap.xml$", RegexOptions.Multiline), site.Read("robots.txt"));
    }

    private static XElement[] Urls(TestSite site, string file = "sitemap.xml") => [.. XDocument.Parse(site.Read(file)).Root!.Elements()];

    private static string[] Locations(TestSite site, string file) => [.. Urls(site, file).Select(url => url.Element(Namespace + "loc")!.Value)];
}
