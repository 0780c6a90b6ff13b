namespace StaticSite.Tests.EndToEnd;

/// <summary>What layouts can write: every filter and the values of pages, in three languages.</summary>
public class LayoutValueTests
{
    private const string Russian = "alert: {note: N, tip: T, important: I, warning: W, caution: C}\nfeed: {tag_title: \"{0} – {1}\"}\nsite: {not_found_title: Нет, not_found_description: Нет}\narchive: {title: Новости, description: Все, year: \"{0}\", month: \"{0}\"}\ntags: {title: Теги, description: Все}\ncount: {one: \"{0} статья\", few: \"{0} статьи\", many: \"{0} статей\", other: \"{0} статьи\"}\n";

    [Theory]
    [InlineData("{{ page.published | date }}", "24 December 2025", "24 dekabr 2025", "24 декабря 2025")]
    [InlineData("{{ page.published | time }}", "10:55", "10:55", "10:55")]
    [InlineData("{{ page.published | iso }}", "2025-12-24T10:55:00+04:00", "2025-12-24T10:55:00+04:00", "2025-12-24T10:55:00+04:00")]
    [InlineData("{{ page.updated | date }}[{{ page.updated | time }}]{{ page.updated | iso }}", "2 January 2026[]2026-01-02", "2 yanvar 2026[]2026-01-02", "2 января 2026[]2026-01-02")]
    [InlineData("{{ 3500 | number }} {{ 1234567.5 | number }}", "3,500 1,234,567.5", "3 500 1 234 567,5", "3 500 1 234 567,5")]
    [InlineData("{{ 'count' | t: 1 }}, {{ 'count' | t: 2 }}, {{ 'count' | t: 5 }}, {{ 'count' | t: 11 }}, {{ 'count' | t: 21 }}, {{ 'count' | t: 1000 }}", "1 item, 2 items, 5 items, 11 items, 21 items, 1,000 items", "1 item, 2 items, 5 items, 11 items, 21 items, 1 000 items", "1 статья, 2 статьи, 5 статей, 11 статей, 21 статья, 1 000 статей")]
    [InlineData("{{ '1 May, 2 may, 3 мая' | no_break | split: '\u00A0' | join: '_' }}", "1_May, 2 may, 3 мая", "1 May, 2_may, 3 мая", "1 May, 2 may, 3_мая")]
    [InlineData("{{ 'feed.tag_title' | t: 'a', 'b' }}", "a – b", "a – b", "a – b")]
    [InlineData("{{ '/x/' | url }} {{ 'assets/a.txt' | asset_url }}", "/sub/x/ /sub/assets/a.txt", "/sub/x/ /sub/assets/a.txt", "/sub/x/ /sub/assets/a.txt")]
    [InlineData("{{ 'İşğal IQ Мина' | slug }}", "isgal-iq-mina", "isgal-iq-mina", "isgal-iq-mina")]
    [InlineData("?text={{ 'a & b/c?d=e+f' | uri_component }}%20{{ page.title | uri_component }}", "?text=a%20%26%20b%2Fc%3Fd%3De%2Bf%20a%20%26%20b", "?text=a%20%26%20b%2Fc%3Fd%3De%2Bf%20%C9%99", "?text=a%20%26%20b%2Fc%3Fd%3De%2Bf%20a%20%26%20b")]
    [InlineData("{{ page.language }} {{ page.content_language }} {{ page.kind }} {{ page.is_fallback }} {{ page.awaits_native_review }}", "en en article false false", "az az article false true", "ru en article true false")]
    [InlineData("{{ page.title }}|{{ page.description }}|{{ page.heading }}", "a &amp; b|About|a &amp; b", "ə|Haqqında|ə", "a &amp; b|About|a &amp; b")]
    [InlineData("{{ page.url }} {{ page.canonical_url }} {{ page.original_url }} {{ page.x_default_url }}", "/sub/articles/a/ https://example.org/sub/articles/a/ /sub/articles/a/ https://example.org/sub/articles/a/", "/sub/az/articles/a/ https://example.org/sub/az/articles/a/ /sub/az/articles/a/ https://example.org/sub/articles/a/", "/sub/ru/articles/a/ https://example.org/sub/articles/a/ /sub/articles/a/ https://example.org/sub/articles/a/")]
    [InlineData("{% for v in page.translations %}{{ v.language }}={{ v.name }},{{ v.url }},{{ v.current }},{{ v.available }};{% endfor %}", "en=English,/sub/articles/a/,true,true;az=Azərbaycanca,/sub/az/articles/a/,false,true;ru=Русский,/sub/ru/articles/a/,false,false;", "en=English,/sub/articles/a/,false,true;az=Azərbaycanca,/sub/az/articles/a/,true,true;ru=Русский,/sub/ru/articles/a/,false,false;", "en=English,/sub/articles/a/,false,true;az=Azərbaycanca,/sub/az/articles/a/,false,true;ru=Русский,/sub/ru/articles/a/,true,false;")]
    [InlineData("{{ page.category.label }} {% for t in page.tags %}{{ t.id }}:{{ t.url }}:{{ t.count }} {% endfor %}", "Karabakh karabakh:/sub/tags/karabakh/:3 demining:/sub/tags/demining/:1", "Qarabağ karabakh:/sub/az/tags/qarabag/:3 demining:/sub/az/tags/minatemizleme/:1", "Карабах karabakh:/sub/ru/tags/karabakh/:3 demining:/sub/ru/tags/razminirovanie/:1")]
    [InlineData("{{ page.previous.title }} < {{ page.next.title }}", "old &lt; new", "old &lt; new", "old &lt; new", true)]
    [InlineData("{% for a in page.latest %}{{ a.title }} {{ a.url }};{% endfor %}", "new /sub/articles/new/;old /sub/articles/old/;", "new /sub/az/articles/new/;old /sub/az/articles/old/;", "new /sub/ru/articles/new/;old /sub/ru/articles/old/;")]
    [InlineData("{{ page.image.url }} {{ page.image.alt }} {{ page.image.credit }} {{ page.image.caption }}", "/sub/assets/a.txt Field Nobody Words", "", "/sub/assets/a.txt Field Nobody Words")]
    [InlineData("{% for s in page.sources %}{{ s.title }},{{ s.url }},{{ s.publisher }},{{ s.date }}{% endfor %}", "S,https://s.example/,P,2025", "", "S,https://s.example/,P,2025")]
    [InlineData("{{ page.authors | join: ', ' }}", "A, B", "", "A, B")]
    [InlineData("{{ site.title }} {{ site.home_url }} {{ site.archive_url }} {{ site.tags_url }} {{ site.base_url }}", "Test /sub/ /sub/articles/ /sub/tags/ https://example.org/sub/", "Sınaq /sub/az/ /sub/az/articles/ /sub/az/tags/ https://example.org/sub/", "Тест /sub/ru/ /sub/ru/articles/ /sub/ru/tags/ https://example.org/sub/")]
    [InlineData("{% for e in nav %}{{ e.label }} {{ e.url }} {{ e.current }};{% endfor %}", "Safety /sub/safety/ false;News /sub/articles/ false;Tags /sub/tags/ false;Karabakh /sub/tags/karabakh/ false;", "Safety /sub/az/safety/ false;News /sub/az/articles/ false;Tags /sub/az/tags/ false;Qarabağ /sub/az/tags/qarabag/ false;", "Safety /sub/ru/safety/ false;Новости /sub/ru/articles/ false;Теги /sub/ru/tags/ false;Карабах /sub/ru/tags/karabakh/ false;")]
    public void A_layout_writes(string layout, string english, string azerbaijani, string russian, bool literalSign = false)
    {
        using TestSite site = Site().Write("theme/layouts/article.liquid", literalSign ? layout.Replace(" < ", " {{ '<' }} ", StringComparison.Ordinal) : layout);
        BuildSucceeds(site);
        Assert.Equal([english, azerbaijani, russian], ((string[])["", "az/", "ru/"]).Select(path => site.Read(path + "articles/a/index.html").Replace('\u00A0', ' ').Replace('\u202F', ' ').Trim()));
    }

