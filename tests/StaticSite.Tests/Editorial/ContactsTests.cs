using StaticSite.Diagnostics;
using StaticSite.Editorial.Contacts;
using StaticSite.Editorial.Freshness;
using StaticSite.Site;
using StaticSite.Tests.EndToEnd;

namespace StaticSite.Tests.Editorial;

public class ContactsTests
{
    internal const string Strings = "contacts: {call: \"Call {0}\", full: \"({0}: {1}; {2}, {3})\"}\n";

    private const string Contacts = """
        emergency:
          number: "112"
          who: {en: Ministry, az: Nazirlik}
          hours: {en: always, az: həmişə}
          source: {title: T, url: https://s.example/, publisher: Report, date: 2026-02-28}
          verified_on: 2026-02-28
          review_by: 2027-02-28
        office:
          number: "+994 12 000 00 00"
          who: Office
          hours: by day
          languages: [az]
          source: {title: Card}
          verified_on: 2026-01-01
          review_by: 2027-01-01

        """;

    [Theory]
    [InlineData("Call {contact:emergency}.", "Call <a class=\"tel\" href=\"tel:112\">112</a>.")]
    [InlineData("{contact:emergency full}", "<a class=\"tel\" href=\"tel:112\">112</a> (Ministry: always; Report, 28 February 2026)")]
    [InlineData("{contact:office full}", "<a class=\"tel\" href=\"tel:+994120000000\">+994 12 000 00 00</a> (Office: by day; Card, 1 January 2026)")]
    public void A_contact_can_be_dialled_and_says_who_answers(string body, string html)
    {
        using TestSite site = Site().Article("a", body: body + "\n");
        Assert.Equal("", Report(site));
        Assert.Contains(html, site.Read("articles/a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Layouts_read_contacts_in_their_language()
    {
        using TestSite site = Site().Article("a").Write("theme/layouts/article.liquid", "{{ contacts.emergency.number }} {{ contacts.emergency.url }} {{ contacts.emergency.who }} {{ contacts.emergency.hours }} {{ contacts.emergency.source }} {{ contacts.emergency.verified_on | date }}");
        Assert.Equal("", Report(site));
        Assert.Equal("112 tel:112 Nazirlik həmişə Report 28 fevral 2026", site.Read("az/articles/a/index.html"));
    }

    [Fact]
    public void Who_said_so_may_have_a_name_in_each_language()
    {
        using TestSite site = Site().Article("a", body: "{contact:emergency full}\n").Write("theme/layouts/article.liquid", "{{ contacts.emergency.source }}{{ page.body }}")
            .Write("input/data/contacts.yml", Contacts.Replace("  languages:", "  reported_by: {en: News, az: Xəbər}\n  languages:", StringComparison.Ordinal).Replace("  verified_on: 2026-02-28", "  reported_by: {en: Agency, az: Agentlik}\n  verified_on: 2026-02-28", StringComparison.Ordinal));
        Assert.Equal("", Report(site));
        Assert.StartsWith("Agentlik", site.Read("az/articles/a/index.html"), StringComparison.Ordinal);
        Assert.Contains("(Ministry: always; Agency, 28 February 2026)", site.Read("articles/a/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{contact:emergancy}\n", "input/articles/a.md:7:10 SS7351")]
    [InlineData("{contact:emergency loud}\n", "input/articles/a.md:7:10 SS7352")]
    [InlineData("[Call](tel:112)\n", "input/articles/a.md:7:1 SS7353")]
    [InlineData("![Call 112](../assets/a.svg)\n", "input/articles/a.md:7:1 SS7353")]
    [InlineData("Call 112.\n", "input/articles/a.md:7:6 SS7353")]
    [InlineData("The number 112 is free.\n", "input/articles/a.md:7:12 SS7353")]
    [InlineData("Dial 102 now.\n", "input/articles/a.md:7:6 SS7353")]
    [InlineData("Phone: +994 50 123 45 67.\n", "input/articles/a.md:7:8 SS7353")]
    [InlineData("At (012) 345-67-89.\n", "input/articles/a.md:7:4 SS7353")]
    [InlineData("At 050 123 45 67.\n", "input/articles/a.md:7:4 SS7353")]
    [InlineData("In all, 102 people came and 110 left.\n", "")]
    [InlineData("Between 1 234 567 and 2,345,678 of 248 000.\n", "")]
    [InlineData("On 2026-02-28, in 1988-1994, 2020 2023.\n", "")]
    [InlineData("At 2017-12-14 16:00:00, 2026-03-16 09 15, (2026-03-16), 31-12-2019 and (12-31-2019).\n", "")]
    [InlineData("At 2026-13-28 16.\n", "input/articles/a.md:7:4 SS7353")]
    [InlineData("112 000 hectares, 12.112, 3,112 and A112.\n", "")]
    [InlineData("`112` and [112 line](https://s.example/112)\n", "input/articles/a.md:7:12 SS7353")]
    public void A_number_typed_by_hand_is_an_error(string body, string expected)
    {
        using TestSite site = Site().Article("a", body: body);
        Assert.Equal(expected, Report(site));
    }

    [Theory]
    [InlineData("102 nömrəsinə zəng edin.\n", "input/articles/a.az.md:7:1 SS7353")]
    [InlineData("101-ə zəng edin, 103 saylı xətt.\n", "input/articles/a.az.md:7:1 SS7353|input/articles/a.az.md:7:18 SS7353")]
    [InlineData("102 nəfər gəlib.\n", "")]
    public void Azerbaijani_is_read_too(string body, string expected)
    {
        using TestSite site = Site().Article("a").Article("a.az", body: body);
        Assert.Equal(expected, Report(site));
    }

    [Fact]
    public void Front_matter_strings_and_tags_are_read_too()
    {
        using TestSite site = Site().Write("input/articles/a.md", "---\ntitle: Call 112\ndescription: Or {contact:emergency}\npublished: 2025-12-24\ntags: [karabakh]\n---\n").Write("theme/i18n/en.yml", TestSite.Strings.Replace("T, ", "Ring 112, ", StringComparison.Ordinal) + Strings);
        site.Write("input/data/tags.yml", TestSite.Tags.Replace("description: Demining", "description: Phone 112", StringComparison.Ordinal));
        Assert.Equal("input/articles/a.md:2:8 SS7353|input/data/tags.yml:8:16 SS7353|theme/i18n/en.yml:1:18 SS7353", Report(site));
    }

    [Theory]
    [InlineData("number: \"112\"", "number: ring 112", "input/data/contacts.yml:2:11 SS1015")]
    [InlineData("  verified_on: 2026-02-28\n", "", "input/data/contacts.yml:2:3 SS1011")]
    [InlineData("  source: {title: Card}\n", "", "input/data/contacts.yml:9:3 SS1011")]
    [InlineData("verified_on: 2026-02-28", "verified_on: 2062-02-28", "input/data/contacts.yml:6:16 SS1021")]
    [InlineData("date: 2026-02-28", "date: 2062-02", "input/data/contacts.yml:5:72 SS1021")]
    [InlineData("https://s.example/", "https://https://s.example/", "input/data/contacts.yml:5:27 SS1015")]
    [InlineData("hours: {en: always", "hours: {en: always at 012 345 67 89", "input/data/contacts.yml:4:15 SS7353")]
    [InlineData("who: Office", "woh: Office", "input/data/contacts.yml:10:3 SS1010")]
    public void A_mistake_in_the_file_is_reported_at_its_place(string old, string now, string expected)
    {
        using TestSite site = Site().Article("a").Write("input/data/contacts.yml", Contacts.Replace(old, now, StringComparison.Ordinal));
        Assert.Equal(expected, Report(site));
    }

    [Fact]
    public void A_contact_that_was_not_verified_again_is_not_published()
    {
        using TestSite site = new TestSite { Bootstrapper = DefaultSite.Create().AddExtension(() => new ContactsExtension()).AddExtension(() => new FreshnessExtension()) }
            .Article("a").Write("theme/i18n/en.yml", TestSite.Strings + Strings).Write("theme/i18n/az.yml", TestSite.Strings + Strings).Write("input/data/contacts.yml", Contacts);
        Assert.True(site.Build(clock: "2027-03-02T00:00:00Z").Succeeded);
        Assert.Contains(site.Build(clock: "2027-03-02T00:00:00Z", publish: true).Diagnostics, item => item.Code == "SS7103" && item.Span.ToString() == "input/data/contacts.yml:7:14");
    }

    private static string Report(TestSite site) => string.Join('|', site.Build().Diagnostics.Where(item => item.Code != OutputDiagnostics.OrphanPage.Code).Select(item => $"{item.Span} {item.Code}"));

    private static TestSite Site() => new TestSite { Bootstrapper = DefaultSite.Create().AddExtension(() => new ContactsExtension()) }
        .Write("input/data/contacts.yml", Contacts).Write("input/assets/a.svg", "<svg/>")
        .Write("theme/i18n/en.yml", TestSite.Strings + Strings).Write("theme/i18n/az.yml", TestSite.Strings + Strings);
}
