using System.Net;
using System.Text.RegularExpressions;
using SkiaSharp;
using StaticSite.Editorial.Contacts;
using StaticSite.Editorial.Freshness;
using StaticSite.Editorial.Safety;
using StaticSite.Images.Cards;
using StaticSite.Pipelines;
using StaticSite.Site;
using StaticSite.Tests.Editorial;
using StaticSite.Tests.EndToEnd;

namespace StaticSite.Tests.Images;

public partial class SocialCardTests
{
    private const int MostBytes = 60_000;
    private const string Settings = TestSite.Settings + "social_cards: {}\n";

    [Fact]
    public void Every_article_and_page_has_a_card_in_each_language_it_is_written_in()
    {
        using TestSite site = Site().Article("a").Write("input/articles/a.az.md", "---\ntitle: Çağırış\ndescription: D\npublished: 2025-12-24\ntags: [karabakh]\n---\n");
        Assert.Empty(site.Diagnose());
        string[] pages = ["index.html", "articles/a/index.html", "az/articles/a/index.html", "safety/index.html"];
        string[] cards = [.. pages.Select(page => Card(site, page)!)];
        Assert.Equal(4, cards.Distinct().Count());
        Assert.Equal(cards.Order(StringComparer.Ordinal), Directory.EnumerateFiles(Path.Combine(site.Output, "cards")).Select(file => "cards/" + Path.GetFileName(file)).Order(StringComparer.Ordinal));
        Assert.Contains("1200x630 image/png Çağırış", site.Read("az/articles/a/index.html"), StringComparison.Ordinal);
        foreach (string card in cards)
        {
            Assert.Equal((1200, 630), TestImages.Size(site.Bytes(card)));
            Assert.InRange(site.Bytes(card).Length, 1000, MostBytes);
        }
    }

    [Fact]
    public void A_page_that_is_not_translated_has_the_card_of_its_original_and_a_list_that_of_the_first_page()
    {
        using TestSite site = Site().Article("a");
        Assert.Empty(site.Diagnose());
        Assert.Equal(Card(site, "articles/a/index.html"), Card(site, "az/articles/a/index.html"));
        Assert.Equal(Card(site, "index.html"), Card(site, "articles/index.html"));
        Assert.Equal(Card(site, "index.html"), Card(site, "tags/karabakh/index.html"));
        Assert.Null(Card(site, "404.html"));
    }

