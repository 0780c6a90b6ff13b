using StaticSite.Diagnostics;
using StaticSite.Editorial.Freshness;
using StaticSite.Offline;
using StaticSite.Pipelines;
using StaticSite.Site;
using StaticSite.Tests.EndToEnd;

namespace StaticSite.Tests.Editorial;

public class FreshnessTests
{
    [Theory]
    [InlineData("review_by: 2026-08-01\n", "2026-06-01", "")]
    [InlineData("review_by: 2026-08-01\n", "2026-07-02", "")]
    [InlineData("review_by: 2026-08-01\n", "2026-07-03", "input/pages/p.md:4:12 SS7101")]
    [InlineData("review_by: 2026-08-01\n", "2026-08-01", "input/pages/p.md:4:12 SS7101")]
    [InlineData("review_by: 2026-08-01\n", "2026-08-02", "input/pages/p.md:4:12 SS7102")]
    [InlineData("reviewed: 2026-01-01\nkind: safety\n", "2026-06-30", "input/pages/p.md:4:11 SS7101")]
    [InlineData("reviewed: 2026-01-01\nkind: safety\n", "2026-07-01", "input/pages/p.md:4:11 SS7102")]
    [InlineData("reviewed: 2026-01-01\n", "2026-07-01", "")]
    [InlineData("updated: 2025-01-01\n", "2026-07-01", "input/pages/p.md:4:10 SS7102")]
    [InlineData("updated: 2025-01-01\nreviewed: 2026-05-01\n", "2026-07-01", "")]
    [InlineData("reviewed: 2026-01-01\nreview_by: 2030-01-01\nkind: safety\n", "2026-07-01", "input/pages/p.md:4:11 SS7102")]
    [InlineData("reviewed: 2026-07-02\n", "2026-07-01", "input/pages/p.md:4:11 SS7104")]
    [InlineData("kind: saftey\n", "2026-07-01", "input/pages/p.md:4:7 SS7105")]
    public void A_page_is_current_until_its_day(string keys, string day, string expected)
    {
        using TestSite site = Site(keys);
        Assert.Equal(expected, Report(site.Build(clock: day + "T12:00:00Z")));
    }

    [Fact]
    public void The_day_ends_at_midnight_in_the_zone_of_the_site()
    {
        using TestSite site = Site("review_by: 2026-08-01\n");
        Assert.Equal("input/pages/p.md:4:12 SS7101", Report(site.Build(clock: "2026-08-01T19:59:59Z")));
        Assert.Equal("input/pages/p.md:4:12 SS7102", Report(site.Build(clock: "2026-08-01T20:00:00Z")));
    }

    [Fact]
    public void An_unreviewed_safety_page_is_not_published_and_a_plain_build_only_warns()
    {
        using TestSite site = Site("kind: safety\nreviewed: 2026-01-01\n");
        Assert.True(site.Build(clock: "2027-01-01T00:00:00Z").Succeeded);
        BuildResult result = site.Build(clock: "2027-01-01T00:00:00Z", publish: true);
        Assert.Equal((false, "input/pages/p.md:5:11 SS7103"), (result.Succeeded, Report(result)));
        Assert.True(Site("reviewed: 2026-01-01\n").Build(clock: "2028-01-01T00:00:00Z", publish: true).Succeeded);
    }

    [Fact]
    public void News_have_no_age_and_block_nothing()
    {
        using TestSite site = Site("").Article("a", published: "2001-01-01");
        BuildResult result = site.Build(clock: "2026-07-01T00:00:00Z", publish: true);
        Assert.Equal((true, ""), (result.Succeeded, Report(result)));
    }

