using StaticSite.Tests.EndToEnd;

namespace StaticSite.Tests.Editorial;

/// <summary>The page of all figures, what leads to it, and what the first page shows of it.</summary>
public class FigurePageTests
{
    private const string Groups = "figures: {groups: [{id: old, label: {en: Since 1991, az: Əvvəl}}, {id: new, label: Since 2020}, {id: empty, label: Nothing}]}\n";

    private const string Ledger = """
        total:
          group: new
          label: Killed or injured
          unit: {en: {one: person, other: people}, az: nəfər}
          value: 419
          as_of: 2026-03-13
          claimant: Ministry
          reporter: Report
          url: https://s.example/a
          review_by: 2027-03-13
          parts: [killed, injured]
          key: true
        killed:
          group: new
          label: {en: People "killed", az: Həlak olanlar}
          short: {en: killed, az: həlak}
          unit: {en: {one: person, other: people}, az: nəfər}
          value: 72
          as_of: 2026-03-13
          claimant: Ministry
          reporter: Report
          url: https://s.example/a
          review_by: 2027-03-13
          history: [{value: 71, as_of: 2025-12-26, url: https://s.example/old}]
        injured:
          group: old
          label: Injured
          unit: people
          value: 347
          as_of: 2026-03-13
          claimant: Ministry
          reporter: Report
          url: https://s.example/a
          review_by: 2027-03-13
        loose:
          label: Loose
          unit: people
          value: 5
          as_of: 2026-03-12
          claimant: Ministry
          reporter: Report
          url: https://s.example/a
          review_by: 2027-03-13

        """;

