using StaticSite.Diagnostics;
using StaticSite.Editorial.Figures;
using StaticSite.Site;
using StaticSite.Tests.EndToEnd;

namespace StaticSite.Tests.Editorial;

public class FigureUnitTests
{
    private const string People = "{en: {one: person, other: people}, ru: {one: человек, few: человека, many: человек, other: человека}}";

    // The genitive singular of one is written like the form behind two: "более 21 человека".
    [Theory]
    [InlineData("1", "exact", "1 person", "1 человек")]
    [InlineData("72", "exact", "72 people", "72 человека")]
    [InlineData("72", "nearly", "nearly 72 people", "почти 72 человека")]
    [InlineData("72", "more_than", "more than 72 people", "более 72 человек")]
    [InlineData("72", "about", "about 72 people", "около 72 человек")]
    [InlineData("72", "at_least", "at least 72 people", "не менее 72 человек")]
    [InlineData("3721", "exact", "3,721 people", "3 721 человек")]
    [InlineData("3721", "about", "about 3,721 people", "около 3 721 человека")]
    [InlineData("112", "exact", "112 people", "112 человек")]
    [InlineData("1.5", "more_than", "more than 1.5 people", "более 1,5 человека")]
    public void A_unit_agrees_with_its_number(string value, string qualifier, string english, string russian)
    {
        using TestSite site = Site(People, value, qualifier);
        Assert.Equal("", Report(site));
        Assert.Equal($"[{english}][{english}]", site.Read("index.html"));
        Assert.Equal($"[{russian}][{russian}]", site.Read("ru/index.html").Replace('\u00A0', ' '));
        string unit = russian.Split(' ')[^1];
        Assert.Contains($",{qualifier},{unit},", site.Read("ru/figures.csv"), StringComparison.Ordinal);
        Assert.Contains($"\"unit\": \"{unit}\"", site.Read("ru/figures.json"), StringComparison.Ordinal);
        Assert.Contains(russian, site.Read("ru/figures/rss.xml").Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("km²", "")]
    [InlineData("{en: km², ru: {one: a, few: b, many: c, other: d}}", "")]
    [InlineData("{en: people, ru: {one: a, other: b}}", "input/data/figures.yml:3:26 SS3052 unit.ru few|input/data/figures.yml:3:26 SS3052 unit.ru many")]
    [InlineData("{en: {one: a, few: b, other: c}, ru: d}", "input/data/figures.yml:3:23 SS1010 few")]
    [InlineData("{en: {one: a, other: [b]}, ru: d}", "input/data/figures.yml:3:30 SS1012 other")]
    [InlineData("{en: {one: a, other: ~}, ru: d}", "input/data/figures.yml:3:30 SS1012 other")]
    [InlineData("{en: people}", "input/data/figures.yml:3:9 SS1016 unit")]
    public void A_unit_is_a_text_or_has_every_form_of_its_language(string unit, string expected)
    {
        using TestSite site = Site(unit, "5", "exact");
        Assert.Equal(expected, Report(site));
    }

    private static string Report(TestSite site) => string.Join('|', site.Build().Diagnostics
        .Where(item => item.Code != OutputDiagnostics.OrphanPage.Code).Select(item => $"{item.Span} {item.Code} {string.Join(' ', item.Arguments.Take(item.Code == "SS3052" ? 2 : 1))}").Order());

    private static TestSite Site(string unit, string value, string qualifier) => new TestSite { Bootstrapper = DefaultSite.Create().AddExtension(() => new FiguresExtension()) }
        .Write("input/site.yml", TestSite.Settings.Replace("[en, az]", "[en, ru]", StringComparison.Ordinal).Replace("az:", "ru:", StringComparison.Ordinal))
        .Write("input/data/tags.yml", TestSite.Tags.Replace("az:", "ru:", StringComparison.Ordinal))
        .Write("theme/i18n/en.yml", TestSite.Strings + FiguresTests.Strings).Write("theme/i18n/ru.yml", (TestSite.Strings + FiguresTests.Strings).Replace("other:", "few: \"{0}\", many: \"{0}\", other:", StringComparison.Ordinal)).Delete("theme/i18n/az.yml")
        .Write("theme/layouts/home.liquid", "{% for f in page.figures %}[{{ f.current.text }} {{ f.unit }}]{% endfor %}{% for c in page.figure_changes %}[{{ c.value.text }} {{ c.unit }}]{% endfor %}")
        .Write("input/data/figures.yml", $"""
            killed:
              label: People
              unit: {unit}
              value: {value}
              qualifier: {qualifier}
              as_of: 2026-03-13
              claimant: Ministry
              reporter: Report
              url: https://s.example/new
              review_by: 2027-03-13
              key: true

            """);
}
