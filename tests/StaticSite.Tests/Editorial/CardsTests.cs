using StaticSite.Diagnostics;
using StaticSite.Editorial.Cards;
using StaticSite.Editorial.Freshness;
using StaticSite.Editorial.Safety;
using StaticSite.Editorial.Translations;
using StaticSite.Offline;
using StaticSite.Pipelines;
using StaticSite.Site;
using StaticSite.Tests.EndToEnd;

namespace StaticSite.Tests.Editorial;

public class CardsTests
{
    internal const string Strings = "cards: {title: \"{0} – card\", qr: Code}\n";

    private const string Front = "title: Drivers\ndescription: D\nkind: safety\nreviewed: 2026-05-01\n";
    private const string Rules = "1. **Stop**{.rule-stop}\n2. **Leave it**{.rule-touch}\n3. **Back**{.rule-back}\n4. **Warn**{.rule-warn}\n5. **Call**{.rule-report}\n";
    private const string Body = "Introduction.\n\n## Seen {#seen}\n\n" + Rules + "\n## News {#news}\n\nOf today.\n\n## More {#more}\n\nStay on the road. [Why](safety.md)\n\n[All rules](safety.md)\n";

    [Fact]
    public void A_card_gives_its_sections_word_for_word_in_the_order_of_the_page_and_no_link_alone()
    {
        using TestSite site = Site("card: [more, seen]\n");
        Assert.Equal("", Report(site));
        string card = site.Read("drivers/card/index.html");
        Assert.Contains("<h2 id=\"seen\">Seen</h2>\n<ol class=\"rules\">\n<li><strong class=\"rule-stop\">Stop</strong></li>", card, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"more\">More</h2>\n<p>Stay on the road. <a href=\"/safety/\">Why</a></p>\n|", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Introduction", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Of today", card, StringComparison.Ordinal);
        Assert.DoesNotContain("All rules", card, StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_names_its_page_its_address_and_the_day_of_the_last_review()
    {
        using TestSite site = Site("card: [seen]\n");
        site.Build(baseUrl: "https://example.org/sub/");
        Assert.Contains("<title>Drivers – card</title>", site.Read("drivers/card/index.html"), StringComparison.Ordinal);
        Assert.Contains("|/sub/drivers/ example.org/sub/drivers/ 1 May 2026 true|", site.Read("drivers/card/index.html"), StringComparison.Ordinal);
        Assert.Contains("|/sub/az/drivers/ example.org/sub/az/drivers/ 1 may 2026 true|", site.Read("az/drivers/card/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_code_is_black_on_white_with_a_quiet_zone_and_a_name()
    {
        using TestSite site = Site("card: [seen]\n");
        site.Build();
        // Version 3 has 29 modules, and four are free on each side.
        Assert.Contains("<svg class=\"qr\" role=\"img\" aria-label=\"Code\" viewBox=\"0 0 37 37\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h37v37H0z\"/><path stroke=\"#000\" d=\"M4 4.5h7m", site.Read("drivers/card/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_with_a_card_offer_it_and_one_page_lists_all()
    {
        using TestSite site = Site("card: [seen]\n").Write("input/pages/cards.md", "---\ntitle: Cards\ndescription: D\nlayout: cards\n---\n")
            .Write("theme/layouts/cards.liquid", "{% for card in page.cards %}{{ card.title }} {{ card.url }}{% for version in card.versions %} {{ version.language }} {{ version.name }} {{ version.url }}{% endfor %};{% endfor %}");
        Assert.Equal("", Report(site));
        Assert.Contains("[/drivers/card/]", site.Read("drivers/index.html"), StringComparison.Ordinal);
        Assert.Contains("[/az/drivers/card/]", site.Read("az/drivers/index.html"), StringComparison.Ordinal);
        Assert.Contains("[]", site.Read("safety/index.html"), StringComparison.Ordinal);
        // A card that is not translated is not listed under that language.
        Assert.Equal("Drivers /drivers/card/ en English /drivers/card/;", site.Read("cards/index.html"));
        Assert.Equal("Drivers /az/drivers/card/ en English /drivers/card/;", site.Read("az/cards/index.html"));
    }

    [Fact]
    public void A_card_whose_translation_is_outdated_shows_the_original()
    {
        using TestSite site = Translated("").Write("input/pages/drivers.md", $"---\n{Front}card: [seen]\n---\n\n{Body.Replace("**Back**", "**Go back**", StringComparison.Ordinal)}");
        site.Build();
        Assert.Contains("Go back", site.Read("az/drivers/card/index.html"), StringComparison.Ordinal);
        Assert.Contains("outdated", site.Read("az/drivers/card/index.html"), StringComparison.Ordinal);
        using TestSite current = Translated("");
        current.Build();
        Assert.Contains("Geri", current.Read("az/drivers/card/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("outdated", current.Read("az/drivers/card/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_card_in_plain_words_that_are_few_is_set_large()
    {
        using TestSite few = Site("card: [seen]\n");
        few.Build();
        Assert.Contains("short", few.Read("drivers/card/index.html"), StringComparison.Ordinal);
        using TestSite many = Site("card: [seen, more]\n", Body + string.Concat(Enumerable.Repeat("\n- Stay on the road.\n", 15)));
        many.Build();
        Assert.DoesNotContain("short", many.Read("drivers/card/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("card: [seen, mroe]\n", "input/pages/drivers.md:6:14 SS8201")]
    [InlineData("card: [more]\n", "input/pages/drivers.md:6:8 SS8204|input/pages/drivers.md:6:8 SS8204|input/pages/drivers.md:6:8 SS8204|input/pages/drivers.md:6:8 SS8204|input/pages/drivers.md:6:8 SS8204")]
    [InlineData("card: {}\n", "input/pages/drivers.md:6:7 SS1012")]
    public void A_mistake_in_the_list_of_sections_is_reported_at_its_place(string card, string expected)
    {
        using TestSite site = Site(card);
        Assert.Equal(expected, Report(site));
    }

    [Fact]
    public void A_card_that_does_not_fit_on_a_sheet_is_an_error()
    {
        using TestSite site = Site("card: [seen, more]\n", Body + string.Concat(Enumerable.Repeat("\n- Stay on the road.\n", 40)));
        Assert.Equal("input/pages/drivers.md:6:8 SS8205", Report(site));
    }

    [Fact]
    public void A_card_without_the_day_of_the_last_review_is_an_error()
    {
        using TestSite site = Site("card: [seen]\n");
        site.Write("input/pages/drivers.md", $"---\n{Front.Replace("reviewed: 2026-05-01\n", "", StringComparison.Ordinal)}card: [seen]\n---\n\n{Body}");
        Assert.Equal("input/pages/drivers.md:5:8 SS8206", Report(site));
    }

    [Fact]
    public void A_translation_has_the_sections_and_does_not_choose_them()
    {
        using TestSite site = Translated("card: [seen]\n", "{#seen}", "{#gorunen}");
        Assert.Equal("input/pages/drivers.az.md:6:8 SS8203|input/pages/drivers.az.md:10:1 SS8202|input/pages/drivers.az.md:10:1 SS8204", string.Join('|', Report(site).Split('|').Distinct()));
    }

    [Theory]
    [InlineData("page:drivers/card", "", "\"/az/drivers/card/\":")]
    [InlineData("page:drivers/*", "input/site.yml:9:41 SS8151", "")]
    [InlineData("page:safety/card", "input/site.yml:9:41 SS8151", "")]
    public void A_card_is_kept_on_the_device_when_it_is_named(string name, string expected, string kept)
    {
        using TestSite site = Kept(name, "card: [seen]\n");
        Assert.Equal(expected, Report(site));
        if (kept.Length > 0) Assert.Contains(kept, site.Read("sw.js"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_card_of_a_page_with_an_error_of_its_own_is_not_reported_as_unknown()
    {
        using TestSite site = Kept("page:drivers/card", "card: {}\n");
        Assert.Equal("input/pages/drivers.md:6:7 SS1012", Report(site));
    }

    private static TestSite Kept(string name, string card) => Site(card, bootstrapper: DefaultSite.Create().AddExtension(() => new FreshnessExtension()).AddExtension(() => new SafetyExtension()).AddExtension(() => new GuideExtension()).AddExtension(() => new OfflineExtension(CardsPipeline.PipelineName)).AddExtension(() => new CardsExtension()).AddExtension(() => new TranslationsExtension()))
        .Write("input/site.yml", TestSite.Settings + $"offline: {{page: page:safety, precache: [{name}]}}\n")
        .Write("theme/i18n/en.yml", TestSite.Strings + "translation: {section: S}\noffline: {saved: K, missing: M}\n" + Strings).Write("theme/i18n/az.yml", TestSite.Strings + "translation: {section: S}\noffline: {saved: K, missing: M}\n" + Strings);

    private static string Report(TestSite site) => string.Join('|', site.Build().Diagnostics.Where(item => item.Severity == Severity.Error).Select(item => $"{item.Span} {item.Code}"));

    private static TestSite Translated(string extra, string old = " ", string now = " ")
    {
        TestSite site = Site("card: [seen]\n");
        site.Write("input/pages/drivers.az.md", $"---\n{Front}{extra}---\n\n{Body.Replace("**Back**", "**Geri**", StringComparison.Ordinal).Replace(old, now, StringComparison.Ordinal)}");
        TranslationStamping.Run(site.Bootstrapper.Inspect(site.Options(), new DiagnosticBag())!, ["input/pages/drivers.az.md"]);
        return site;
    }

    private static TestSite Site(string card, string body = Body, Bootstrapper? bootstrapper = null) => new TestSite
    {
        Bootstrapper = bootstrapper ?? DefaultSite.Create().AddExtension(() => new FreshnessExtension()).AddExtension(() => new SafetyExtension()).AddExtension(() => new CardsExtension()).AddExtension(() => new TranslationsExtension()),
    }
        .Article("a")
        .Write("input/pages/drivers.md", $"---\n{Front}{card}---\n\n{body}")
        .Write("theme/i18n/en.yml", TestSite.Strings + "translation: {section: S}\n" + Strings).Write("theme/i18n/az.yml", TestSite.Strings + "translation: {section: S}\n" + Strings)
        .Write("theme/layouts/page.liquid", "{% layout 'base' %}{{ page.body }}[{{ page.card_url }}]")
        .Write("theme/layouts/card.liquid", "{% layout 'base' %}{{ page.card.body }}|{{ page.card.page_url }} {{ page.card.address }} {{ page.card.review.reviewed | date }} {% unless page.card.review.is_due %}true{% endunless %}|{{ page.card.qr }}{% if page.card.is_short %}short{% endif %}{% if page.card.is_outdated %}outdated{% endif %}");
}
