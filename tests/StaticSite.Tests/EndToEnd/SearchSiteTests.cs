using System.Text.RegularExpressions;
using StaticSite.Search;
using StaticSite.Tests.Search;

namespace StaticSite.Tests.EndToEnd;

public partial class SearchSiteTests
{
    [Fact]
    public void Each_language_has_a_search_page_that_knows_its_index()
    {
        using TestSite site = Site().Article("first");
        Assert.Empty(site.Diagnose());
        Assert.Equal([0], Index(site, "search/index.html").Find("safety"));
        Assert.Equal(1, Index(site, "search/index.html").Find("first").Single());
        Assert.Contains("[Karabakh][5]", site.Read("search/index.html"), StringComparison.Ordinal);
        Assert.Contains("[Qarabağ][5]", site.Read("az/search/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_are_found_in_the_language_they_are_written_in()
    {
        using TestSite site = Site().Article("only").Article("both").Article("both.az", body: "Xankəndi şəhəri\n");
        Assert.Empty(site.Diagnose());
        IndexReader azerbaijani = Index(site, "az/search/index.html");
        Assert.Equal(["both.az"], azerbaijani.Titles("xankendi"));
        Assert.Empty(azerbaijani.Find("only"));
        Assert.Equal(["only"], Index(site, "search/index.html").Titles("only"));
    }

    [Fact]
    public void Titles_descriptions_labels_headings_and_texts_are_found()
    {
        using TestSite site = Site().Article("alpha", body: "## Gamma\n\nDelta **epsilon** and [zeta](https://example.net/eta)\n");
        Assert.Empty(site.Diagnose());
        IndexReader index = Index(site, "search/index.html");
        foreach (string word in (string[])["alpha", "about", "karabakh", "gamma", "delta", "epsilon", "zeta"]) Assert.Equal(["alpha"], index.Titles(word));
        Assert.Empty(index.Find("eta"));
    }

    [Fact]
    public void A_topic_is_found_by_its_name_in_any_language()
    {
        using TestSite site = Site().Article("alpha").Article("alpha.az");
        Assert.Empty(site.Diagnose());
        Assert.Equal(["alpha"], Index(site, "search/index.html").Titles("qarabag"));
        Assert.Equal(["alpha.az"], Index(site, "az/search/index.html").Titles("Karabakh"));
    }

    [Fact]
    public void Pages_come_in_the_order_of_the_menu()
    {
        using TestSite site = Site().Article("a")
            .Write("input/pages/about.md", "---\ntitle: About\ndescription: Rules\n---\n").Write("input/pages/safety/cards.md", "---\ntitle: Cards\ndescription: Rules\n---\n")
            .Write("input/home.md", "---\ntitle: Home\ndescription: Start\n---\n\n[About](pages/about.md) [Cards](pages/safety/cards.md)\n");
        Assert.Empty(site.Diagnose());
        Assert.Equal(["Safety", "Cards", "About"], Index(site, "search/index.html").Titles("rules"));
    }

    [Fact]
    public void Newer_articles_come_first_among_equals()
    {
        using TestSite site = Site().Article("old", published: "2024-01-01").Article("new", published: "2025-01-01").Article("middle", published: "2024-06-01");
        Assert.Empty(site.Diagnose());
        Assert.Equal(["new", "middle", "old"], Index(site, "search/index.html").Titles("text"));
    }

    [Fact]
    public void The_search_page_is_in_no_sitemap_and_asks_search_engines_to_leave_it_out()
    {
        using TestSite site = Site().Article("a");
        Assert.Empty(site.Diagnose());
        Assert.DoesNotContain("search", site.Read("sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("[noindex]", site.Read("search/index.html"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"/search/\">Find</a>", site.Read("index.html"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"/az/search/\">Find</a>", site.Read("az/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_does_not_ask_for_search_has_none()
    {
        using TestSite site = new TestSite().Article("a").Write("theme/layouts/article.liquid", "{% layout 'base' %}[{{ site.search_url }}]");
        Assert.Empty(site.Diagnose());
        Assert.False(Directory.Exists(Path.Combine(site.Output, SiteSearch.Folder)));
        Assert.False(site.Has("search/index.html"));
        Assert.Contains("[]", site.Read("articles/a/index.html"), StringComparison.Ordinal);
        site.Write("input/site.yml", TestSite.Settings.Replace("tag:karabakh", "search", StringComparison.Ordinal));
        Assert.Equal(["input/site.yml:8:43 SS2056"], site.Diagnose());
    }

    [Fact]
    public void A_site_below_a_path_is_searched_there()
    {
        using TestSite site = Site().Article("a");
        Assert.True(site.Build(baseUrl: "https://example.org/sub/").Succeeded);
        Assert.Matches("^/sub/search-index/en", IndexUrl(site, "search/index.html"));
        Assert.Contains("/sub/articles/a/", System.Text.Encoding.UTF8.GetString(Index(site, "search/index.html", "/sub").File("d0.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_texts_give_the_same_files_and_another_text_other_names()
    {
        using TestSite site = Site();
        for (int i = 0; i < 40; i++) site.Article($"a{i}", body: $"Word{i} common\n");
        Assert.True(site.Build(parallelism: 1).Succeeded);
        string first = site.Snapshot();
        string url = IndexUrl(site, "search/index.html");
        Assert.True(site.Build(parallelism: 4).Succeeded);
        Assert.Equal(first, site.Snapshot());
        site.Article("a7", body: "Changed\n");
        Assert.True(site.Build().Succeeded);
        Assert.NotEqual(url, IndexUrl(site, "search/index.html"));
    }

    [Fact]
    public void Hosts_are_told_that_the_index_can_be_kept()
    {
        using TestSite site = Site("search: {results: 5}\nhosting: {files: [netlify]}\n").Article("a");
        Assert.Empty(site.Diagnose());
        Assert.Contains("/search-index/*\n  Cache-Control: public, max-age=31536000, immutable\n", site.Read("_headers"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_that_costs_more_than_its_budget_is_named()
    {
        using TestSite site = Site("search: {budget: 300}\n").Article("a");
        Assert.Equal(["input/site.yml SS8101"], site.Diagnose());
        Assert.True(site.Has("search/index.html"));
    }

    private static TestSite Site(string search = "search: {results: 5}\n") => new TestSite()
        .Write("input/site.yml", TestSite.Settings.Replace("tag:karabakh", "search", StringComparison.Ordinal) + search)
        .Write("theme/i18n/en.yml", TestSite.Strings + "search: {title: Find, description: All words}\n")
        .Write("theme/i18n/az.yml", TestSite.Strings + "search: {title: Find, description: All words}\n")
        .Write("theme/layouts/search.liquid", "{% layout 'base' %}<div data-index=\"{{ page.search.index_url }}\">{% for tag in page.tags %}[{{ tag.label }}]{% endfor %}[{{ page.search.results }}]{% if page.noindex %}[noindex]{% endif %}</div>");

    private static string IndexUrl(TestSite site, string page) => IndexAttribute().Match(site.Read(page)).Groups[1].Value;

    private static IndexReader Index(TestSite site, string page, string path = "")
    {
        string folder = Path.GetDirectoryName(Path.Combine(site.Output, IndexUrl(site, page)[(path.Length + 1)..]))!;
        return new IndexReader([.. Directory.EnumerateFiles(folder).Select(file => new IndexFile(Path.GetFileName(file), File.ReadAllBytes(file)))]);
    }

    [GeneratedRegex("data-index=\"([^\"]*)\"")]
    private static partial Regex IndexAttribute();
}