    [Fact]
    public void Figures_of_one_source_have_one_number_and_one_entry()
    {
        using TestSite site = Site().Article("a", body: "{figure:killed} and {figure:injured} and {figure:loose} and {figure:killed}\n");
        Assert.Empty(site.Diagnose());
        string page = site.Read("articles/a/index.html");
        Assert.Contains("<data value=\"72\">72</data><sup class=\"figure-mark\"><a id=\"figure-use-1\" href=\"#figure-1\">[1]</a></sup> and <data value=\"347\">347</data><sup class=\"figure-mark\"><a id=\"figure-use-1-2\" href=\"#figure-1\">[1]</a></sup> and <data value=\"5\">5</data><sup class=\"figure-mark\"><a id=\"figure-use-2\" href=\"#figure-2\">[2]</a></sup>", page, StringComparison.Ordinal);
        Assert.Equal(3, page.Split("<li id=\"figure-").Length);
        Assert.Contains("<li id=\"figure-2\">Ministry, 12\u00A0March 2026: ", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_leads_to_its_figures_on_the_page_of_all_figures()
    {
        using TestSite site = WithPage().Article("a", body: "{figure:killed} {figure:injured} {figure:killed}\n").Article("a.az", body: "{figure:killed} {figure:injured} {figure:killed}\n");
        Assert.Empty(site.Diagnose());
        Assert.Contains("↩</a> · More: <a href=\"/numbers/#entry-killed\" aria-label=\"72: People &quot;killed&quot;\">72</a>, <a href=\"/numbers/#entry-injured\" aria-label=\"347: Injured\">347</a></li>", site.Read("articles/a/index.html"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"/az/numbers/#entry-killed\" aria-label=\"72: Həlak olanlar\">72</a>", site.Read("az/articles/a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void All_figures_stand_in_the_groups_of_the_settings_and_what_has_none_stands_last()
    {
        using TestSite site = WithPage();
        Assert.Empty(site.Diagnose());
        Assert.StartsWith("old Since 1991: injured;new Since 2020: total killed; : loose;", site.Read("numbers/index.html"), StringComparison.Ordinal);
        Assert.StartsWith("old Əvvəl: injured;", site.Read("az/numbers/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_groups_all_figures_are_one_without_a_title()
    {
        using TestSite site = WithPage().Write("input/site.yml", WithPageInMenu(TestSite.Settings)).Write("input/data/figures.yml", Ledger.Replace("  group: new\n", "", StringComparison.Ordinal).Replace("  group: old\n", "", StringComparison.Ordinal));
        Assert.Empty(site.Diagnose());
        Assert.StartsWith(" : total killed injured loose;", site.Read("numbers/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_page_shows_the_parts_of_a_figure_apart_and_knows_where_all_figures_are()
    {
        using TestSite site = WithPage().Write("theme/layouts/home.liquid", "{% for f in page.figures %}{{ f.id }} {{ f.current.text }}{% for p in f.parts %}, {{ p.current.text }} {{ p.short }}{% endfor %} {{ page.figures_url }}{% endfor %}{% for e in nav %}<a href=\"{{ e.url }}\"></a>{% endfor %}");
        Assert.Empty(site.Diagnose());
        Assert.StartsWith("total 419, 72 killed, 347 Injured /numbers/<", site.Read("index.html"), StringComparison.Ordinal);
        Assert.StartsWith("total 419, 72 həlak, 347 Injured /az/numbers/<", site.Read("az/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  group: old\n", "  group: odl\n", "input/data/figures.yml:26:10 SS1015")]
    [InlineData("[killed, injured]", "[kiled, injured]", "input/data/figures.yml:11:11 SS7610")]
    [InlineData("[killed, injured]", "[total, injured]", "input/data/figures.yml:11:11 SS7610")]
    [InlineData("[killed, injured]", "[killed, killed]", "input/data/figures.yml:11:19 SS1020")]
    public void A_group_or_a_part_that_is_not_there_is_an_error(string old, string now, string expected)
    {
        using TestSite site = Site().Write("input/data/figures.yml", Ledger.Replace(old, now, StringComparison.Ordinal));
        Assert.Equal([expected], site.Diagnose());
    }

    [Theory]
    [InlineData("{id: Since 1991, label: L}", "input/site.yml:9:25 SS1015")]
    [InlineData("{id: a, label: L}, {id: a, label: M}", "input/site.yml:9:44 SS1020")]
    [InlineData("{id: a}", "input/site.yml:9:25 SS1011")]
    [InlineData("{label: L}", "input/site.yml:9:20 SS1011")]
    [InlineData("{id: a, label: {en: L}}", "input/site.yml:9:35 SS1016")]
    public void A_mistake_in_a_group_is_reported_at_its_place(string group, string expected)
    {
        using TestSite site = Site().Write("input/site.yml", TestSite.Settings + "figures: {groups: [" + group + "]}\n").Write("input/data/figures.yml", "");
        Assert.Equal([expected], site.Diagnose());
    }

    [Theory]
    [InlineData("2026-03-13", "https://s.example/a", "Report", "")]
    [InlineData("2026-03", "https://s.example/a", "Report", "")]
    [InlineData("2025", "https://s.example/a", "Report", "S")]
    [InlineData("2026-03-13", "https://s.example/b", "Report", "S")]
    [InlineData("2026-03-13", "https://s.example/a", "Trend", "S")]
    public void A_source_that_stands_among_those_of_the_figures_is_no_other_source(string date, string url, string publisher, string expected)
    {
        using TestSite site = Site().Write("theme/layouts/article.liquid", "{% for s in page.other_sources %}<i>{{ s.title }}</i>{% endfor %}{{ page.body }}")
            .Article("a", $"sources: [{{title: S, url: {url}, publisher: {publisher}, date: {date}}}]\n", "{figure:killed}\n").Article("b", $"sources: [{{title: S, url: {url}, publisher: {publisher}, date: {date}}}]\n");
        Assert.Empty(site.Diagnose());
        Assert.Equal(expected.Length > 0, site.Read("articles/a/index.html").Contains("<i>S</i>", StringComparison.Ordinal));
        Assert.Contains("<i>S</i>", site.Read("articles/b/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_word_a_number_counts_stays_beside_it()
    {
        using TestSite site = Site().Article("a", body: "{figure:killed value} people, {figure:killed value} villages\n").Article("a.az", body: "{figure:killed value} nəfər, {figure:killed value} kənd\n");
        Assert.Empty(site.Diagnose());
        Assert.Contains("<data value=\"72\">72</data>\u00A0people, <data value=\"72\">72</data> villages", site.Read("articles/a/index.html"), StringComparison.Ordinal);
        Assert.Contains("<data value=\"72\">72</data>\u00A0nəfər, <data value=\"72\">72</data> kənd", site.Read("az/articles/a/index.html"), StringComparison.Ordinal);
    }

    private static TestSite WithPage() => Site().Write("input/site.yml", WithPageInMenu(TestSite.Settings + Groups)).Write("input/pages/numbers.md", "---\ntitle: N\ndescription: D\nlayout: figures\n---\n")
        .Write("theme/layouts/figures.liquid", "{% for g in page.figure_groups %}{{ g.id }} {{ g.title }}:{% for f in g.figures %} {{ f.id }}{% endfor %};{% endfor %}{% for f in page.figures %}<p id=\"entry-{{ f.id }}\"></p>{% endfor %}{{ page.body }}");

    private static string WithPageInMenu(string settings) => settings.Replace("[page:safety", "[page:safety, page:numbers", StringComparison.Ordinal);

    private static TestSite Site() => FiguresTests.Site()
        .Write("input/site.yml", TestSite.Settings + Groups).Write("input/data/figures.yml", Ledger).Write("theme/layouts/home.liquid", "{% for e in nav %}<a href=\"{{ e.url }}\"></a>{% endfor %}");
}
