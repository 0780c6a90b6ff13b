using StaticSite.Diagnostics;
using StaticSite.Pipelines;

namespace StaticSite.Tests.EndToEnd;

/// <summary>What whoever changes a theme or the settings gets wrong is said at its place, and what only follows from it is not.</summary>
public class ThemeMistakeTests
{
    [Theory]
    [InlineData("page", "{% layout 'base' %}{{ page.body }}{{ page.title | date }}", "theme/layouts/page.liquid:1:51 SS4016")]
    [InlineData("page", "{% layout 'base' %}{{ page.body }}{{ page.title | time }}", "theme/layouts/page.liquid:1:51 SS4016")]
    [InlineData("page", "{% layout 'base' %}{{ page.body }}{{ page.updated | date }}{{ '2025' | date }}{{ '' | date }}", "")]
    [InlineData("page", "{% layout 'base' %}{{ page.body }}{{ 'archive.title' }}", "theme/layouts/page.liquid:1:39 SS4014")]
    [InlineData("page", "{% layout 'base' %}{{ page.body }}{{ 'archive.title' | t }}{{ 'no.name' }}", "")]
    [InlineData("page", "{% layout 'base' %}{{ page.body }}{ page.title | strip }", "theme/layouts/page.liquid:1:35 SS4015")]
    [InlineData("page", "{% layout 'base' %}{{ page.body }}{page}{ a b }{a: b}{ 'x' }{}${page.title}", "")]
    [InlineData("page", "{% layout 'base' %}{{ page.body }}{see.above} {form.pdf} {a.b | c}", "")]
    [InlineData("page", "{% layout 'base' %}{{ page.body }}{% for tag in page.tags %}{tag.label}{% endfor %}{site.title}", "theme/layouts/page.liquid:1:61 SS4015|theme/layouts/page.liquid:1:84 SS4015")]
    [InlineData("page", "{% layout 'base' %}{{ page.body }}{{ page.description | number }}{{ 3 | number }}", "theme/layouts/page.liquid:1:57 SS4031")]
    [InlineData("page", "{% layout 'base' %}{{ page.body }}{{ page.titel }}", "theme/layouts/page.liquid:1:43 SS4011")]
    public void A_layout(string name, string text, string expected)
    {
        using TestSite site = new TestSite().Article("a").Write($"theme/layouts/{name}.liquid", text);
        Assert.Equal(expected, string.Join('|', site.Diagnose()));
    }

    [Theory]
    [InlineData("page", "{% layout 'base' %}<h1>{{ page.title }}</h1>", "theme/layouts/page.liquid SS4023")]
    [InlineData("page", "{% layout 'base' %}{{ page['title'] }}{% assign p = page %}{{ p.body }}", "")]
    [InlineData("page", "{% layout 'base' %}{% include 'text' %}", "")]
    [InlineData("page", "{% layout 'base' %}{% if page.body contains 'x' %}x{% endif %}", "theme/layouts/page.liquid SS4023")]
    [InlineData("page", "{% layout 'base' %}{% include 'name', item: page %}{% render 'name', item: page, level: 1 %}", "theme/layouts/page.liquid SS4023")]
    [InlineData("page", "{% layout 'base' %}{% include 'outer', it: page %}", "")]
    [InlineData("page", "<article>{{ page.body }}</article>", "theme/layouts/page.liquid SS4024")]
    [InlineData("page", "<TITLE>{{ page.title }}</TITLE>{{ page.body }}", "")]
    [InlineData("tag", "{% layout 'base' %}{{ 'count' | t: 1 }}", "")]
    public void A_layout_that_leaves_out_what_makes_a_page(string name, string text, string expected)
    {
        using TestSite site = new TestSite { ReportsBareLayouts = true }.Article("a").Write($"theme/layouts/{name}.liquid", text).Write("theme/partials/text.liquid", "{{ page.body }}")
            .Write("theme/partials/name.liquid", "{{ item.title }}{{ level }}").Write("theme/partials/outer.liquid", "{% include 'inner', that: it %}").Write("theme/partials/inner.liquid", "{{ that.body }}");
        Assert.Equal(expected, string.Join('|', site.Diagnose().Where(item => !item.EndsWith("SS4017", StringComparison.Ordinal))));
        // Where there is no text, nothing is missing.
        site.Write("input/pages/safety.md", "---\ntitle: Safety\ndescription: Rules\n---\n\n").Write("theme/layouts/page.liquid", "{% layout 'base' %}{{ 'count' | t: 1 }}");
        Assert.DoesNotContain(site.Diagnose(), item => item.EndsWith("SS4023", StringComparison.Ordinal));
    }

