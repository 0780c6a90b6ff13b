using StaticSite.Editorial;
using StaticSite.Pipelines;

namespace StaticSite.Tests.EndToEnd;

/// <summary>Files that only programs read: Markdown copies and llms.txt.</summary>
public class MachineFileTests
{
    [Fact]
    public void An_article_has_a_copy_with_what_is_known_of_it_and_whole_addresses()
    {
        using TestSite site = Site().Write("input/articles/a.md",
            "---\ntitle: 'A: \"b\" [c]'\ndescription: About\npublished: 2025-12-24T10:55:00+04:00\ntags: [karabakh]\nauthors: [N]\nsources: [{title: S, url: https://s.example/, publisher: P, date: 2025}, {title: T}]\ncorrections: [{date: 2026-01-03, wrong: Old, right: New}]\n---\n\nSee [the rules](../pages/safety.md#stop \"title\"), [others](https://o.example/?a=1&b=2), [below](#part) and [that][ref].\n\n## Part {#part}\n\n![A field](../assets/a.png) **bold**{.big} \\{x}\n\n[ref]: ../pages/safety.md\n");
        Succeeds(site, "https://example.org/sub/");
        Assert.Equal("""
            ---
            title: "A: \"b\" [c]"
            description: "About"
            url: "https://example.org/sub/articles/a/"
            language: "en"
            published: "2025-12-24T10:55:00+04:00"
            updated: "2026-01-03"
            authors:
              - name: "N"
            sources:
              - title: "S"
                url: "https://s.example/"
                publisher: "P"
                date: "2025"
              - title: "T"
            corrections:
              - date: "2026-01-03"
                wrong: "Old"
                right: "New"
            ---

            # A: "b" \[c\]

            See [the rules](https://example.org/sub/safety/#stop "title"), [others](https://o.example/?a=1&b=2), [below](https://example.org/sub/articles/a/#part) and [that][ref].

            ## Part

            ![A field](https://example.org/sub/assets/a.png) **bold** \{x}

            [ref]: https://example.org/sub/safety/

            """.ReplaceLineEndings("\n"), site.Read("articles/a/index.md"));
    }