    [Fact]
    public void A_file_with_several_pages_was_reviewed_with_the_newest_of_them_and_is_due_with_the_first()
    {
        using TestSite site = new TestSite { Bootstrapper = DefaultSite.Create().AddExtension(() => new FreshnessExtension()).AddExtension(() => new GuideExtension()) }
            .Article("a").Write("input/site.yml", TestSite.Settings + "guide: {file: guide.html, pages: [page:safety, home]}\n")
            .Write("theme/i18n/en.yml", TestSite.Strings + "guide: {title: G, description: D}\n").Write("theme/i18n/az.yml", TestSite.Strings + "guide: {title: G, description: D}\n")
            .Write("input/pages/safety.md", "---\ntitle: S\ndescription: D\nkind: safety\nreviewed: 2026-01-01\nreview_by: 2027-01-01\n---\n")
            .Write("input/home.md", "---\ntitle: H\ndescription: D\nreviewed: 2026-03-01\nreview_by: 2026-09-01\n---\n")
            .Write("theme/layouts/guide.liquid", "{{ page.review.reviewed | iso }} {{ page.review.review_by | iso }} {{ page.review.is_due }} {{ page.review.is_safety }} {{ page.sections[0].page.review.reviewed | iso }}");
        Assert.True(site.Build(clock: "2026-08-01T00:00:00Z").Succeeded);
        // A safety page counts for 180 days.
        Assert.Equal("2026-03-01 2026-06-30 true true 2026-01-01", site.Read("guide.html"));
    }

    [Fact]
    public void Readers_see_when_a_page_was_last_reviewed_and_that_it_is_stale()
    {
        using TestSite site = Site("kind: safety\nreviewed: 2026-01-01\n").Write("theme/layouts/page.liquid", "{{ page.review.reviewed | iso }} {{ page.review.review_by | iso }} {{ page.review.is_due }} {{ page.review.is_safety }}");
        site.Build(clock: "2026-06-30T00:00:00Z");
        Assert.Equal("2026-01-01 2026-06-30 false true", site.Read("p/index.html"));
        site.Build(clock: "2026-07-01T00:00:00Z");
        Assert.Equal("2026-01-01 2026-06-30 true true", site.Read("az/p/index.html"));
        Assert.Equal("   ", site.Read("safety/index.html"));
    }

    [Fact]
    public void The_next_change_may_be_a_review()
    {
        using TestSite site = Site("review_by: 2026-08-01\n").Article("later", published: "2026-09-01");
        Assert.Equal("2026-08-02T00:00:00+04", site.Build(clock: "2026-06-01T00:00:00Z").Statistics.NextChange);
        Assert.Equal("2026-09-01T00:00:00+04", site.Build(clock: "2026-08-05T00:00:00Z").Statistics.NextChange);
    }

    [Fact]
    public void Ages_kinds_and_what_blocks_are_settings()
    {
        using TestSite site = Site("kind: guide\nreviewed: 2026-01-01\n");
        site.Write("input/site.yml", TestSite.Settings + "freshness: {warn_days: 1, max_age: {guide: 10}, blocking: [guide]}\n");
        Assert.Equal("", Report(site.Build(clock: "2026-01-10T00:00:00Z", publish: true)));
        Assert.Equal("input/pages/p.md:5:11 SS7101", Report(site.Build(clock: "2026-01-11T00:00:00Z", publish: true)));
        Assert.Equal("input/pages/p.md:5:11 SS7103", Report(site.Build(clock: "2026-01-12T00:00:00Z", publish: true)));
        site.Write("input/site.yml", TestSite.Settings + "freshness: {max_age: {guide: soon}}\n");
        Assert.Equal("input/site.yml:9:30 SS1012", Report(site.Build()));
    }

    private static string Report(BuildResult result) => string.Join('|', result.Diagnostics.Where(item => item.Code != OutputDiagnostics.OrphanPage.Code).Select(item => $"{item.Span} {item.Code}"));

    private static TestSite Site(string keys) => new TestSite { Bootstrapper = DefaultSite.Create().AddExtension(() => new FreshnessExtension()) }
        .Write("input/pages/p.md", $"---\ntitle: P\ndescription: D\n{keys}---\n\nText\n");
}