    [Fact]
    public void A_layout_can_ask_what_the_text_holds()
    {
        using TestSite site = new TestSite().Article("a").Write("theme/layouts/article.liquid", "{% if page.body contains '<p>' %}text{% endif %}{% if page.body contains '<table' %}table{% endif %}");
        BuildSucceeds(site);
        Assert.Equal("text", site.Read("articles/a/index.html"));
    }

    [Fact]
    public void The_date_of_a_source_is_a_day_or_what_was_written()
    {
        using TestSite site = new TestSite().Article("a", "sources:\n  - {title: S, date: 2026-03-13}\n  - {title: T, date: 2026-03}\n  - {title: U}\n").Write("theme/layouts/article.liquid", "{% for s in page.sources %}[{{ s.date | date }} {{ s.date | iso }}]{% endfor %}");
        BuildSucceeds(site);
        Assert.Equal("[13 March 2026 2026-03-13][2026-03 2026-03][ ]", site.Read("articles/a/index.html"));
    }

    [Fact]
    public void A_page_says_which_entry_of_the_menu_it_is()
    {
        using TestSite site = Site().Write("theme/layouts/page.liquid", "{% for e in nav %}{{ e.current }} {% endfor %}");
        BuildSucceeds(site);
        Assert.Equal("true false false false ", site.Read("az/safety/index.html"));
    }

    [Theory]
    [InlineData("", "Safety News Tags Qarabağ ")]
    [InlineData("footer_navigation: [tag:demining, page:safety]\n", "Minatəmizləmə Safety ")]
    public void The_foot_has_a_menu_of_its_own_or_that_of_the_head(string setting, string expected)
    {
        using TestSite site = Site().Write("theme/layouts/page.liquid", "{% for e in footer_nav %}{{ e.label }} {% endfor %}");
        site.Write("input/site.yml", File.ReadAllText(Path.Combine(Path.GetDirectoryName(site.Output)!, "input/site.yml")) + setting);
        BuildSucceeds(site);
        Assert.Equal(expected, site.Read("az/safety/index.html"));
    }

