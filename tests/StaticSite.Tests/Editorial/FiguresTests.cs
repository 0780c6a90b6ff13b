using StaticSite.Diagnostics;
using StaticSite.Editorial;
using StaticSite.Editorial.Figures;
using StaticSite.Editorial.Translations;
using StaticSite.Pipelines;
using StaticSite.Site;
using StaticSite.Tests.EndToEnd;

namespace StaticSite.Tests.Editorial;

public class FiguresTests
{
    internal const string Strings = "figures: {by: \"({0}, {1})\", as_of: \"(as of {0})\", sources: Sources, archived: copy, computed: computed, back: \"Back {0}\", more: \"More:\", chart_table: Table, chart_row: As of, chart_source: Source, feed_title: \"{0} – figures\", changed: \"{0} to {1} ({2}, {3})\", new: \"{0} ({1}, {2})\"}\n";

    private const string Ledger = """
        killed:
          label: {en: People killed, az: Həlak olanlar}
          unit: {en: people, az: nəfər}
          value: 248000
          qualifier: more_than
          as_of: 2026-03-13
          claimant: {en: Ministry, az: Nazirlik}
          reporter: Report
          url: https://s.example/new?a=1&b=2
          archived: https://archive.example/new
          confidence: two_pages
          review_by: 2027-03-13
          note: {en: A "note", az: Qeyd}
          key: true
          history:
            - {value: 71, as_of: 2025-12-26, url: https://s.example/old, qualifier: exact, claimant: Agency}
            - {value: 70, as_of: 2024, url: https://s.example/older, confidence: computed}
        injured:
          label: Injured
          unit: people
          value: 347
          as_of: 2026-03-13
          claimant: Ministry
          reporter: Report
          url: https://s.example/injured
          review_by: 2027-03-13
          history: [{value: 344, as_of: 2025-12-26, url: https://s.example/old}]

        """;

