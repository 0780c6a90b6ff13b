using StaticSite.Editorial.Corrections;
using StaticSite.Site;
using StaticSite.Tests.EndToEnd;

namespace StaticSite.Tests.Editorial;

public class CorrectionsTests
{
    internal const string Strings = "corrections: {feed_title: \"{0} – corrections\", feed_item: \"Was {0} Is {1}\"}\n";

    [Fact]
    public void Corrections_stand_on_one_page_and_in_a_feed_newest_first()
    {
        using TestSite site = Site()
            .Article("a", "corrections: [{date: 2026-01-02, wrong: A, right: B}, {date: 2026-02-03, wrong: \"<C>\", right: D}]\n")
            .Article("b", "corrections: [{date: 2026-01-20, wrong: E, right: F}]\n").Article("b.az", "corrections: [{date: 2026-01-20, wrong: G, right: H}]\n");
        Assert.Empty(site.Diagnose());
        Assert.Equal("2026-02-03 &lt;C&gt; D a /articles/a/;2026-01-20 E F b /articles/b/;2026-01-02 A B a /articles/a/;/corrections/rss.xml", site.Read("corrections/index.html"));
        Assert.Equal("2026-01-20 G H b.az /az/articles/b/;/az/corrections/rss.xml", site.Read("az/corrections/index.html"));
        string feed = site.Read("corrections/rss.xml");
        Assert.Contains("<description>Was &lt;C&gt; Is D</description>", feed, StringComparison.Ordinal);
        Assert.Contains("<pubDate>Tue, 03 Feb 2026 00:00:00 +0400</pubDate>", feed, StringComparison.Ordinal);
        Assert.Contains("tag:example.org,2020:en/corrections/articles/a/2026-02-03/", feed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_is_a_change_of_the_page()
    {
        using TestSite site = Site().Article("a", "updated: 2025-12-30\ncorrections: [{date: 2026-01-02, wrong: A, right: B}]\n");
        Assert.Empty(site.Diagnose());
        Assert.Contains("<loc>https://example.org/articles/a/</loc>\n<lastmod>2026-01-02</lastmod>", site.Read("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("<lastBuildDate>Fri, 02 Jan 2026", site.Read("rss.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{date: 2027-01-02, wrong: A, right: B}", "input/articles/a.md:6:22 SS7501")]
    [InlineData("{date: 2025-12-23, wrong: A, right: B}", "input/articles/a.md:6:22 SS7502")]
    [InlineData("{date: 2026-01-02, wrong: A}", "input/articles/a.md:6:15 SS1011")]
    [InlineData("{wrong: A, right: B}", "input/articles/a.md:6:15 SS1011")]
    public void A_correction_that_cannot_be_is_an_error(string correction, string expected)
    {
        using TestSite site = Site().Article("a", $"corrections: [{correction}]\n");
        Assert.Equal([expected], site.Diagnose());
    }

    private static TestSite Site() => new TestSite { Bootstrapper = DefaultSite.Create().AddExtension(() => new CorrectionsExtension()) }
        .Write("theme/i18n/en.yml", TestSite.Strings + Strings).Write("theme/i18n/az.yml", TestSite.Strings + Strings)
        .Write("input/site.yml", TestSite.Settings.Replace("[page:safety", "[page:safety, page:corrections", StringComparison.Ordinal))
        .Write("input/pages/corrections.md", "---\ntitle: Corrections\ndescription: C\nlayout: corrections\n---\n")
        .Write("theme/layouts/corrections.liquid", "{% for c in page.corrections_list %}{{ c.date | iso }} {{ c.wrong }} {{ c.right }} {{ c.title }} {{ c.url }};{% endfor %}{{ page.feed.formats[0].url }}");
}
