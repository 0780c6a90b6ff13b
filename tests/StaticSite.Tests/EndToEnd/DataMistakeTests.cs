using StaticSite.Diagnostics;
using StaticSite.Editorial;

namespace StaticSite.Tests.EndToEnd;

/// <summary>What volunteers get wrong in files of data is said once, at its place, and what only follows from it is not.</summary>
public class DataMistakeTests
{
    private const string Figures = "killed: {label: Killed, unit: people, value: 419, as_of: 2026-03-13, claimant: M, reporter: R, url: https://s.example/, review_by: 2027-03-13}\n";
    private const string Contacts = "emergency: {number: \"112\", who: M, hours: always, source: {title: T}, verified_on: 2026-02-28, review_by: 2027-02-28}\n";
    private const string Chart = "figures: {charts: {casualties: {type: current, figures: [killed], title: T, description: D}}}\n";

    [Theory]
    [InlineData("input/data/figures.yml", "killed:\n  label: Killed\n\tunit: people\n", "3:1 SS1006")]
    [InlineData("input/data/figures.yml", "- killed\n", "1:1 SS1012")]
    [InlineData("input/data/figures.yml", "killed: 419\n", "1:9 SS1012")]
    [InlineData("input/data/figures.yml", "killed:\n", "1:1 SS1012")]
    [InlineData("input/data/figures.yml", "Killed: {label: Killed, unit: people, value: 419, as_of: 2026-03-13, claimant: M, reporter: R, url: https://s.example/, review_by: 2027-03-13}\n", "1:1 SS7009")]
    [InlineData("input/data/figures.yml", "killed: {label: Killed, unit: people, value: many, as_of: 2026-03-13, claimant: M, reporter: R, url: https://s.example/, review_by: 2027-03-13}\n", "1:46 SS1012")]
    [InlineData("input/data/figures.yml", "injured: {label: Killed, unit: people, value: 419, as_of: 2026-03-13, claimant: M, reporter: R, url: https://s.example/, review_by: 2027-03-13}\ninjured: {}\n", "2:1 SS1007")]
    [InlineData("input/data/figures.yml", "# Nothing yet.\n", " SS1018")]
    [InlineData("input/data/figures.yml", "[]\n", " SS1018")]
    [InlineData("input/data/contacts.yml", "emergency: {number: \"112\"\n", "1:12 SS1005")]
    [InlineData("input/data/contacts.yml", "[emergency]\n", "1:1 SS1012")]
    [InlineData("input/data/contacts.yml", "emergency: {number: \"112\", who: M, hours: always, source: {title: T}, verified_on: 28.02.2026, review_by: 2027-02-28}\n", "1:84 SS1014")]
    [InlineData("input/data/contacts.yml", "{}\n", " SS1018")]
    [InlineData("input/data/tags.yml", "karabakh: {label: \"K, slug: k, description: D}\n", "1:19 SS1005")]
    [InlineData("input/data/tags.yml", "- karabakh\n", "1:1 SS1012")]
    [InlineData("input/data/tags.yml", "karabakh: Karabakh\n", "1:11 SS1012")]
    [InlineData("input/data/tags.yml", "", " SS1018")]
    public void A_broken_file_or_entry_has_its_own_error_and_no_other(string path, string text, string expected)
    {
        using TestSite site = Site().Write(path, text);
        Assert.Equal([path + (expected[0] == ' ' ? "" : ":") + expected], site.Diagnose());
    }

    [Fact]
    public void A_file_that_is_no_utf8_has_its_own_error_and_no_other()
    {
        using TestSite site = Site().Write("input/data/figures.yml", [0xFF]).Write("input/data/contacts.yml", [0xFF]).Write("input/data/tags.yml", [0xFF]).Write("theme/i18n/az.yml", [0xFF]);
        Assert.Equal(["input/data/contacts.yml:1:1 SS1001", "input/data/figures.yml:1:1 SS1001", "input/data/tags.yml:1:1 SS1001", "theme/i18n/az.yml:1:1 SS1001"], site.Diagnose());
    }

