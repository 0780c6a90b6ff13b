using System.Globalization;
using StaticSite.Pipelines;

namespace StaticSite.Tests.EndToEnd;

public class SiteTests
{
    [Fact]
    public void An_article_becomes_a_page_without_date_in_its_address()
    {
        using TestSite site = new TestSite().Article("2025-12-24-first");
        Assert.Empty(site.Diagnose());
        Assert.Equal("<html lang=\"en\"><title>2025-12-24-first</title><link rel=canonical href=\"https://example.org/articles/first/\"><p>Text</p>\n</html>\n", site.Read("articles/first/index.html"));
    }

    [Fact]
    public void A_page_without_translation_is_shown_in_the_default_language_and_is_canonical_to_it()
    {
        using TestSite site = new TestSite().Article("2025-12-24-first");
        site.Build();
        Assert.Equal("<html lang=\"az\"><title>2025-12-24-first</title><link rel=canonical href=\"https://example.org/articles/first/\"><p>Text</p>\n</html>\n", site.Read("az/articles/first/index.html"));
    }

    [Fact]
    public void A_translation_beside_the_original_has_the_same_address_below_its_language()
    {
        using TestSite site = new TestSite().Article("2025-12-24-first").Article("2025-12-24-first.az", body: "Mətn\n");
        Assert.Empty(site.Diagnose());
        Assert.Contains("<link rel=canonical href=\"https://example.org/az/articles/first/\"><p>Mətn</p>", site.Read("az/articles/first/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_between_sources_lead_to_the_page_in_the_same_language()
    {
        using TestSite site = new TestSite().Article("a", body: "[s](../pages/safety.md#stop)\n").Article("a.az", body: "[s](../pages/safety.md#stop)\n");
        Assert.Empty(site.Diagnose());
        Assert.Contains("<a href=\"/safety/#stop\">", site.Read("articles/a/index.html"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"/az/safety/#stop\">", site.Read("az/articles/a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_url_with_a_path_is_in_front_of_every_address()
    {
        using TestSite site = new TestSite().Article("a", body: "[s](../pages/safety.md)\n");
        site.Build(baseUrl: "https://example.org/sub/");
        Assert.Contains("<a href=\"/sub/safety/\">", site.Read("articles/a/index.html"), StringComparison.Ordinal);
        Assert.Contains("<link>https://example.org/sub/articles/a/</link>", site.Read("rss.xml"), StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org/sub/safety/\"", site.Read("rss.xml").Replace("&quot;", "\"", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_are_cut_into_pages_and_exist_for_each_year_and_month()
    {
        using TestSite site = new TestSite().Article("a", published: "2025-01-05").Article("b", published: "2025-01-06").Article("c", published: "2025-02-01").Article("d", published: "2024-12-31");
        Assert.Empty(site.Diagnose());
        Assert.Contains("<a href=\"/articles/c/\">c</a><a href=\"/articles/b/\">b</a>[1/2 /articles/page/2/]2 items", site.Read("articles/index.html"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"/articles/a/\">a</a><a href=\"/articles/d/\">d</a>[2/2 ]2 items", site.Read("articles/page/2/index.html"), StringComparison.Ordinal);
        Assert.Contains("<title>News of 2024</title>", site.Read("articles/2024/index.html"), StringComparison.Ordinal);
        Assert.Contains("<title>News, Yanvar 2025</title>", site.Read("az/articles/2025/01/index.html"), StringComparison.Ordinal);
        Assert.Contains("1 item<", site.Read("articles/2025/02/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tag_has_its_own_address_in_each_language_and_a_feed()
    {
        using TestSite site = new TestSite().Article("a").Article("a.az");
        Assert.Empty(site.Diagnose());
        Assert.True(site.Has("tags/karabakh/index.html"));
        Assert.True(site.Has("az/tags/qarabag/index.html"));
        Assert.Contains("<category domain=\"https://example.org/az/tags/\">Qarabağ</category>", site.Read("az/tags/qarabag/rss.xml"), StringComparison.Ordinal);
        Assert.False(site.Has("tags/demining/index.html"));
    }

    [Fact]
    public void A_feed_has_full_content_with_absolute_addresses()
    {
        using TestSite site = new TestSite().Article("a", body: "[s](../pages/safety.md) and [t](#own)\n\n## Own\n", published: "2025-12-24T10:55:00+04:00");
        Assert.Empty(site.Diagnose());
        string feed = site.Read("rss.xml");
        Assert.Contains("<pubDate>Wed, 24 Dec 2025 10:55:00 +0400</pubDate>", feed, StringComparison.Ordinal);
        Assert.Contains("&lt;a href=\"https://example.org/safety/\"&gt;s&lt;/a&gt; and &lt;a href=\"https://example.org/articles/a/#own\"&gt;", feed, StringComparison.Ordinal);
    }

    [Fact]
    public void Drafts_and_articles_of_the_future_are_withheld_and_the_next_change_is_known()
    {
        using TestSite site = new TestSite().Article("draft", "draft: true\n").Article("later", published: "2026-07-01T09:00:00+04:00").Article("gone", "expires: 2026-01-01\n").Article("ends", "expires: 2026-08-01\n");
        BuildResult result = site.Build();
        Assert.True(result.Succeeded);
        Assert.Equal((3, "2026-07-01T09:00:00+04"), (result.Statistics.Withheld, result.Statistics.NextChange?[..22]));
        Assert.Equal([false, false, false, true], ((string[])["draft", "later", "gone", "ends"]).Select(name => site.Has($"articles/{name}/index.html")));
        site.Build(drafts: true);
        Assert.Equal([true, true, false, true], ((string[])["draft", "later", "gone", "ends"]).Select(name => site.Has($"articles/{name}/index.html")));
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes_on_any_number_of_cores_in_any_culture_and_time_zone()
    {
        using TestSite site = new();
        for (int i = 0; i < 40; i++) site.Article($"2025-01-{i % 28 + 1:00}-n{i}", body: $"## H {i}\n\n[s](../pages/safety.md)\n");
        Assert.True(site.Build(1).Succeeded);
        string first = site.Snapshot();
        CultureInfo culture = CultureInfo.CurrentCulture;
        string? zone = Environment.GetEnvironmentVariable("TZ");
        try
        {
            CultureInfo odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            odd.NumberFormat.NumberDecimalSeparator = "·";
            odd.NumberFormat.NegativeSign = "minus";
            odd.DateTimeFormat.DateSeparator = "_";
            odd.DateTimeFormat.TimeSeparator = ".";
            CultureInfo.CurrentCulture = CultureInfo.DefaultThreadCurrentCulture = odd;
            Environment.SetEnvironmentVariable("TZ", "America/New_York");
            TimeZoneInfo.ClearCachedData();
            Assert.True(site.Build(8).Succeeded);
            Assert.Equal(first, site.Snapshot());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
            CultureInfo.DefaultThreadCurrentCulture = null;
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Fact]
    public void A_failed_build_leaves_the_old_site_and_a_page_without_source_is_gone_after_a_good_one()
    {
        using TestSite site = new TestSite().Article("a").Article("b");
        Assert.True(site.Build().Succeeded);
        string before = site.Snapshot();
        site.Delete("input/articles/b.md").Article("c", body: "<b>no</b>\n");
        Assert.False(site.Build().Succeeded);
        Assert.Equal(before, site.Snapshot());
        site.Article("c");
        Assert.True(site.Build().Succeeded);
        Assert.False(site.Has("articles/b/index.html"));
        Assert.True(site.Has("articles/c/index.html"));
    }

    [Fact]
    public void All_errors_of_all_files_come_in_one_run()
    {
        using TestSite site = new TestSite().Article("a", "colour: red\n", "<b>x</b>\n").Article("b", body: "<i>y</i>\n\n[n](nowhere.md)\n").Article("c", "draft: perhaps\n");
        Assert.Equal(
            ["input/articles/a.md:6:1 SS1010", "input/articles/a.md:8:1 SS2001", "input/articles/a.md:8:5 SS2001", "input/articles/b.md:7:1 SS2001", "input/articles/b.md:7:5 SS2001", "input/articles/b.md:9:5 SS2050", "input/articles/c.md:6:8 SS1012"],
            site.Diagnose());
    }

    [Fact]
    public void A_link_to_a_page_that_has_an_error_of_its_own_is_not_reported_too()
    {
        using TestSite site = new TestSite().Article("a", "colour: red\n").Article("b", body: "[a](a.md)\n");
        Assert.Equal(["input/articles/a.md:6:1 SS1010"], site.Diagnose());
    }
}