    [Fact]
    public void Links_to_places_of_a_text_that_its_layout_does_not_show_follow_from_that()
    {
        using TestSite site = new TestSite { ReportsBareLayouts = true }.Article("a", body: "## Part\n\nText\n").Write("theme/layouts/article.liquid", "{% layout 'base' %}<h1>{{ page.title }}</h1>")
            .Write("theme/layouts/page.liquid", "{% layout 'base' %}{{ page.body }}<a href=\"/articles/a/#part\">x</a>");
        BuildResult result = site.Build();
        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal((false, "theme/layouts/article.liquid SS4023", Severity.Error), (result.Succeeded, $"{diagnostic.Span} {diagnostic.Code}", diagnostic.Severity));
    }

    [Theory]
    [InlineData("{% render 'part' for page.tags as tag %}", "{% for tag in page.tags %}{% render 'part', tag: tag %}{% endfor %}")]
    [InlineData("{% render 'part' for page.tags %}", "{% for item in page.tags %}{% render 'part', item: item %}{% endfor %}")]
    [InlineData("{% include 'part' with page.tags.first as item %}", "{% include 'part', item: page.tags.first %}")]
    public void A_partial_is_shown_for_each_by_a_loop(string text, string meant)
    {
        using TestSite site = new TestSite().Article("a").Write("theme/layouts/article.liquid", "{% layout 'base' %}{{ page.body }}" + text)
            .Write("theme/layouts/page.liquid", "{% layout 'base' %}{{ page.body }}{% for tag in page.tags %}{% render 'part', item: tag %}{% endfor %}").Write("theme/partials/part.liquid", "{{ item.label }}");
        Diagnostic diagnostic = Assert.Single(site.Build().Diagnostics);
        Assert.Equal("SS4001", diagnostic.Code);
        Assert.EndsWith(meant + ".", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p style=\"colr: red\">x</p>", "1:45 SS5066")]
    [InlineData("<p class=x style='width: {{ page.title }}%; colr: {{ page.url }}'>x</p>", "1:79 SS5066")]
    [InlineData("<p style=\"color red; top: 0\">x</p>", "1:45 SS5067")]
    [InlineData("<p style=\"color: red; --own: 1; -x-colr: y; top: {{ 0 | plus: 1 }}px; {{ page.title }}; {{ page.title }}-x: 1; {% if page.title %}colr{% endif %}: red\">x</p>", "")]
    [InlineData("<p data-style=\"colr: red\">style=\"colr: red\"</p>{% comment %}<p style=\"colr: red\">{% endcomment %}<!-- <p title=\"a\"> style=\"colr: red\" --><!-- <p style=\"colr: red\"> -->", "")]
    public void Declarations_in_attributes_are_those_of_a_sheet(string html, string expected)
    {
        using TestSite site = new TestSite().Article("a").Write("theme/layouts/article.liquid", "{% layout 'base' %}{{ page.body }}" + html);
        Assert.Equal(expected.Length == 0 ? "" : "theme/layouts/article.liquid:" + expected, string.Join('|', site.Diagnose().Where(item => !item.Contains("SS7", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("<p>{ if you like it } and {else}</p><style>b { for: x }</style>", "")]
    [InlineData("{ if page.title }<b>x</b>{ endif }", "1:40 SS4033|1:65 SS4033")]
    [InlineData("{% if page.title %}<b>x</b>{ else }<b>y</b>{% endif %}", "1:67 SS4033")]
    public void Words_between_single_braces_are_a_text_unless_they_make_a_block(string text, string expected)
    {
        using TestSite site = new TestSite().Article("a").Write("theme/layouts/article.liquid", "{% layout 'base' %}{{ page.body }}     " + text);
        Assert.Equal(expected, string.Join('|', site.Diagnose().Select(item => item.Replace("theme/layouts/article.liquid:", "", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("{% include 'part', itm: page.tags.first, level: 2 %}", "theme/layouts/article.liquid:1:54 SS4025")]
    [InlineData("{% render 'part', item: page.tags.first, level: 2, other: 3 %}", "theme/layouts/article.liquid:1:86 SS4025")]
    [InlineData("{% include 'part', level: 2 %}", "theme/layouts/article.liquid:1:47 SS4026")]
    [InlineData("{% render 'part' %}", "theme/layouts/article.liquid:1:46 SS4026")]
    [InlineData("{% for item in page.tags %}{% include 'part', level: 2 %}{% endfor %}", "")]
    [InlineData("{% include 'part', item: page.tags.first %}", "")]
    [InlineData("{% include 'outer', note: 'x' %}", "")]
    public void What_a_partial_is_given(string text, string expected)
    {
        using TestSite site = new TestSite().Article("a").Write("theme/layouts/article.liquid", "{% layout 'base' %}{{ page.body }}" + text).Write("theme/layouts/page.liquid", "{% layout 'base' %}{{ page.body }}{% assign tag = page.tags.first %}{% include 'part', item: tag, level: 1 %}")
            .Write("theme/partials/part.liquid", "{{ item.label }}{{ level }}").Write("theme/partials/outer.liquid", "{% include 'inner' %}").Write("theme/partials/inner.liquid", "{{ note }}");
        Assert.Equal(expected, string.Join('|', site.Diagnose().Where(item => !item.EndsWith("SS4017", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("{{ 'count' | t }}", "1:39 SS4027")]
    [InlineData("{{ 'archive.year' | t }}", "1:39 SS4027")]
    [InlineData("<p title=\"{{ 'archive.year' | t }}\">x</p>", "1:49 SS4027")]
    [InlineData("{{ 'archive.year' | t: 1, 2 }}", "1:39 SS4028")]
    [InlineData("{{ 'tags.title' | t: page.tags.size }}", "1:39 SS4028")]
    [InlineData("{{ 'count' | t: page.tags.size }}{{ 'archive.year' | t: page.title }}{{ 'feed.tag_title' | t: 'a', 'b' }}", "")]
    [InlineData("<p data-x=\"{{ 'archive.year' | t }}\">x</p>{{ 'archive.year' | t | replace: '{0}', '1' }}", "")]
    [InlineData("{% assign year = 'archive.year' | t %}{{ year | replace: '{0}', '1' }}", "")]
    public void What_a_string_is_given(string text, string expected)
    {
        using TestSite site = new TestSite().Article("a").Write("theme/layouts/article.liquid", "{% layout 'base' %}{{ page.body }}" + text);
        Assert.Equal(expected.Length == 0 ? "" : "theme/layouts/article.liquid:" + expected, string.Join('|', site.Diagnose()));
    }

    [Theory]
    [InlineData("a { color: var(--b) } :root { --b: red }", "")]
    [InlineData("a { color: var( --b ) }", "1:17 SS5061")]
    [InlineData("a { color: var(--b, red); width: VAR(--c) }", "1:38 SS5061")]
    [InlineData("@property --b { syntax: '*'; inherits: false } a { color: var(--b) }", "")]
    [InlineData("@function --neg(--v) { result: calc(-1 * var(--v)) } a { width: --neg(1px) }", "")]
    [InlineData("@function --neg(--v) { result: 1px } a { width: var(--v2) }", "1:53 SS5061")]
    [InlineData("a { color: var(--set-by-script); width: var(--by-layout) }", "")]
    [InlineData("a { b: c } }", "1:12 SS5062")]
    [InlineData("@media print { a { b: c }", "1:14 SS5062")]
    [InlineData("/* } */ a { b: \"}\"; c: '{' }", "")]
    [InlineData("a { b: url(no.png) }", "1:12 SS5063")]
    [InlineData("a { b: url( '../assets/no.png' ) }", "1:14 SS5063")]
    [InlineData("a { b: url(../assets/yes.png) url(\"../assets/yes%2Epng\") url(data:x) url(#x) url(/assets/yes.png) }", "")]
    public void A_sheet(string css, string expected)
    {
        using TestSite site = new TestSite().Article("a").Write("theme/styles/site.css", css).Write("theme/scripts/x.js", "style.setProperty('--set-by-script', 1)").Write("input/assets/yes.png", "x")
            .Write("theme/layouts/page.liquid", "{% layout 'base' %}{{ page.body }}<style>{{ 'styles/site.css' | inline_css }}</style>");
        // A layout may set a property itself.
        site.Write("theme/partials/own.liquid", "<p style=\"--by-layout: 1px\">x</p>");
        Assert.Equal(expected.Length == 0 ? "" : "theme/styles/site.css:" + expected, string.Join('|', site.Diagnose().Where(item => item.Contains(".css", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData('(')]
    [InlineData('{')]
    public void A_sheet_deeper_than_anybody_writes_is_an_error_and_no_crash(char sign)
    {
        using TestSite site = new TestSite().Article("a").Write("theme/styles/site.css", "p" + new string(sign, 200_000));
        Assert.Equal(["theme/styles/site.css:1:2 SS5062"], site.Diagnose());
    }

    [Fact]
    public void A_value_that_one_language_needs_for_its_plural_is_none_too_many()
    {
        using TestSite site = new TestSite().Article("a").Write("theme/layouts/page.liquid", "{% layout 'base' %}{{ page.body }}{{ 'unit' | t: page.latest.size }}")
            .Write("theme/i18n/en.yml", TestSite.Strings + "unit: items\n").Write("theme/i18n/az.yml", TestSite.Strings + "unit: {one: nəfər, other: nəfərlər}\n");
        Assert.Empty(site.Diagnose());
    }

    [Theory]
    [InlineData("a { colr: red }", "1:5 SS5066")]
    [InlineData("a {\n  -x-colr: a; --colr: b; *colr: c; _colr: d; qwertyuiop: e; COLOR: f; bx: g; line-heights-of: h; grid-template-columns: i; font-variant-east-asian: j;\n}\n@page { siz: A5 }", "")]
    [InlineData("@font-face { font-famly: x; src: url(data:a;b); Font-Display: swap; unicode-range: U+0-F; -x-y: z }", "1:14 SS5066")]
    [InlineData("@font-face {\n  font-family: x\n  src: local(y);\n}", "2:3 SS5067")]
    [InlineData("@font-face { src: local(x) } a { colr: red }", "1:34 SS5066")]
    [InlineData("@media print { a { dispaly: none; } }", "1:20 SS5066")]
    [InlineData("a { color red; top: 0 }", "1:5 SS5067")]
    [InlineData("a {\n  color: red\n  top: 0;\n}", "2:3 SS5067")]
    [InlineData("a { font:\n  x,\n  y; background: url(data:a;b) /* c: d */ }", "")]
    [InlineData("a { color: red }\n/* b { c: d }", "2:1 SS5065")]
    [InlineData("a::before { content: \"x; color: red }\nb { c: d }", "1:22 SS5065")]
    [InlineData("a::before { content: \"x\\\ny\" }", "")]
    [InlineData("a { width: calc(1px + 2px; }", "1:16 SS5062")]
    [InlineData("a:not([b { width: 1px }", "1:7 SS5062")]
    [InlineData("a { b: c } } d { colr: red }", "1:12 SS5062")]
    public void What_browsers_leave_out_of_a_sheet(string css, string expected)
    {
        using TestSite site = new TestSite().Article("a").Write("theme/styles/site.css", css).Write("theme/layouts/page.liquid", "{% layout 'base' %}<a b=c></a><b></b>{{ page.body }}");
        Assert.Equal(expected.Length == 0 ? "" : "theme/styles/site.css:" + expected, string.Join('|', site.Diagnose()));
    }

    [Theory]
    [InlineData("a();\n/* b\n", "2:1 SS5064")]
    [InlineData("a('b);\nc('d');", "1:3 SS5064")]
    [InlineData("a(\"b\n\");", "1:3 SS5064")]
    [InlineData("a(`b ${c('`')} d);", "1:3 SS5064")]
    [InlineData("if (a) {\n  b();\n", "1:8 SS5064")]
    [InlineData("a({ b: [1, 2 });", "1:8 SS5064")]
    [InlineData("a(b));", "1:5 SS5064")]
    [InlineData("a(`${b`);", "1:7 SS5064")]
    [InlineData("#!/bin/x '\nif (a) /['\"]/.test(b); c = d / e / f; g = (h) / i; // '\nj = k.return / l; m = n++ / 2; ({}).o", "")]
    [InlineData("return /[/(]/g.test(`a ${b ? `c ${'}'}` : {}} d`); /* ' */ 'e\\'f' + \"g\\\nh\"", "")]
    [InlineData("}\n", "1:1 SS5064")]
    [InlineData("x = {} / '", "")]
    public void A_script(string script, string expected)
    {
        using TestSite site = new TestSite().Article("a").Write("theme/scripts/x.js", script);
        Assert.Equal(expected.Length == 0 ? "" : "theme/scripts/x.js:" + expected, string.Join('|', site.Diagnose()));
    }

    [Theory]
    [InlineData("count: {one: \"One item\", other: \"{0} items\"}", "")]
    [InlineData("count: {one: \"{0} item\", other: \"items\"}", "theme/i18n/az.yml:6:1 SS3053")]
    [InlineData("count: {one: \"{1} item\", other: \"{0} items\"}", "theme/i18n/az.yml:6:1 SS3053")]
    [InlineData("count: {one: \"{0} item\", other: \"{0} <b>items</b>\"}", "theme/i18n/az.yml:6:1 SS3054")]
    [InlineData("count: {one: \"{0} < 2\", other: \"{0} <x>\"}", "")]
    public void A_string(string line, string expected)
    {
        string strings = string.Join('\n', TestSite.Strings.Split('\n').Where(text => !text.StartsWith("count", StringComparison.Ordinal)));
        using TestSite site = new TestSite().Article("a").Write("theme/i18n/az.yml", strings + line + "\n");
        Assert.Equal(expected, string.Join('|', site.Diagnose()));
    }

    // In Russian the form "one" is that of 21 too, so it cannot say the number in words.
    [Theory]
    [InlineData("one: \"{0} a\"", "")]
    [InlineData("one: Одна", "theme/i18n/ru.yml:6:1 SS3053")]
    public void A_string_of_a_language_with_more_forms(string one, string expected)
    {
        string russian = TestSite.Strings.Replace("one: \"{0} item\"", one + ", few: \"{0} b\", many: \"{0} c\"", StringComparison.Ordinal);
        using TestSite site = new TestSite().Article("a").Delete("theme/i18n/az.yml").Write("theme/i18n/ru.yml", russian)
            .Write("input/site.yml", TestSite.Settings.Replace("[en, az]", "[en, ru]", StringComparison.Ordinal).Replace("az:", "ru:", StringComparison.Ordinal))
            .Write("input/data/tags.yml", TestSite.Tags.Replace("az:", "ru:", StringComparison.Ordinal));
        Assert.Equal(expected, string.Join('|', site.Diagnose()));
    }

    [Fact]
    public void Strings_that_only_a_broken_layout_shows_count_as_used()
    {
        using TestSite site = new TestSite().Article("a").Write("theme/i18n/en.yml", TestSite.Strings + "extra: X\n").Write("theme/i18n/az.yml", TestSite.Strings + "extra: X\n");
        Assert.Equal(["theme/i18n/az.yml:7:1 SS3051", "theme/i18n/en.yml:7:1 SS3051"], site.Diagnose());
        site.Write("theme/layouts/article.liquid", "{% layout 'base' %}{{ page.body }}{{ 'extra' | t }}");
        Assert.Empty(site.Diagnose());
        site.Write("theme/layouts/article.liquid", [0xE4]);
        Assert.DoesNotContain(site.Diagnose(), item => item.EndsWith("SS3051", StringComparison.Ordinal));
    }

    [Fact]
    public void Rules_for_what_only_a_broken_script_sets_count_as_used()
    {
        using TestSite site = new TestSite().Article("a").Write("theme/styles/site.css", ".is-open { a: b }").Write("theme/scripts/x.js", "x.className = 'is-open'");
        Assert.Empty(site.Diagnose());
        site.Write("theme/scripts/x.js", "x.className = ''");
        Assert.Equal(["theme/styles/site.css:1:1 SS5060"], site.Diagnose());
        site.Write("theme/scripts/x.js", [0xE4]);
        Assert.Equal(["theme/scripts/x.js:1:1 SS1001"], site.Diagnose());
    }

    [Theory]
    [InlineData("theme/layouts/x.html", "theme/layouts/x.html SS6008")]
    [InlineData("theme/partials/x.htm", "theme/partials/x.htm SS6008")]
    [InlineData("theme/partials/x.liquid", "theme/partials/x.liquid SS4017")]
    [InlineData("theme/css/x.css", "theme/css SS6008")]
    [InlineData("theme/i18n/ru.yml", "theme/i18n/ru.yml SS6008")]
    [InlineData("theme/i18n/en.yaml", "theme/i18n/en.yaml SS6008")]
    [InlineData("theme/i18n/README.md", "")]
    [InlineData("theme/.git/x", "")]
    [InlineData("theme/LICENSE", "")]
    public void A_file_that_nothing_reads(string path, string expected)
    {
        using TestSite site = new TestSite().Article("a").Write(path, "x: y\n");
        Assert.Equal(expected, string.Join('|', site.Diagnose()));
        site.Write("input/site.yml", TestSite.Settings + "shared_theme: true\n");
        Assert.Empty(site.Diagnose());
    }

    [Fact]
    public void A_page_whose_layout_is_missing_is_not_published_empty()
    {
        using TestSite site = new TestSite().Article("a").Write("input/pages/b.md", "---\ntitle: B\ndescription: B\nlayout: pgae\n---\nText\n").Delete("theme/layouts/article.liquid");
        Diagnostic[] found = [.. site.Build().Diagnostics];
        Assert.Equal(["input/pages/b.md:4:9 SS4013", "theme/layouts/article.liquid SS4013"], found.Select(item => $"{item.Span} {item.Code}"));
        Assert.Contains("Did you mean \"page\"?", found[0].Help, StringComparison.Ordinal);
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact]
    public void What_only_follows_from_a_theme_that_cannot_be_used_is_not_said()
    {
        using TestSite site = new TestSite().Article("a").Write("theme/styles/site.css", ".nobody { a: b }");
        Assert.Equal(["theme/styles/site.css:1:1 SS5060"], site.Diagnose());
        site.Article("a", body: "[x](#nowhere) [y](../pages/nowhere.md)\n").Write("theme/layouts/base.liquid", "<html>{% content %}{% if %}");
        Assert.Equal(["input/articles/a.md:7:5 SS2051", "input/articles/a.md:7:19 SS2050", "theme/layouts/base.liquid:1:23 SS4001"], site.Diagnose());
        site.Article("a").Write("theme/layouts/base.liquid", [0xE4]);
        Assert.Equal(["theme/layouts/base.liquid:1:1 SS1001"], site.Diagnose().Where(item => !item.EndsWith("SS4005", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("[en, az, en]", "input/site.yml:4:21 SS1015")]
    [InlineData("[en, az, xx]", "input/site.yml:4:21 SS1015")]
    [InlineData("en, az", "input/site.yml:4:12 SS1015")]
    [InlineData("[]", "input/site.yml:1:1 SS1011")]
    public void The_languages_are_each_known_and_named_once(string languages, string expected)
    {
        using TestSite site = new TestSite().Article("a").Write("input/site.yml", TestSite.Settings.Replace("[en, az]", languages, StringComparison.Ordinal));
        Assert.Equal(expected, string.Join('|', site.Diagnose()));
    }

    [Fact]
    public void A_tab_is_found_where_it_stands_however_far_up_the_group_begins()
    {
        using TestSite site = new TestSite().Article("a").Write("input/site.yml", TestSite.Settings + "feeds:\n\tlimit: 3\n");
        Assert.Equal(["input/site.yml:10:1 SS1006"], site.Diagnose());
    }
}