    [Fact]
    public void A_broken_entry_hides_no_other_mistake()
    {
        using TestSite site = Site().Write("input/data/figures.yml", "killed: 419\n").Article("b", body: "{figure:kiled} {contact:emergancy}\n");
        Assert.Equal(["input/articles/b.md:7:9 SS7001", "input/articles/b.md:7:25 SS7351", "input/data/figures.yml:1:9 SS1012"], site.Diagnose());
    }

    [Fact]
    public void Files_without_entries_that_nothing_asks_for_are_fine()
    {
        using TestSite site = new TestSite { Bootstrapper = EditorialSite.Create() }.WithEditorialStrings().Article("a");
        foreach (string name in (string[])["figures", "contacts", "events", "glossary"]) site.Write($"input/data/{name}.yml", name[0] == 'e' ? "[]\n" : "# None yet.\n");
        site.Write("theme/layouts/article.liquid", "{% layout 'base' %}{{ page.body }}{% if contacts %}{{ contacts.emergency.number }}{% endif %}");
        Assert.Equal([], site.Diagnose());
    }

    [Theory]
    [InlineData("{", "1:1 SS1005")]
    [InlineData("[]", "1:1 SS1012")]
    [InlineData("# Nothing.", " SS1012")]
    public void A_file_of_strings_that_cannot_be_used_has_its_own_error_and_no_other(string text, string expected)
    {
        using TestSite site = new TestSite().Article("a").Write("theme/i18n/az.yml", text + "\n");
        Assert.Equal(["theme/i18n/az.yml" + (expected[0] == ' ' ? "" : ":") + expected], site.Diagnose());
    }

    [Theory]
    [InlineData("  title: News\n", "  title:\n", "5:3 SS1012")]
    [InlineData("  title: News\n", "  title: [News]\n", "5:10 SS1012")]
    [InlineData("tags: {title: Tags, description: All tags}\n", "tags: [Tags]\n", "9:7 SS1012")]
    public void A_broken_string_or_group_is_not_missed_too(string before, string after, string expected)
    {
        string strings = TestSite.Strings.Replace("archive: {title: News, description: All news,", "archive:\n  title: News\n  description: All news\narchive.years: {", StringComparison.Ordinal)
            .Replace("archive.years: { year: \"News of {0}\", month: \"News, {0}\"}", "archive.year: \"News of {0}\"\narchive.month: \"News, {0}\"", StringComparison.Ordinal);
        using TestSite site = new TestSite().Article("a").Write("theme/i18n/az.yml", strings.Replace(before, after, StringComparison.Ordinal));
        Assert.Equal([("theme/i18n/az.yml:" + expected)], site.Diagnose());
    }