    [Fact]
    public void A_missing_page_is_answered_in_each_language()
    {
        using TestSite site = Site().Write("theme/layouts/404.liquid", "{{ page.kind }} {{ page.title }} {{ page.noindex }} {{ page.language }}{% for v in page.translations %} {{ v.url }}{% endfor %}");
        BuildSucceeds(site);
        Assert.Equal(["404 Not here true en /sub/ /sub/az/ /sub/ru/", "404 Нет true ru /sub/ /sub/az/ /sub/ru/"], [site.Read("404.html"), site.Read("ru/404.html")]);
    }

    [Fact]
    public void The_archive_knows_its_years_and_months()
    {
        using TestSite site = Site().Write("theme/layouts/archive.liquid", "{% for y in page.years %}{{ y.year }} {{ y.url }} {{ y.count }}:{% for m in y.months %} {{ m.name }} {{ m.url }} {{ m.count }}{% endfor %};{% endfor %}[{{ page.pager.page }}/{{ page.pager.pages }} {{ page.pager.previous_url }} {{ page.pager.next_url }}]{% for i in page.items %}<a href=\"{{ i.url }}\">{{ i.authors | join: '' }}{{ i.description }}{{ i.language }}{{ i.is_fallback }}{{ i.published | iso }}</a>{% endfor %}");
        BuildSucceeds(site);
        Assert.StartsWith("2026 /sub/articles/2026/ 1: January /sub/articles/2026/01/ 1;2025 /sub/articles/2025/ 2: December /sub/articles/2025/12/ 1 November /sub/articles/2025/11/ 1;[1/2  /sub/articles/page/2/]<a href=\"/sub/articles/new/\">About newenfalse2026-01-24</a>", site.Read("articles/index.html"), StringComparison.Ordinal);
        Assert.Contains("[2/2 /sub/ru/articles/ ]<a href=\"/sub/ru/articles/old/\">About oldentrue2025-11-24</a>", site.Read("ru/articles/page/2/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tag_page_knows_its_tag()
    {
        using TestSite site = Site().Write("theme/layouts/tag.liquid", "{{ page.tag.label }} {{ page.tag.description }} {{ page.feed.formats[0].url }}{% for i in page.items %}<a href=\"{{ i.url }}\">{% for t in i.tags %}{{ t.label }}{% endfor %}</a>{% endfor %}");
        BuildSucceeds(site);
        Assert.StartsWith("Qarabağ Qarabağ haqqında /sub/az/tags/qarabag/rss.xml<a href=\"/sub/az/articles/new/\">Qarabağ</a>", site.Read("az/tags/qarabag/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Corrections_are_values_with_dates()
    {
        using TestSite site = Site().Article("c", "corrections: [{date: 2025-12-30, wrong: X, right: Y}]\n").Write("theme/layouts/article.liquid", "{% for c in page.corrections %}{{ c.date | date }}: {{ c.wrong }} {{ c.right }}{% endfor %} {{ page.updated | date }}");
        BuildSucceeds(site);
        Assert.Equal("30 dekabr 2025: X Y 30 dekabr 2025", site.Read("az/articles/c/index.html"));
    }

    private static void BuildSucceeds(TestSite site)
    {
        var result = site.Build(baseUrl: "https://example.org/sub/");
        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics.Select(item => item.Format())));
    }

    private static TestSite Site() => new TestSite()
        .Write("input/site.yml", TestSite.Settings.Replace("[en, az]", "[en, az, ru]", StringComparison.Ordinal).Replace("az: Sınaq", "az: Sınaq, ru: Тест", StringComparison.Ordinal))
        .Write("input/data/tags.yml", "karabakh:\n  label: {en: Karabakh, az: Qarabağ, ru: Карабах}\n  slug: {en: karabakh, az: Qarabağ, ru: Карабах}\n  description: {en: About Karabakh, az: Qarabağ haqqında, ru: О Карабахе}\ndemining:\n  label: {en: Demining, az: Minatəmizləmə, ru: Разминирование}\n  slug: {en: demining, az: Minatəmizləmə, ru: Разминирование}\n  description: Demining\n")
        .Write("theme/i18n/ru.yml", Russian)
        .Write("input/assets/a.txt", "x")
        .Write("input/articles/a.md", "---\ntitle: a & b\ndescription: About\npublished: 2025-12-24T06:55:00Z\nupdated: 2026-01-02\ntags: [karabakh, demining]\nauthors: [A, B]\nimage: {src: assets/a.txt, alt: Field, credit: Nobody, caption: Words}\nsources: [{title: S, url: https://s.example/, publisher: P, date: 2025}]\n---\n")
        // One tag, once by its name and once by its id.
        .Write("input/articles/a.az.md", "---\ntitle: ə\ndescription: Haqqında\npublished: 2025-12-24T10:55:00+04:00\nupdated: 2026-01-02\ntags: [Karabakh, demining, karabakh]\nnative_review: pending\n---\n")
        .Article("new", published: "2026-01-24").Article("old", published: "2025-11-24");
}