    [Fact]
    public void Machines_are_told_of_the_card_as_the_image_of_an_article_that_has_no_other()
    {
        using TestSite site = Site().Article("a").Article("b", "image: {src: assets/b.svg, alt: B}\n").Write("input/assets/b.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>")
            .Write("theme/layouts/article.liquid", "{% layout 'base' %}<script type=\"application/ld+json\">{{ page.structured_data }}</script>");
        Assert.Empty(site.Diagnose());
        Assert.Contains($"\"image\":\"https://example.org/{Card(site, "articles/a/index.html")}\"", site.Read("articles/a/index.html"), StringComparison.Ordinal);
        Assert.Equal(2, site.Read("articles/b/index.html").Split("\"image\":").Length);
        Assert.Contains("\"image\":\"https://example.org/assets/b.svg\"", site.Read("articles/b/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_a_card_changes_with_its_words_and_colours_and_with_nothing_else()
    {
        using TestSite site = Site().Article("a");
        Assert.Empty(site.Diagnose());
        string before = Card(site, "articles/a/index.html")!;
        byte[] bytes = site.Bytes(before);
        Assert.Empty(site.Article("a", body: "Other words\n").Diagnose());
        Assert.Equal(before, Card(site, "articles/a/index.html"));
        Assert.Equal(bytes, site.Bytes(before));
        Assert.Empty(site.Write("input/site.yml", TestSite.Settings + "social_cards: {accent: \"#003366\"}\n").Diagnose());
        Assert.NotEqual(before, Card(site, "articles/a/index.html"));
    }

    [Fact]
    public void The_bytes_are_the_same_on_one_thread_and_on_many_with_a_cache_and_without()
    {
        string cache = Directory.CreateTempSubdirectory("staticsite-cache-").FullName;
        string[] snapshots = [.. new (string? Cache, int Threads)[] { (null, 1), (null, 8), (cache, 8), (cache, 1) }.Select(run =>
        {
            using TestSite site = Site(run.Cache);
            for (int i = 0; i < 8; i++) site.Article("a" + i);
            Assert.Empty(site.Build(run.Threads).Diagnostics);
            return string.Join('|', Directory.EnumerateFiles(Path.Combine(site.Output, "cards")).Order(StringComparer.Ordinal).Select(file => Path.GetFileName(file) + Convert.ToHexString(File.ReadAllBytes(file))));
        })];
        Assert.All(snapshots, snapshot => Assert.Equal(snapshots[0], snapshot));
        Assert.Equal(10, Directory.EnumerateFiles(Path.Combine(cache, "images"), "*", SearchOption.AllDirectories).Count());
        Directory.Delete(cache, true);
    }

    [Fact]
    public void A_card_full_of_letters_is_light_and_has_the_colours_of_the_settings()
    {
        using TestSite site = Site();
        site.Write("input/site.yml", TestSite.Settings + "social_cards: {paper: \"#fdf6e3\", ink: \"#102030\", accent: \"#204060\"}\n")
            .Write("input/articles/a.md", $"---\ntitle: {string.Join(' ', Enumerable.Repeat("Хочҷəğşüönıİ", 60)).Replace("ҷ", "", StringComparison.Ordinal)}\ndescription: D\npublished: 2025-12-24\ntags: [karabakh]\n---\n");
        Assert.Empty(site.Diagnose());
        byte[] card = site.Bytes(Card(site, "articles/a/index.html")!);
        Assert.InRange(card.Length, 1000, MostBytes);
        using SKBitmap bitmap = SKBitmap.Decode(card);
        Assert.Equal(("#ffFDF6E3", "#ff204060"), (Hex(bitmap.GetPixel(1199, 0)), Hex(bitmap.GetPixel(5, 300))));
        Assert.Contains(bitmap.Pixels, colour => Hex(colour) == "#ff102030");

        static string Hex(SKColor colour) => $"#ff{colour.Red:X2}{colour.Green:X2}{colour.Blue:X2}";
    }

    [Fact]
    public void Without_the_setting_there_is_no_card()
    {
        using TestSite site = Site().Article("a").Write("input/site.yml", TestSite.Settings);
        Assert.Empty(site.Diagnose());
        Assert.Null(Card(site, "articles/a/index.html"));
        Assert.False(Directory.Exists(Path.Combine(site.Output, "cards")));
    }

    [Theory]
    [InlineData("AaBbCcÇçDdEeƏəFfGgĞğHhXxIıİiJjKkQqLlMmNnOoÖöPpRrSsŞşTtUuÜüVvYyZz")]
    [InlineData("АаБбВвГгДдЕеЁёЖжЗзИиЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЪъЫыЬьЭэЮюЯя")]
    [InlineData("0123456789 .,:;!?–—-…«»“”„‘’'\"()[]&/%№₼§+=@#*\u00A0")]
    public void The_font_has_every_letter_of_the_three_languages(string letters)
    {
        using TestSite site = Site();
        Assert.Equal("", Fonts(site).Missing(letters));
    }

    [Fact]
    public void The_card_of_a_safety_page_says_the_first_rule_under_its_heading_and_the_number_to_call()
    {
        using TestSite site = SafetySite(Rules("Stop"));
        Assert.Empty(site.Diagnose());
        Assert.Contains("1200x630 image/png Drivers – If you see it – Stop. & Take no step. – Call 112]", WebUtility.HtmlDecode(site.Read("drivers/index.html")), StringComparison.Ordinal);
        Assert.Contains("image/png Safety]", site.Read("safety/index.html"), StringComparison.Ordinal);
        byte[] card = site.Bytes(Card(site, "drivers/index.html")!);
        Assert.InRange(card.Length, 1000, MostBytes);
        using SKBitmap bitmap = SKBitmap.Decode(card);
        // The box with the number, and the words above it as high as a phone shows them legibly.
        Assert.Equal(bitmap.GetPixel(5, 300), bitmap.GetPixel(100, 530));
        int[] rows = [.. Enumerable.Range(176, 268).Where(y => Enumerable.Range(88, 1024).Any(x => bitmap.GetPixel(x, y) != bitmap.GetPixel(1199, 0)))];
        Assert.True(rows.Length > 100, $"The words are {rows.Length} pixels high.");
    }

    [Fact]
    public void The_card_of_a_safety_page_changes_with_its_first_rule_and_with_no_other()
    {
        using TestSite site = SafetySite(Rules("Stop"));
        Assert.Empty(site.Diagnose());
        string first = Card(site, "drivers/index.html")!;
        Assert.Empty(site.Write("input/pages/drivers.md", Drivers + Rules("Stop").Replace("Warn", "Shout", StringComparison.Ordinal)).Diagnose());
        Assert.Equal(first, Card(site, "drivers/index.html"));
        Assert.Empty(site.Write("input/pages/drivers.md", Drivers + Rules("Halt")).Diagnose());
        Assert.NotEqual(first, Card(site, "drivers/index.html"));
        Assert.True(site.Has(Card(site, "drivers/index.html")!));
    }

    [Fact]
    public void Without_a_heading_the_card_of_a_safety_page_has_its_title_and_without_a_number_nobody_is_called()
    {
        using TestSite site = SafetySite(Rules("Stop").Replace("## If you see it {#seen}\n\n", "", StringComparison.Ordinal)).Delete("input/data/contacts.yml");
        Assert.Empty(site.Diagnose());
        Assert.Contains("image/png Drivers – Stop. & Take no step.]", WebUtility.HtmlDecode(site.Read("drivers/index.html")), StringComparison.Ordinal);
    }

    private const string Drivers = "---\ntitle: Drivers\ndescription: D\nkind: safety\nreviewed: 2026-05-01\nreview_by: 2026-09-01\n---\n\n";

    private static string Rules(string first) => $"## If you see it {{#seen}}\n\n1. **{first}.**{{.rule-stop}} &amp; Take *no step*.\n2. **Leave it**{{.rule-touch}}\n3. **Back**{{.rule-back}}\n4. **Warn**{{.rule-warn}}\n5. **Report**{{.rule-report}}\n";

    private static TestSite SafetySite(string rules)
    {
        Bootstrapper bootstrapper = DefaultSite.Create().AddExtension(() => new FreshnessExtension()).AddExtension(() => new SafetyExtension()).AddExtension(() => new ContactsExtension()).AddExtension(() => new SocialCardsExtension());
        return Site(bootstrapper: bootstrapper).Write("input/pages/drivers.md", Drivers + rules).Write("input/site.yml", Settings.Replace("[page:safety", "[page:drivers, page:safety", StringComparison.Ordinal))
            .Write("theme/i18n/en.yml", TestSite.Strings + ContactsTests.Strings).Write("theme/i18n/az.yml", TestSite.Strings + ContactsTests.Strings)
            .Write("input/data/contacts.yml", "emergency:\n  number: \"112\"\n  who: Ministry\n  hours: Always\n  languages: [az]\n  source: {title: T, publisher: P, url: \"https://example.org/s\"}\n  verified_on: 2026-02-28\n  review_by: 2026-12-01\n");
    }

    [Fact]
    public void Letters_that_the_font_does_not_have_are_an_error_at_the_title()
    {
        using TestSite site = Site().Article("a").Write("input/articles/a.md", "---\ntitle: News 漢字\ndescription: D\npublished: 2025-12-24\ntags: [karabakh]\n---\n");
        var diagnostic = Assert.Single(site.Build().Diagnostics);
        Assert.Equal(("SS8021", "input/articles/a.md:2:8", "the font of social cards has no \"漢字\""), (diagnostic.Code, diagnostic.Span.ToString(), diagnostic.Message));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("no font")]
    public void A_font_that_is_missing_or_damaged_is_an_error(string? content)
    {
        using TestSite site = Site().Article("a");
        if (content is null) site.Delete("theme/fonts/NotoSans-Bold.ttf");
        else site.Write("theme/fonts/NotoSans-Bold.ttf", content);
        Assert.Equal(["theme/fonts/NotoSans-Bold.ttf SS8020"], site.Diagnose());
    }

    [Fact]
    public void A_colour_that_is_none_is_an_error()
    {
        using TestSite site = Site().Article("a").Write("input/site.yml", TestSite.Settings + "social_cards: {ink: red}\n");
        Assert.Equal(["input/site.yml:9:21 SS1015"], site.Diagnose());
    }

    [Theory]
    [InlineData("Mines", 1)]
    [InlineData("Azerbaijan calls for international support in humanitarian demining", 3)]
    [InlineData("Qarabağda və Şərqi Zəngəzurda minatəmizləmə işləri davam edir: yeni mövsümün ilk nəticələri açıqlandı", 4)]
    [InlineData("Общественный совет предупреждает: неразорвавшиеся боеприпасы остаются опасными в течение десятилетий, сообщайте о каждой находке", 5)]
    public void A_title_is_set_as_large_as_it_fits_and_whole(string title, int most)
    {
        using TestSite site = Site();
        CardFonts fonts = Fonts(site);
        CardText text = CardText.Fit(title, fonts.Bold, 1024, 300, 84, 36);
        Assert.Equal(title, string.Join(' ', text.Lines).Replace('\u00A0', ' '));
        Assert.InRange(text.Lines.Count, 1, most);
        Assert.True(text.Lines.Count * text.Size * CardText.LineHeight <= 300);
        using SKFont font = fonts.Bold(text.Size);
        Assert.All(text.Lines, line => Assert.True(font.MeasureText(line) <= 1024));
    }

    [Fact]
    public void Only_a_title_beyond_hope_loses_its_end_and_a_word_without_end_is_broken()
    {
        using TestSite site = Site();
        CardFonts fonts = Fonts(site);
        CardText words = CardText.Fit(string.Join(' ', Enumerable.Repeat("çoxsözlü", 200)), fonts.Bold, 1024, 300, 84, 36);
        Assert.EndsWith("çoxsözlü…", words.Lines[^1], StringComparison.Ordinal);
        CardText word = CardText.Fit(new string('Ж', 90), fonts.Bold, 1024, 300, 84, 36);
        Assert.Equal(new string('Ж', 90), string.Concat(word.Lines));
        using SKFont font = fonts.Bold(36);
        Assert.All(words.Lines.Concat(word.Lines), line => Assert.True(font.MeasureText(line) <= 1024));
    }

    [Fact]
    public void A_dash_begins_no_line_and_a_word_of_one_letter_ends_none()
    {
        using TestSite site = Site();
        CardText text = CardText.Fit("Мина – это опасность, о которой знают в каждом доме и в каждой школе района", Fonts(site).Bold, 500, 300, 60, 36);
        Assert.True(text.Lines.Count > 2);
        Assert.All(text.Lines, line => Assert.False(line.StartsWith('–') || SingleAtEnd().IsMatch(line), line));
    }

    [GeneratedRegex(@"(^|[ \u00A0])\p{L}$")]
    private static partial Regex SingleAtEnd();

    [GeneratedRegex(@"\[https://example\.org/(cards/[0-9a-f]{16}\.png) ")]
    private static partial Regex Url();

    private static string? Card(TestSite site, string page) => Url().Match(site.Read(page)) is { Success: true } match ? match.Groups[1].Value : null;

    private static CardFonts Fonts(TestSite site)
    {
        Assert.NotNull(site.Bootstrapper.Inspect(site.Options(), new()));
        return CardFonts.Load(site.Bootstrapper.Inspect(site.Options(), new())!)!;
    }

    private static TestSite Site(string? cache = null, Bootstrapper? bootstrapper = null)
    {
        TestSite site = new() { Cache = cache, Bootstrapper = bootstrapper ?? DefaultSite.Create().AddExtension(() => new SocialCardsExtension()) };
        foreach (string font in (string[])["NotoSans-Bold.ttf", "NotoSans-Regular.ttf"]) site.Write("theme/fonts/" + font, File.ReadAllBytes(Path.Combine(Repository.Root, "theme", "fonts", font)));
        return site.Write("input/site.yml", Settings).Write("theme/layouts/base.liquid", "<html lang=\"{{ page.language }}\">{% if page.social_image %}<meta property=\"og:image\" content=\"{{ page.social_image.url }}\">[{{ page.social_image.url }} {{ page.social_image.width }}x{{ page.social_image.height }} {{ page.social_image.type }} {{ page.social_image.alt }}]{% endif %}{% content %}</html>\n");
    }
}