    [Theory]
    [InlineData("input/data/tags.yml", "karabakh: {label: K, slug: k, description: D}\n\nkarabakh: {}\n", "3:1", "line 1")]
    [InlineData("input/data/tags.yml", "karabakh:\n  label: K\n  slug: k\n  description: D\n  slug: l\n", "5:3", "line 3")]
    [InlineData("theme/i18n/az.yml", TestSite.Strings + "site.not_found_title: Again\n", "7:1", "line 3")]
    public void A_key_that_stands_twice_names_the_line_of_the_first(string path, string text, string place, string named)
    {
        using TestSite site = new TestSite().Article("a").Write(path, text);
        Diagnostic diagnostic = Assert.Single(site.Build().Diagnostics);
        Assert.Equal((place, "SS1007"), (diagnostic.Span.ToString()[(path.Length + 1)..], diagnostic.Code));
        Assert.Contains(named, diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("karabakh: {label: K, slug: k, description: D}\ndemining: {label: L, slug: k, description: D}\n", "2:28 SS1019")]
    [InlineData("karabakh: {label: K, slug: k, description: D}\ndemining: {label: L, slug: {en: l, az: K}, description: D}\n", "2:40 SS1019")]
    [InlineData("karabakh: {label: K, slug: k, description: D}\ndemining: {label: {en: K, az: L}, slug: l, description: D}\n", "2:24 SS1019")]
    [InlineData("Karabakh: {label: K, slug: k, description: D}\n", "1:1 SS1022")]
    [InlineData("the karabakh: {label: K, slug: k, description: D}\nkarabakh: {label: L, slug: l, description: D}\n", "1:1 SS1022")]
    public void Tags_differ_in_what_readers_see_of_them(string tags, string expected)
    {
        using TestSite site = new TestSite().Article("a").Write("input/data/tags.yml", tags);
        Assert.Equal(["input/data/tags.yml:" + expected], site.Diagnose());
    }

    [Fact]
    public void Two_contacts_with_one_number_are_an_error_that_names_both()
    {
        using TestSite site = Site().Write("input/data/contacts.yml", Contacts + Contacts.Replace("emergency", "police", StringComparison.Ordinal).Replace("\"112\"", "\"1 12\"", StringComparison.Ordinal));
        Diagnostic diagnostic = Assert.Single(site.Build().Diagnostics);
        Assert.Equal("input/data/contacts.yml:2:1 SS1023: the phone number \"1 12\" of \"police\" is already that of \"emergency\" in line 1", $"{diagnostic.Span} {diagnostic.Code}: {diagnostic.Message}");
    }

    [Theory]
    [InlineData("https://example/", "1:101 SS1024")]
    [InlineData("http://localhost:8080/x", "1:101 SS1024")]
    [InlineData("https://https://example.org/", "1:101 SS1015")]
    [InlineData("https://192.0.2.1/", "")]
    public void A_host_without_a_dot_is_no_source(string url, string expected)
    {
        using TestSite site = Site().Write("input/data/figures.yml", Figures.Replace("https://s.example/", url, StringComparison.Ordinal));
        Assert.Equal(expected.Length == 0 ? "" : "input/data/figures.yml:" + expected, string.Join('|', site.Diagnose()));
    }

    [Fact]
    public void A_key_with_a_letter_of_another_alphabet_is_told_apart_from_the_one_that_looks_the_same()
    {
        using TestSite site = new TestSite().Write("input/articles/a.md", "---\ntіtle: A\ndescription: D\npublished: 2025-12-24\ntags: [karabakh]\n---\nText\n");
        Diagnostic diagnostic = Assert.Single(site.Build().Diagnostics);
        Assert.Equal("SS1010", diagnostic.Code);
        Assert.EndsWith("Did you mean \"title\"? Type it anew: of another alphabet is і (U+0456).", diagnostic.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_of_tags_that_cannot_be_read_are_not_missed_too()
    {
        using TestSite site = Site().Write("input/data/tags.yml", "karabakh: K\n").Write("input/data/published.txt", "/tags/k/\n/gone/\n");
        Assert.Equal(["input/data/published.txt:2:1 SS7551", "input/data/tags.yml:1:11 SS1012"], site.Diagnose());
    }

    [Theory]
    [InlineData("vaule: 419", "1:39 SS1010", "\"value\"")]
    [InlineData("value: 419 people", "1:46 SS1012", "value: 419")]
    [InlineData("value: 248 000", "1:46 SS1012", "value: 248000")]
    public void What_was_meant_is_said(string value, string place, string expected)
    {
        using TestSite site = Site().Write("input/data/figures.yml", Figures.Replace("value: 419", value, StringComparison.Ordinal));
        Diagnostic diagnostic = Assert.Single(site.Build().Diagnostics);
        Assert.Equal("input/data/figures.yml:" + place, $"{diagnostic.Span} {diagnostic.Code}");
        Assert.Contains(expected, diagnostic.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{en-us: K, az: K}", "en-us", " Did you mean \"en\"?")]
    [InlineData("{en: K, azz: K}", "azz", " Did you mean \"az\"?")]
    [InlineData("{en:Karabakh, az: K}", "en:Karabakh", " Did you mean \"en: Karabakh\"?")]
    public void A_language_under_a_wrong_code_is_one_mistake(string label, string written, string hint)
    {
        using TestSite site = new TestSite().Article("a").Write("input/data/tags.yml", $"karabakh: {{label: {label}, slug: k, description: D}}\n");
        Diagnostic diagnostic = Assert.Single(site.Build().Diagnostics);
        Assert.Equal(("SS1010", written, hint), (diagnostic.Code, diagnostic.Arguments[0], diagnostic.Arguments[2]));
    }

    [Theory]
    [InlineData("https://https://s.example/a", "https://s.example/a")]
    [InlineData("http//s.example/a", "https://s.example/a")]
    [InlineData("htps://s.example/a", "https://s.example/a")]
    [InlineData("https:/s.example/a", "https://s.example/a")]
    [InlineData("https;//s.example/a", "https://s.example/a")]
    [InlineData("www.s.example/a", "https://www.s.example/a")]
    [InlineData("“https://s.example/a”", "https://s.example/a")]
    [InlineData("https://s.example/a https://s.example/b", null)]
    [InlineData("see the report", null)]
    [InlineData("ftp://s.example/a", null)]
    public void An_address_that_nobody_can_follow_is_an_error_with_what_was_meant(string address, string? meant)
    {
        using TestSite site = Site().Write("input/data/figures.yml", Figures.Replace("https://s.example/", address, StringComparison.Ordinal));
        Diagnostic diagnostic = Assert.Single(site.Build().Diagnostics);
        Assert.Equal(("SS1015", meant is null ? "" : $" Did you mean \"{meant}\"?"), (diagnostic.Code, diagnostic.Arguments[3]));
    }

    [Theory]
    [InlineData("https://web.archive.org/web/2026/https://s.example/a")]
    [InlineData("http://s.example/a?b=https://c.example/")]
    [InlineData("https://xn--e1afmkfd.xn--p1ai/")]
    [InlineData("https://пример.рф/доклад")]
    public void An_address_may_hold_another_one(string address)
    {
        using TestSite site = Site().Write("input/data/figures.yml", Figures.Replace("https://s.example/", address, StringComparison.Ordinal));
        Assert.Equal([], site.Diagnose());
    }

    [Theory]
    [InlineData(4190, 417, 415, "", "value SS7010")]
    [InlineData(41, 417, 415, "", "value SS7010")]
    [InlineData(419, 4170, 415, "", "history SS7010")]
    [InlineData(4190, 417, 415, "large_change: true, ", "")]
    [InlineData(419, 417, 415, "", "")]
    [InlineData(30, 3, 2, "", "")]
    [InlineData(4190, 0, 0, "", "")]
    [InlineData(4190, 4170, 415, "", "history SS7010")]
    public void A_value_with_a_digit_too_many_or_too_few_is_asked_about(int newest, int earlier, int first, string more, string expected)
    {
        string history = $", {more}history: [{{value: {earlier}, as_of: 2025, url: https://s.example/}}, {{value: {first}, as_of: 2024, url: https://s.example/}}]}}\n";
        using TestSite site = Site().Write("input/data/figures.yml", Figures.Replace("419", newest.ToString(), StringComparison.Ordinal).Replace("}\n", history, StringComparison.Ordinal));
        Assert.Equal(expected, string.Join('|', site.Build().Diagnostics.Select(item => (item.Span.Column < 60 ? "value " : "history ") + item.Code)));
    }

    [Theory]
    [InlineData("review_by: 2027-03-13", "review_by: 2072-03-13", "SS7106")]
    [InlineData("as_of: 2026-03-13", "as_of: 0226-03-13", "SS1014")]
    [InlineData("reporter: R", "reporter: \"R, +994 12 493 22 22\"", "SS7353")]
    [InlineData("review_by", "note: Call 102 now, review_by", "SS7353")]
    [InlineData("review_by", "note: The number 419 was said on 2026-03-13, review_by", "")]
    public void A_mistake_in_a_figure(string old, string now, string expected)
    {
        using TestSite site = Site().Write("input/data/figures.yml", Figures.Replace(old, now, StringComparison.Ordinal));
        Assert.Equal(expected, string.Join('|', site.Build().Diagnostics.Select(item => item.Code)));
    }

    [Theory]
    [InlineData("Mine: {en: {term: mine, definition: D}, az: {term: mina, definition: D}}\n", "glossary.yml:1:1 SS7602")]
    [InlineData("a mine: {en: {term: mine, definition: D}, az: {term: mina, definition: D}}\n", "glossary.yml:1:1 SS7602")]
    [InlineData("mine: {en: {term: mine, definition: D}, az-AZ: {term: mina, definition: D}}\n", "glossary.yml:1:41 SS1010")]
    [InlineData("mine: {en: {term: mine, forms: \"mines, landmine\", definition: D}, az: {term: mina, definition: D}}\n", "glossary.yml:1:32 SS1012")]
    [InlineData("mine: {en: {term: mine, definition: Call 112}, az: {term: mina, definition: D}}\n", "glossary.yml:1:37 SS7353")]
    public void A_mistake_in_the_glossary(string text, string expected)
    {
        using TestSite site = Site().Write("input/data/glossary.yml", text);
        Assert.Equal(["input/data/" + expected], site.Diagnose());
    }

    [Fact]
    public void The_page_of_terms_that_the_settings_name_exists()
    {
        using TestSite site = Site().Write("input/data/glossary.yml", "mine: {en: {term: mine, definition: D}, az: {term: mina, definition: D}}\n").Write("input/site.yml", TestSite.Settings + Chart + "glossary: {page: saftey}\n");
        Diagnostic diagnostic = Assert.Single(site.Build().Diagnostics);
        Assert.Equal(("input/site.yml:10:18", "SS7603", " Did you mean \"safety\"?"), (diagnostic.Span.ToString(), diagnostic.Code, diagnostic.Arguments[1]));
        site.Write("input/site.yml", TestSite.Settings + Chart + "glossary: {page: safety}\n");
        Assert.Equal([], site.Diagnose());
    }

    [Theory]
    [InlineData("languages: [en, az]\n", "", "1:1 SS1011", "")]
    [InlineData("languages: [en, az]", "langauges: [en, az]", "4:1 SS1010", "languages")]
    [InlineData("languages: [en, az]", "languages: [en, aze]", "4:17 SS1015", "az")]
    [InlineData("base_url: https://", "base_url: https://https://", "3:11 SS1015", "https://example.org/")]
    [InlineData("page:safety", "page: safety", "8:14 SS1012", "[page:safety]")]
    [InlineData("page:safety", "safety", "8:14 SS2056", "page:safety")]
    [InlineData("articles", "article", "8:27 SS2056", "articles")]
    [InlineData("tag:karabakh", "karabakh", "8:43 SS2056", "tag:karabakh")]
    [InlineData("tag:karabakh", "tags", "8:43 SS1020", "")]
    public void A_mistake_in_the_settings_is_said_once_with_what_was_meant(string old, string now, string expected, string meant)
    {
        using TestSite site = new TestSite().Article("a").Write("input/site.yml", TestSite.Settings.Replace(old, now, StringComparison.Ordinal));
        Diagnostic diagnostic = Assert.Single(site.Build().Diagnostics);
        Assert.Equal("input/site.yml:" + expected, $"{diagnostic.Span} {diagnostic.Code}");
        Assert.Contains(meant, diagnostic.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("guide: {file: safety-guide, pages: [page:safety]}\n", "9:15 SS1015", "safety-guide.html")]
    [InlineData("guide: {file: Safety guide.pdf, pages: [page:safety]}\n", "9:15 SS1015", "safety-guide.html")]
    [InlineData("guide: {file: a.html, pages: [page:safety, page:safety]}\n", "9:44 SS1020", "")]
    [InlineData("manifest: {icons: [assets/icon.svg]}\n", "9:20 SS8155", "\"icon.svg\"")]
    [InlineData("manifest: {icons: [/icon.svg]}\n", "9:20 SS8155", "\"icon.svg\"")]
    [InlineData("manifest: {icons: [deep.svg]}\n", "9:20 SS8155", "\"icons/deep.svg\"")]
    [InlineData("organization: {name: N, logo: icon.svg}\n", "9:31 SS8451", "\"assets/icon.svg\"")]
    public void A_file_in_the_settings_is_named_as_it_is_called(string settings, string expected, string meant)
    {
        using TestSite site = Site().Write("input/site.yml", TestSite.Settings + settings).Article("a").Write("input/assets/icon.svg", "<svg/>").Write("input/assets/icons/deep.svg", "<svg/>");
        site.Write("theme/layouts/guide.liquid", "{{ page.body }}");
        foreach (string language in (string[])["en", "az"]) site.Write($"theme/i18n/{language}.yml", TestSite.Strings + TestSite.EditorialStrings + "guide: {title: G, description: D}\n");
        Diagnostic diagnostic = site.Build().Diagnostics.First(item => item.Span.File == "input/site.yml");
        Assert.Equal("input/site.yml:" + expected, $"{diagnostic.Span} {diagnostic.Code}");
        Assert.Contains(meant, diagnostic.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "count: {one: \"{0} item\"", "count: {one: \"{0} item\"", "")]
    [InlineData("en", "year: \"News of {0}\"", "year: \"News\"", "theme/i18n/en.yml:4:47 SS3055")]
    [InlineData("ru", "year: \"News of {0}\"", "year: \"News\"", "theme/i18n/ru.yml:4:47 SS3053")]
    [InlineData("az", "tags: {", "site: {", "theme/i18n/az.yml:5:1 SS1007")]
    [InlineData("az", "description: All tags", "descripton: All tags", "theme/i18n/az.yml:5:21 SS3056")]
    [InlineData("az", "description: All tags", "desc: All tags", "theme/i18n/az.yml SS3050|theme/i18n/az.yml:5:21 SS3051")]
    [InlineData("az", "description: All tags", "description: \"\"", "theme/i18n/az.yml:5:21 SS1013")]
    [InlineData("az", "other: \"{0} items\"", "others: \"{0} items\"", "theme/i18n/az.yml:6:26 SS1010")]
    public void A_mistake_in_the_strings_is_said_once_where_it_is(string language, string old, string now, string expected)
    {
        using TestSite site = new TestSite().Article("a").Write("input/site.yml", "title: T\ndescription: D\nbase_url: https://example.org/\nlanguages: [en, az, ru]\nnavigation: [page:safety, articles, tags]\n")
            .Write("input/data/tags.yml", "karabakh: {label: K, slug: k, description: D}\n");
        string russian = TestSite.Strings.Replace("{one: \"{0} item\", other", "{one: \"{0}\", few: \"{0}\", many: \"{0}\", other", StringComparison.Ordinal);
        site.Write("theme/i18n/ru.yml", russian).Write($"theme/i18n/{language}.yml", (language == "ru" ? russian : TestSite.Strings).Replace(old, now, StringComparison.Ordinal));
        Assert.Equal(expected, string.Join('|', site.Diagnose()));
    }

    [Fact]
    public void Braces_of_a_string_are_shown_as_they_are_written()
    {
        using TestSite site = new TestSite().Article("a").Write("theme/i18n/az.yml", TestSite.Strings.Replace("News of {0}", "{1} and {2}", StringComparison.Ordinal));
        Assert.Equal("the string \"archive.year\" has {1}, {2} where the default language has {0}", Assert.Single(site.Build().Diagnostics).Message);
    }

    // Every kind of use: two texts, a menu, a chart, a layout.
    internal static TestSite Site()
    {
        TestSite site = new TestSite { Bootstrapper = EditorialSite.Create() }.WithEditorialStrings().Write("input/site.yml", TestSite.Settings + Chart);
        site.Write("input/data/figures.yml", Figures).Write("input/data/contacts.yml", Contacts).Write("input/data/tags.yml", "karabakh: {label: K, slug: k, description: D}\n");
        site.Write("theme/layouts/article.liquid", "{% layout 'base' %}{{ page.body }}{{ contacts.emergency.number }}");
        return site.Article("a", body: "{figure:killed} {contact:emergency}\n\n{chart:casualties}\n").Article("c", body: "{figure:killed} {contact:emergency}\n");
    }
}