    [Theory]
    [InlineData("{figure:killed}", "<data value=\"248000\">more than 248,000</data><sup class=\"figure-mark\"><a id=\"figure-use-1\" href=\"#figure-1\">[1]</a></sup>", "<data value=\"248000\">248 000-dən çox</data>")]
    [InlineData("{figure:killed value}", "<data value=\"248000\">248,000</data>", "<data value=\"248000\">248 000</data>")]
    [InlineData("{figure:killed date}", "<data value=\"248000\">more than 248,000</data> (as of 13 March 2026)<sup", "<data value=\"248000\">248 000-dən çox</data> (as of 13 mart 2026)<sup")]
    [InlineData("{figure:killed source}", "</data> (Ministry, 13 March 2026)<sup", "</data> (Nazirlik, 13 mart 2026)<sup")]
    [InlineData("{figure:killed at=2026-03-12}", "<data value=\"71\">71</data><sup", "<data value=\"71\">71</data><sup")]
    [InlineData("{figure:killed at=2025-12-25 source value}", "<data value=\"70\">70</data> (Ministry, 2024)", "<data value=\"70\">70</data> (Nazirlik, 2024)")]
    [InlineData("{quoted:3500} killed", "<span class=\"quoted\">3,500</span> killed", "<span class=\"quoted\">3 500</span> killed")]
    [InlineData("{quoted:some 40 <b>} killed", "<span class=\"quoted\">some 40 &lt;b&gt;</span> killed", "<span class=\"quoted\">some 40 &lt;b&gt;</span> killed")]
    public void A_figure_is_written_in_the_language_of_the_text(string text, string english, string azerbaijani)
    {
        using TestSite site = Site().Article("a", body: text + "\n").Article("a.az", body: text + "\n");
        Assert.Equal("", Report(site));
        Assert.Contains(english, site.Read("articles/a/index.html").Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains(azerbaijani, site.Read("az/articles/a/index.html").Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_source_stands_once_below_the_text_with_a_way_back()
    {
        using TestSite site = Site().Article("a", body: "{figure:killed} {figure:killed} {figure:killed at=2025-01-01}\n");
        Assert.Equal("", Report(site));
        Assert.EndsWith("""
            [1]</a></sup> <data value="70">70</data><sup class="figure-mark"><a id="figure-use-2" href="#figure-2">[2]</a></sup></p>
            <section class="figure-sources" aria-labelledby="figure-sources">
            <h2 id="figure-sources">Sources</h2>
            <ol>
            <li id="figure-1">Ministry, 13 March 2026: <a href="https://s.example/new?a=1&amp;b=2" rel="noopener">Report</a> (<a href="https://archive.example/new" rel="noopener">copy</a>) <a href="#figure-use-1" aria-label="Back 1">↩</a> <a href="#figure-use-1-2" aria-label="Back 1-2">↩</a></li>
            <li id="figure-2">Ministry, 2024: <a href="https://s.example/older" rel="noopener">Report</a> (computed) <a href="#figure-use-2" aria-label="Back 2">↩</a></li>
            </ol>
            </section>
            </html>

            """, site.Read("articles/a/index.html").Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_in_a_link_or_a_picture_has_no_link_of_its_own_but_its_source_is_listed()
    {
        using TestSite site = Site().Article("a", body: "[see {figure:injured}](../pages/safety.md)\n\n![{figure:killed} signs](../assets/p.png)\n").Write("input/assets/p.png", "x");
        Assert.Equal("", Report(site));
        string page = site.Read("articles/a/index.html");
        Assert.Contains("<a href=\"/safety/\">see <data value=\"347\">347</data></a>", page, StringComparison.Ordinal);
        Assert.Contains("alt=\"more than 248,000 signs\"", page, StringComparison.Ordinal);
        Assert.Contains("<li id=\"figure-1\">Ministry, 13\u00A0March 2026: <a href=\"https://s.example/injured\" rel=\"noopener\">Report</a></li>\n<li id=\"figure-2\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_original_stands_in_the_place_of_an_outdated_translation_its_figures_name_their_sources_themselves()
    {
        // A kind that blocks like a safety page, without its required rules.
        const string keys = "kind: guide\nreviewed: 2026-05-31\n";
        using TestSite site = new TestSite { Bootstrapper = EditorialSite.Create() }.WithEditorialStrings().Write("input/data/figures.yml", Ledger)
            .Write("input/site.yml", TestSite.Settings + "freshness: {max_age: {guide: 400}, blocking: [guide]}\n")
            .Write("theme/layouts/home.liquid", "<a href=\"/safety/\">s</a>").Write("input/pages/safety.md", Page("{figure:injured} injured\n\n## Two\n\nOld\n", ""));
        string stamp = Stamp(site, "input/pages/safety.az.md", Page("{figure:injured} injured\n\n## İki\n\n{figure:killed}\n", ""));
        site.Write("input/pages/safety.az.md", Page("{figure:injured} injured\n\n## İki\n\n{figure:killed}\n", $"translates: {stamp}\n"));
        site.Write("input/pages/safety.md", Page("{figure:injured} injured\n\n## Two\n\nNew: {figure:injured at=2026-01-01}\n", ""));
        BuildResult result = site.Build();
        Assert.DoesNotContain(result.Diagnostics, item => item.Severity == Severity.Error);
        string page = site.Read("az/safety/index.html");
        Assert.Contains("<p>New: <data value=\"344\">344</data> <span class=\"figure-source\">(Ministry, 26\u00A0December 2025: <a href=\"https://s.example/old\" rel=\"noopener\">Report</a>)</span></p>", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("<section class=\"figure-sources\"").Length);
        Assert.DoesNotContain("figure-use-2", page, StringComparison.Ordinal);

        static string Page(string body, string more) => $"---\ntitle: T\ndescription: D\n{keys}{more}---\n{body}";
    }

    [Fact]
    public void A_figure_in_a_title_is_plain_text_everywhere()
    {
        using TestSite site = Site().Write("input/articles/a.md", "---\ntitle: \"Since 2020: {figure:injured} injured\"\ndescription: \"{figure:killed source} killed\"\npublished: 2026-03-14\ntags: [karabakh]\n---\nText\n")
            .Write("input/articles/c.md", "---\ntitle: Words alone\ndescription: \"There were {figure:injured}\"\npublished: 2026-03-14\ntags: [karabakh]\n---\nText\n");
        Assert.Equal("", Report(site));
        Assert.Contains("<title>Since 2020: 347 injured</title>", site.Read("articles/a/index.html"), StringComparison.Ordinal);
        Assert.Contains("<description>more than 248,000 (Ministry, 13 March 2026) killed</description>", site.Read("rss.xml"), StringComparison.Ordinal);
        Assert.Contains("<description>There were 347</description>", site.Read("rss.xml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x {figure:kiled} y\n", "input/articles/a.md:7:11 SS7001")]
    [InlineData("{figure:killed vlaue}\n", "input/articles/a.md:7:16 SS7002")]
    [InlineData("{figure:killed value value}\n", "input/articles/a.md:7:22 SS7002")]
    [InlineData("{figure:killed values value}\n", "input/articles/a.md:7:16 SS7002")]
    [InlineData("{figure:killed valuex value y}\n", "input/articles/a.md:7:16 SS7002|input/articles/a.md:7:29 SS7002")]
    [InlineData("{figure:killed at=soon}\n", "input/articles/a.md:7:16 SS7002")]
    [InlineData("{figure:killed at=2023-12-31}\n", "input/articles/a.md:7:16 SS7003")]
    [InlineData("{chart:nothing}\n", "input/articles/a.md:7:8 SS7007")]
    public void A_mistake_in_a_directive_is_reported_at_its_place(string body, string expected)
    {
        using TestSite site = Site().Article("a", body: body);
        Assert.Equal(expected, Report(site));
    }

    [Theory]
    [InlineData("a:\n", "A b:\n", "input/data/figures.yml:1:1 SS7009")]
    [InlineData("  value: 1\n", "  value: -1\n", "input/data/figures.yml:4:10 SS1012")]
    [InlineData("  value: 1\n", "  value: many\n", "input/data/figures.yml:4:10 SS1012")]
    [InlineData("  value: 1\n", "  value: 248.000\n", "input/data/figures.yml:4:10 SS1012")]
    [InlineData("  value: 1\n", "  value: 1.234.567\n", "input/data/figures.yml:4:10 SS1012")]
    [InlineData("  as_of: 2026-03-13\n", "  as_of: 13.3.2026\n", "input/data/figures.yml:5:10 SS1014")]
    [InlineData("  as_of: 2026-03-13\n", "  as_of: 2026-12-31\n", "input/data/figures.yml:5:10 SS7006")]
    [InlineData("  value: 1\n", "  value: 41.900\n  history: [{value: 40000, as_of: 2025, url: https://s.example/}]\n", "input/data/figures.yml:4:10 SS1012")]
    [InlineData("  url: https://s.example/\n", "  url: s.example\n", "input/data/figures.yml:8:8 SS1015")]
    [InlineData("  claimant: M\n", "", "input/data/figures.yml:2:3 SS1011")]
    [InlineData("  review_by: 2027-01-01\n", "", "input/data/figures.yml:1:1 SS1011")]
    [InlineData("  review_by: 2027-01-01\n", "  review_by: 2027-01-01\n  colour: red\n", "input/data/figures.yml:10:3 SS1010")]
    [InlineData("  review_by: 2027-01-01\n", "  review_by: 2027-01-01\n  history: [{value: 1, as_of: 2026-03-14, url: https://s.example/}]\n", "input/data/figures.yml:10:31 SS7005")]
    public void A_mistake_in_the_ledger_is_reported_at_its_place(string old, string now, string expected)
    {
        const string one = "a:\n  label: A\n  unit: people\n  value: 1\n  as_of: 2026-03-13\n  claimant: M\n  reporter: R\n  url: https://s.example/\n  review_by: 2027-01-01\n";
        using TestSite site = Site().Article("a").Write("input/data/figures.yml", one.Replace(old, now, StringComparison.Ordinal));
        Assert.Equal(expected, Report(site));
    }

    [Theory]
    [InlineData("2026-06-01T09:59:59Z", "SS7006")]
    [InlineData("2026-06-01T10:00:00Z", "")]
    public void A_day_has_come_when_it_has_come_anywhere(string clock, string expected)
    {
        using TestSite site = Site().Article("a").Write("input/data/figures.yml", "a:\n  label: A\n  unit: people\n  value: 1\n  as_of: 2026-06-02\n  claimant: M\n  reporter: R\n  url: https://s.example/\n  review_by: 2027-01-01\n");
        Assert.Equal(expected, string.Join('|', site.Build(clock: clock).Diagnostics.Select(item => item.Code)));
    }

    [Theory]
    [InlineData("In all, 419 people were killed.", "419")]
    [InlineData("Casualties: 3,500.", "3,500")]
    [InlineData("More than 248 000 hectares.", "248 000")]
    [InlineData("There were 1.5 million landmines.", "1.5")]
    [InlineData("About 70 % of those killed were civilians.", "70")]
    [InlineData("The *12* injured came from two villages.", "12")]
    [InlineData("- 5 missing", "5")]
    [InlineData("## 30 mines found", "30")]
    [InlineData("| Year | Killed |\n| --- | --- |\n| 2024 | 41 |", "41")]
    [InlineData("In 2024, 41 people were killed.", "41")]
    [InlineData("On 13 March 2026 two people were killed.", null)]
    [InlineData("On March 13 people were injured.", null)]
    [InlineData("Since 2020 mines have killed people.", null)]
    [InlineData("The 24th victim was found.", null)]
    [InlineData("At 10:55 mines were found.", null)]
    [InlineData("Killed: not given. There were 5 meetings.", null)]
    [InlineData("The conference had 120 delegates from 70 countries.", null)]
    [InlineData("Standard 12.10 on mines", "12.10")]
    [InlineData("IMAS-12 mines", null)]
    [InlineData("{figure:injured} people were injured", null)]
    [InlineData("{quoted:388} people were killed", null)]
    [InlineData("`419 killed` and [killed](https://s.example/419)", null)]
    [InlineData("| Year | Meetings |\n| --- | --- |\n| 2024 | 41 |", null)]
    public void A_number_beside_a_watched_word_must_come_from_the_ledger(string body, string? number)
    {
        using TestSite site = Site().Article("a", body: body + "\n");
        Check(site, number);
    }

    [Theory]
    [InlineData("419 nəfər həlak olub.", "419")]
    [InlineData("248 000-dən çox hektar təmizlənib.", "248 000")]
    [InlineData("2025-ci ildə 5 mina tapılıb.", "5")]
    [InlineData("2025-ci ildə mina tapılıb.", null)]
    [InlineData("4 aprel mina xəbərdarlığı günüdür.", null)]
    [InlineData("4 apreli mina günü elan edib.", null)]
    [InlineData("3-cü mina konfransı", null)]
    [InlineData("Minatəmizləmə üzrə 3 konfrans", null)]
    public void Azerbaijani_is_read_too(string body, string? number)
    {
        using TestSite site = Site().Article("a").Article("a.az", body: body + "\n");
        Check(site, number);
    }

    [Theory]
    [InlineData("Погибли 72 человека.", "72")]
    [InlineData("Очищено более 248 000 гектаров.", "248 000")]
    [InlineData("Нашли 15 мин.", "15")]
    [InlineData("4 апреля мины", null)]
    [InlineData("В 2024 году погибли люди.", null)]
    [InlineData("10-го мины нашли", null)]
    [InlineData("Собрались 12 министров.", null)]
    public void Russian_is_read_too(string body, string? number)
    {
        using TestSite site = Site();
        site.Write("input/site.yml", TestSite.Settings.Replace("[en, az]", "[en, az, ru]", StringComparison.Ordinal).Replace("az: Sınaq", "az: Sınaq, ru: Тест", StringComparison.Ordinal))
            .Write("input/data/tags.yml", TestSite.Tags.Replace("az: Qarabağ}", "az: Qarabağ, ru: К}", StringComparison.Ordinal).Replace("az: Minatəmizləmə}", "az: M, ru: Р}", StringComparison.Ordinal).Replace("az: minatemizleme}", "az: m, ru: r}", StringComparison.Ordinal).Replace("haqqında}", "haqqında, ru: О}", StringComparison.Ordinal))
            .Write("input/data/figures.yml", "")
            .Write("theme/i18n/ru.yml", (TestSite.Strings + Strings).Replace("{one: \"{0} item\", other", "{one: \"{0}\", few: \"{0}\", many: \"{0}\", other", StringComparison.Ordinal))
            .Article("a").Article("a.ru", body: body + "\n");
        Check(site, number);
    }

    [Fact]
    public void Titles_are_read_too_and_the_words_are_a_setting()
    {
        using TestSite site = Site().Write("input/articles/a.md", "---\ntitle: 5 killed\ndescription: 6 sheep\npublished: 2026-03-14\ntags: [karabakh]\n---\nText\n");
        Assert.Equal("input/articles/a.md:2:8 SS7004", Report(site));
        site.Write("input/articles/a.md", "---\ntitle: \"In 2024: 5 killed\"\ndescription: >\n  In all 6\n  killed\npublished: 2026-03-14\ntags: [karabakh]\n---\nText\n");
        Assert.Equal("input/articles/a.md:2:18 SS7004|input/articles/a.md:3:14 SS7004", Report(site));
        site.Write("input/articles/a.md", "---\ntitle: 5 killed\ndescription: 6 sheep\npublished: 2026-03-14\ntags: [karabakh]\n---\nText\n");
        site.Write("input/site.yml", TestSite.Settings + "figures: {watched: {en: [sheep]}}\n");
        Assert.Equal("input/articles/a.md:3:14 SS7004", Report(site));
    }

    [Fact]
    public void A_chart_is_drawn_with_title_description_and_table()
    {
        using TestSite site = Site().Article("a", body: "{chart:c}\n").Write("input/site.yml", TestSite.Settings + "figures: {charts: {c: {figures: [injured, killed], labels: [I, K], title: {en: T & t, az: B}, description: D}}}\n");
        Assert.Equal("", Report(site));
        string page = site.Read("articles/a/index.html");
        Assert.Contains("<svg role=\"img\" aria-labelledby=\"chart-c-title chart-c-description\" viewBox=\"0 0 320 134\"><title id=\"chart-c-title\">T &amp; t</title><desc id=\"chart-c-description\">D</desc>", page, StringComparison.Ordinal);
        Assert.Contains("<text x=\"0\" y=\"58\">26 December 2025</text><text class=\"number\" x=\"320\" y=\"58\" text-anchor=\"end\">344 + 71</text><rect class=\"part-1\" x=\"0\" y=\"63\" width=\"0.4\" height=\"18\"/><rect class=\"part-2\" x=\"0.4\" y=\"63\" width=\"0.1\" height=\"18\"/>", page, StringComparison.Ordinal);
        Assert.Contains("<tr><th scope=\"row\">13\u00A0March 2026</th><td>347</td><td>248,000</td><td>Ministry: <a href=\"https://s.example/injured\" rel=\"noopener\">Report</a></td></tr>", page, StringComparison.Ordinal);
        site.Write("input/site.yml", TestSite.Settings + "figures: {charts: {c: {figures: [injurd], title: T, description: D}}}\n");
        Assert.Equal("input/site.yml:9:34 SS7008", Report(site));
    }

    [Fact]
    public void A_chart_that_stands_twice_on_a_page_has_ids_of_its_own()
    {
        using TestSite site = Site().Article("a", body: "{chart:c}\n\n{chart:c}\n").Write("input/site.yml", TestSite.Settings + "figures: {charts: {c: {figures: [injured], title: T, description: D}}}\n");
        Assert.Equal("", Report(site));
        Assert.Contains("<title id=\"chart-c-2-title\">", site.Read("articles/a/index.html"), StringComparison.Ordinal);
        Assert.Equal(3, site.Read("articles/a/index.html").Split("<title id=\"chart-c").Length);
    }

    [Theory]
    [InlineData("figures: [injured], title: {en: T}, description: D", "input/site.yml:9:51 SS1016")]
    [InlineData("figures: [injured], title: T, description: D, labels: {en: [I]}", "input/site.yml:9:78 SS1016")]
    [InlineData("figures: [injured, killed], title: T, description: D, labels: [I]", "input/site.yml:9:86 SS1012")]
    [InlineData("figures: [injured], title: T, description: D, labels: {en: [I], az: [I], de: [I]}", "input/site.yml:9:97 SS1010")]
    [InlineData("figures: [injured], description: D", "input/site.yml:9:23 SS1011")]
    [InlineData("figures: [], title: T, description: D", "input/site.yml:9:33 SS1012")]
    [InlineData("type: pie, figures: [injured], title: T, description: D", "input/site.yml:9:30 SS1015")]
    public void A_mistake_in_a_chart_is_reported_at_its_place(string chart, string expected)
    {
        using TestSite site = Site().Article("a").Write("input/site.yml", TestSite.Settings + "figures: {charts: {c: {" + chart + "}}}\n");
        Assert.Equal(expected, Report(site));
    }

    [Fact]
    public void A_change_in_the_feed_leads_to_the_entry_of_the_figures_page()
    {
        using TestSite site = Site().Article("a").Write("input/pages/numbers.md", "---\ntitle: N\ndescription: D\nlayout: figures\n---\n")
            .Write("theme/layouts/figures.liquid", "{% for f in page.figures %}<p id=\"entry-{{ f.id }}\"></p>{% endfor %}");
        Assert.Equal("", Report(site));
        Assert.Contains("<link>https://example.org/az/numbers/#entry-killed</link>", site.Read("az/figures/rss.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_stands_in_a_sentence_as_its_language_writes_it()
    {
        using TestSite site = Site().Article("a", body: "{figure:injured date value}\n").Article("a.az", body: "{figure:injured date value}\n")
            .Write("input/data/figures.yml", Ledger.Replace("as_of: 2026-03-13\n  claimant: Ministry\n", "as_of: 2026-03\n  claimant: Ministry\n", StringComparison.Ordinal));
        Assert.Equal("", Report(site));
        Assert.Contains("(as of March 2026)", site.Read("articles/a/index.html"), StringComparison.Ordinal);
        Assert.Contains("(as of mart 2026)", site.Read("az/articles/a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_ledger_is_published_as_csv_json_and_feed_in_each_language()
    {
        using TestSite site = Site().Article("a");
        Assert.Equal("", Report(site));
        Assert.StartsWith("id,label,value,qualifier,unit,as_of,claimant,reporter,url,archived,confidence\r\nkilled,Həlak olanlar,248000,more_than,nəfər,2026-03-13,Nazirlik,Report,https://s.example/new?a=1&b=2,https://archive.example/new,two_pages\r\nkilled,Həlak olanlar,71,exact,nəfər,2025-12-26,Agency,", site.Read("az/figures.csv"), StringComparison.Ordinal);
        using var json = System.Text.Json.JsonDocument.Parse(site.Read("figures.json"));
        Assert.Equal(("killed", "A \"note\"", 71, "2025-12-26", "exact"), (json.RootElement[0].GetProperty("id").GetString(), json.RootElement[0].GetProperty("note").GetString(), json.RootElement[0].GetProperty("values")[1].GetProperty("value").GetInt32(), json.RootElement[0].GetProperty("values")[1].GetProperty("as_of").GetString(), json.RootElement[0].GetProperty("values")[1].GetProperty("qualifier").GetString()));
        string feed = site.Read("figures/rss.xml");
        Assert.Contains("<description>71 to more than 248,000 people (Ministry, 13 March 2026)</description>", feed, StringComparison.Ordinal);
        Assert.Contains("tag:example.org,2020:en/figures/killed/2026-03-13", feed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=cmd|'/C calc'!A0", "'=cmd|'/C calc'!A0")]
    [InlineData("+1+HYPERLINK()", "'+1+HYPERLINK()")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-1-1", "'-1-1")]
    [InlineData("People", "People")]
    public void No_text_of_the_csv_is_a_formula(string label, string cell)
    {
        using TestSite site = Site().Article("a", body: "Text\n").Write("input/data/figures.yml", $"killed:\n  label: \"{label}\"\n  unit: people\n  value: 1\n  as_of: 2026-03-13\n  claimant: M\n  reporter: R\n  url: https://s.example/\n  review_by: 2027-01-01\n");
        Assert.DoesNotContain("error", Report(site), StringComparison.Ordinal);
        Assert.Contains($"\r\nkilled,{cell},1,exact,people,", site.Read("figures.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Layouts_read_figures_with_their_history_and_changes()
    {
        using TestSite site = Site().Article("a")
            .Write("theme/layouts/home.liquid", "{% for f in page.figures %}{{ f.id }} {{ f.current.text }} {{ f.unit }} {{ f.current.claimant }}{% for v in f.history %};{{ v.as_of }} {{ v.text }} {{ v.confidence }}{% endfor %}{% endfor %}{% for e in nav %}<a href=\"{{ e.url }}\"></a>{% endfor %}")
            .Write("theme/layouts/page.liquid", "{{ page.figures.size }} {% for c in page.figure_changes %}{{ c.label }} {{ c.before.text }} to {{ c.value.text }};{% endfor %}{{ page.figure_files.csv_url }}");
        Assert.Equal("", Report(site));
        Assert.StartsWith("killed more than 248,000 people Ministry;26 December 2025 71 one_page;2024 70 computed<a", site.Read("index.html"), StringComparison.Ordinal);
        Assert.StartsWith("2 People killed 71 to more than 248,000;Injured 344 to 347;People killed 70 to 71;", site.Read("safety/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void One_change_of_the_ledger_changes_every_page()
    {
        using TestSite site = Site().Article("a", body: "{figure:injured} injured\n").Article("b", body: "Injured: {figure:injured}\n");
        Assert.Equal("", Report(site));
        site.Write("input/data/figures.yml", Ledger.Replace("value: 347", "value: 350", StringComparison.Ordinal));
        Assert.Equal("", Report(site));
        Assert.All((string[])["a", "b"], name => Assert.Contains("<data value=\"350\">350</data>", site.Read($"articles/{name}/index.html"), StringComparison.Ordinal));
    }

    private static string Stamp(TestSite site, string path, string text)
    {
        site.Write(path, text);
        BuildContext context = site.Bootstrapper.Inspect(site.Options(), new DiagnosticBag())!;
        return context.Extension<TranslationsExtension>()!.StampOf(context.Site.Pages.Single(page => page.Origin == path), context)!;
    }

    private static void Check(TestSite site, string? number)
    {
        Diagnostic[] found = [.. site.Build().Diagnostics.Where(item => item.Severity == Severity.Error)];
        if (number is null) Assert.Empty(found);
        else Assert.Equal(("SS7004", number), (Assert.Single(found).Code, found[0].Arguments[0].Replace('\u00A0', ' ')));
        if (number is not null && found[0].Span.LineText is { } line) Assert.Equal(number, line.Substring(found[0].Span.Column - 1, found[0].Span.Length).Replace('\u00A0', ' '));
    }

    private static string Report(TestSite site) => string.Join('|', site.Build().Diagnostics.Where(item => item.Code != OutputDiagnostics.OrphanPage.Code).Select(item => $"{item.Span} {item.Code}"));

    internal static TestSite Site() => new TestSite { Bootstrapper = DefaultSite.Create().AddExtension(() => new FiguresExtension()) }
        .Write("theme/i18n/en.yml", TestSite.Strings + Strings).Write("theme/i18n/az.yml", TestSite.Strings + Strings)
        .Write("input/data/figures.yml", Ledger);
}