    [Theory]
    [InlineData(":::details Who answers?\nA *person*.\n:::\n", "**Who answers?**\n\nA *person*.\n")]
    [InlineData("> [!WARNING]\n> Stop.\n", "> [!WARNING]\n> Stop.\n")]
    [InlineData("a | b\n--- | ---:\n[x](../pages/safety.md) | 2\n", "a | b\n--- | ---:\n[x](https://example.org/safety/) | 2\n")]
    [InlineData("`[x](../pages/safety.md)` and [x](<../pages/safety.md>)\n", "`[x](../pages/safety.md)` and [x](<https://example.org/safety/>)\n")]
    [InlineData("[a](../pages/safety.md) [a](../pages/safety.md)\r\n", "[a](https://example.org/safety/) [a](https://example.org/safety/)\n")]
    public void The_text_stays_as_it_is_written(string body, string expected)
    {
        using TestSite site = Site().Article("a", body: body);
        Succeeds(site);
        Assert.EndsWith("\n# a\n\n" + expected, site.Read("articles/a/index.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_translation_leads_to_pages_of_its_language()
    {
        using TestSite site = Site().Article("a").Article("a.az", body: "[x](../pages/safety.md)\n");
        Succeeds(site);
        Assert.Contains("[x](https://example.org/az/safety/)", site.Read("az/articles/a/index.md"), StringComparison.Ordinal);
        Assert.Contains("language: \"az\"", site.Read("az/articles/a/index.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_that_show_more_than_their_text_or_that_of_another_have_no_copy()
    {
        using TestSite site = Site().Article("a").Write("input/pages/own.md", "---\ntitle: T\ndescription: D\nlayout: tags\n---\n")
            .Write("theme/layouts/base.liquid", "<html lang=\"{{ page.language }}\">{{ page.markdown_url }}{% content %}</html>");
        Succeeds(site);
        Assert.Equal(["articles/a/index.md", "safety/index.md"], Directory.EnumerateFiles(site.Output, "*.md", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(site.Output, file)).Order(StringComparer.Ordinal));
        Assert.Contains(">/articles/a/index.md<", site.Read("articles/a/index.html"), StringComparison.Ordinal);
        foreach (string page in (string[])["az/articles/a/index.html", "own/index.html", "index.html", "articles/index.html"]) Assert.DoesNotContain("index.md", site.Read(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Directives_give_their_words_and_figures_their_sources()
    {
        using TestSite site = Editorial().Article("a", body: "{figure:killed} killed, {figure:killed value}, {figure:killed source}; [{figure:killed}](../pages/safety.md); {quoted:388}.\n\n{chart:both}\n");
        Succeeds(site);
        string copy = site.Read("articles/a/index.md");
        Assert.Contains("72 ([Ministry, 13 March 2026](https://r.example/72)) killed, 72, 72 ", copy, StringComparison.Ordinal);
        Assert.Contains("([Report](https://r.example/72)); [72](https://example.org/safety/); 388.", copy, StringComparison.Ordinal);
        Assert.Contains("| 13 March 2026 | 72 | Ministry: [Report](https://r.example/72) |", copy, StringComparison.Ordinal);
        Assert.DoesNotContain("{", copy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_safety_page_whose_translation_is_outdated_has_the_originals_words()
    {
        using TestSite site = Editorial()
            .Write("input/pages/rules.md", "---\ntitle: Rules\ndescription: D\nkind: guide\nreviewed: 2026-05-01\n---\n\nNew rule.\n")
            .Write("input/pages/rules.az.md", "---\ntitle: Qaydalar\ndescription: D\nkind: guide\nreviewed: 2026-05-01\ntranslates: 00000000 11111111\n---\n\nKöhnə qayda.\n");
        site.Write("input/site.yml", TestSite.Settings + "markdown_copies: true\nfreshness: {max_age: {guide: 400}, blocking: [guide]}\n").WithEditorialStrings();
        Succeeds(site);
        string copy = site.Read("az/rules/index.md");
        Assert.Contains("language: \"en\"", copy, StringComparison.Ordinal);
        Assert.Contains("url: \"https://example.org/az/rules/\"", copy, StringComparison.Ordinal);
        Assert.EndsWith("# Rules\n\nNew rule.\n", copy, StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_for_language_models_names_pages_in_the_order_of_the_menu_and_the_newest_articles()
    {
        using TestSite site = Site().Article("old", published: "2025-01-01").Article("a").Article("a.az").Write("input/pages/about.md", "---\ntitle: About [us]\ndescription: Who we are\n---\nx\n")
            .Write("input/pages/safety/children.md", "---\ntitle: Children\ndescription: For children\n---\nx\n");
        Succeeds(site);
        Assert.Equal("""
            # Test

            > A site

            ## Pages

            - [Safety](https://example.org/safety/index.md): Rules
            - [Children](https://example.org/safety/children/index.md): For children
            - [About \[us\]](https://example.org/about/index.md): Who we are

            ## News

            - [a](https://example.org/articles/a/index.md): About a
            - [old](https://example.org/articles/old/index.md): About old

            ## Languages

            - [Azərbaycanca](https://example.org/az/llms.txt)

            ## Optional

            - [News](https://example.org/articles/)
            - [Map](https://example.org/sitemap.xml)

            """.ReplaceLineEndings("\n"), site.Read("llms.txt"));
        Assert.Equal("""
            # Sınaq

            > A site

            ## News

            - [a.az](https://example.org/az/articles/a/index.md): About a.az

            ## Languages

            - [English](https://example.org/llms.txt)

            ## Optional

            - [News](https://example.org/az/articles/)
            - [Map](https://example.org/sitemap.xml)

            """.ReplaceLineEndings("\n"), site.Read("az/llms.txt"));
    }

    [Fact]
    public void A_site_that_does_not_ask_for_them_has_none_of_these_files_and_needs_no_words_for_them()
    {
        using TestSite site = new TestSite().Article("a");
        Succeeds(site);
        Assert.DoesNotContain(Directory.EnumerateFiles(site.Output, "*", SearchOption.AllDirectories), file => file.EndsWith(".md", StringComparison.Ordinal) || file.EndsWith("llms.txt", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_that_the_list_needs_are_missed()
    {
        using TestSite site = new TestSite().Article("a").Write("input/site.yml", TestSite.Settings + "llms_txt: true\n");
        Assert.Equal(["theme/i18n/az.yml SS3050", "theme/i18n/en.yml SS3050"], site.Diagnose().Distinct());
    }

    private static TestSite Site() => With(new TestSite()).Write("input/assets/a.png", "x");

    private static TestSite Editorial()
    {
        TestSite site = With(new TestSite { Bootstrapper = EditorialSite.Create() }, TestSite.EditorialStrings)
            .Write("input/data/figures.yml", "killed:\n  label: Killed\n  unit: people\n  value: 72\n  as_of: 2026-03-13\n  claimant: Ministry\n  reporter: Report\n  url: https://r.example/72\n  review_by: 2027-01-01\n  history:\n    - {value: 71, as_of: 2025-12-26, url: https://r.example/71}\n");
        return site.Write("input/site.yml", TestSite.Settings + "llms_txt: true\nmarkdown_copies: true\nfigures: {charts: {both: {type: history, figures: [killed], title: Both, description: Bars}}}\n");
    }

    private static TestSite With(TestSite site, string strings = "")
    {
        foreach (string language in (string[])["en", "az"]) site.Write($"theme/i18n/{language}.yml", TestSite.Strings + "llms: {pages: Pages, languages: Languages, sitemap: Map}\n" + strings);
        return site.Write("input/site.yml", TestSite.Settings + "llms_txt: true\nmarkdown_copies: true\n");
    }

    private static void Succeeds(TestSite site, string? baseUrl = null)
    {
        BuildResult result = site.Build(baseUrl: baseUrl);
        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics.Select(item => item.Format())));
    }
}
