using Fluid;
using Fluid.Values;
using StaticSite.Diagnostics;
using StaticSite.Rendering.Layouts;

namespace StaticSite.Tests.Rendering.Layouts;

public class LayoutSetTests
{
    private static readonly Theme Theme = new();

    [Fact]
    public void A_layout_renders_inside_its_parents()
    {
        Theme theme = new(("layouts/base", "<html>{% content %}</html>"), ("layouts/middle", "{% layout 'base' %}<main>{% content %}</main>"),
            ("layouts/article", "{% layout \"middle\" %}<h1>{{ page.title }}</h1>"));
        Assert.Equal("<html><main><h1>T</h1></main></html>", theme.Render("article"));
        Assert.Equal("<html></html>", theme.Render("base"));
        Assert.Empty(theme.Errors);
    }

    [Fact]
    public void What_a_child_assigns_is_known_in_the_parent_after_the_content()
    {
        Theme theme = new(("layouts/base", "{% assign a = 'p' %}[{{ a }}{% content %}{{ b }}{{ c }}]"),
            ("layouts/x", "{% layout 'base' %}({{ a }}){% assign b = 'q' %}{% if false %}{% assign c = 1 %}{% endif %}"));
        Assert.Equal("[p(p)q]", theme.Render("x"));
        Assert.Empty(theme.Errors);
    }

    [Fact]
    public void Render_sees_its_arguments_the_globals_and_the_page_and_include_sees_everything()
    {
        Theme theme = new(("layouts/x", "{% assign own = 'o' %}{% render 'r', item: page.title, other: 2 %}{% include 'i' %}{% render 'r' %}"),
            ("partials/r", "<{{ item }},{{ site.name }},{{ page.title }},{{ other }}>"), ("partials/i", "({{ own }})"));
        Assert.Equal("<T,Site,T,2>(o)<,Site,T,>", theme.Render("x"));
        Assert.Empty(theme.Errors);
    }

    [Fact]
    public void Render_does_not_see_what_was_assigned_outside()
    {
        Theme theme = new(("layouts/x", "{% for own in page.tags %}{% render 'r' %}{% endfor %}"), ("partials/r", "\n {{ own }}"));
        theme.Render("x");
        Assert.Equal(["theme/partials/r.liquid:2:5 SS4010"], theme.Errors);
    }

    [Fact]
    public void A_partial_may_show_itself_until_a_condition_ends_it()
    {
        Theme theme = new(("layouts/x", "{% render 'tree', n: 3 %}"), ("partials/tree", "{{ n }}{% if n > 0 %}{% assign m = n | minus: 1 %}{% render 'tree', n: m %}{% endif %}"));
        Assert.Equal("3210", theme.Render("x"));
    }

    [Theory]
    [InlineData("{% for t in page.tags %}{{ forloop.index }}{{ t }}{% unless forloop.last %},{% endunless %}{% endfor %}", "1a,2b")]
    [InlineData("{% for t in page.tags limit: 1 %}{{ t }}{% endfor %}{% for t in page.tags offset: 1 %}{{ t }}{% endfor %}", "ab")]
    [InlineData("{% for t in page.none %}{{ t }}{% else %}none{% endfor %}", "none")]
    [InlineData("{% for i in (1..page.tags.size) reversed %}{{ i }}{% endfor %}", "21")]
    [InlineData("{{ page.tags.first }}{{ page.tags.last }}{{ page.tags[0] }}{{ page.tags[-1] }}{{ page['title'] }}", "ababT")]
    [InlineData("{{ page.tags | join: '-' }}{{ page.tags | size }}{{ page.tags | first }}{{ page.tags | last }}{{ page.tags | reverse | join: '' }}", "a-b2abba")]
    [InlineData("{{ page.items | map: 'title' | join: '' }}{{ page.items | where: 'title', 'Two' | size }}", "OneTwo1")]
    [InlineData("{{ page.tags | concat: page.tags | uniq | sort | join: '' }}{% assign p = page.tags | slice: 1, 1 %}{{ p | join }}", "abb")]
    [InlineData("{% if page.tags contains 'b' %}yes{% endif %}{% if page.none == nil %}nil{% endif %}{% if page.empty == empty %}empty{% endif %}", "yesnilempty")]
    [InlineData("{{ page.free.anything }}{{ page.free.x.y }}{{ page.none.deeper }}|{{ page.none | default: 'd' }}", "|d")]
    [InlineData("{{ page.date }} {{ page.moment }}{% if page.date == page.moment %}same{% endif %}", "2024-05-01 2024-05-01T10:30:00+04:00")]
    [InlineData("{% case page.title %}{% when 'T' %}t{% else %}e{% endcase %}{% raw %}{{ x | y }}{% endraw %}{% comment %}{{ x | y }}{% bad %}{% endcomment %}", "t{{ x | y }}")]
    [InlineData("{% capture c %}<b>{{ page.html_text }}</b>{% endcapture %}{{ c }}{{ c | append: '!' }}", "<b>&lt;i&gt;</b>&lt;b&gt;&amp;lt;i&amp;gt;&lt;/b&gt;!")]
    [InlineData("{% cycle page.html_text, 'x' %}{% ifchanged %}{{ page.html_text }}{% endifchanged %}{{ (1..3) }}", "&lt;i&gt;&lt;i&gt;123")]
    [InlineData("{% for pair in page.free %}{{ pair[0] }}={{ pair[1] }};{% endfor %}{{ 'Xəbər' | own }}", "k=v;[Xəbər]")]
    public void Values_and_filters(string text, string expected)
    {
        Theme theme = new(("layouts/x", text));
        string result = theme.Render("x");
        Assert.Equal("", string.Join(" ", theme.Bag.ToSortedList().Select(error => error.Format())));
        Assert.Equal(expected, result);
    }

    [Fact]
    public void All_text_is_escaped_but_raw_html_is_not()
    {
        Theme theme = new(("layouts/x", "{{ page.html_text }}{{ page.html }}{{ '<' }}{{ page.html | append: '' }}{{ page.list_html }}"));
        Assert.Equal("&lt;i&gt;<p>&amp;</p>&lt;&lt;p&gt;&amp;amp;&lt;/p&gt;&lt;i&gt;", theme.Render("x"));
        Assert.Empty(theme.Errors);
    }

    [Theory]
    [InlineData("raw")]
    [InlineData("date")]
    [InlineData("json")]
    [InlineData("upcase")]
    [InlineData("downcase")]
    [InlineData("sort_natural")]
    [InlineData("time_zone")]
    [InlineData("newline_to_br")]
    [InlineData("escape")]
    public void Unsafe_filters_are_not_known(string filter) =>
        Assert.Equal(["theme/layouts/x.liquid:1:9 SS4003"], new Theme(("layouts/x", "{{ '' | " + filter + " }}")).Errors);

    [Theory]
    [InlineData("a\n  {{ page.title | appendd: 'x | y' }}", "2:19 SS4003")]
    [InlineData("{% assign a = 'x' | nope %}", "1:21 SS4003")]
    [InlineData("\n{% bogus %}", "2:4 SS4002")]
    [InlineData("a {%- endif -%}", "1:7 SS4001")]
    [InlineData("a\n{% if page.title %}\n b", "2:4 SS4001")]
    [InlineData("{% if page.title %}{% for x in page.tags %}{% endif %}{% endfor %}", "1:47 SS4001")]
    [InlineData("ok\n{{ page.title", "2:1 SS4001")]
    [InlineData("{{ page.title }\n{{ page.url }}", "1:1 SS4001")]
    [InlineData("{% render 'p' }\n{% render 'p' %}", "1:1 SS4001")]
    [InlineData("{{ 'a | append: 'b' }}{{ page.url }}", "1:1 SS4001")]
    [InlineData("<p>{ page.title }</p>", "1:4 SS4015")]
    [InlineData("<p>{'count' | t: 3}</p>", "1:4 SS4015")]
    [InlineData("{{ page.title | }}", "1:15 SS4001")]
    [InlineData("<p>{ include 'p' }</p>", "1:4 SS4033")]
    [InlineData("{ if page.title }a{% endif %}", "1:1 SS4033")]
    [InlineData("{% if page.title %}a{ endif }", "1:21 SS4033")]
    [InlineData("{ for x in page.tags %}a{% endfor %}", "1:1 SS4033")]
    [InlineData("\r\n {% assign = 3 %}", "2:12 SS4001")]
    [InlineData("{% render page.title %}", "1:11 SS4001")]
    [InlineData("{% render 'p' item %}", "1:15 SS4001")]
    [InlineData("x\n{% render 'nope' %}{% include \"p\" %}", "2:12 SS4004")]
    [InlineData("{% layout 'nope' %}", "1:12 SS4005")]
    [InlineData("{% layout 'x' %}{% content %}", "1:12 SS4006")]
    [InlineData(" text {% layout 'base' %}", "1:10 SS4007")]
    [InlineData("{% render 'p' %}{% layout 'base' %}", "1:20 SS4007")]
    [InlineData("{% layout 'plain' %}", "1:12 SS4009")]
    [InlineData("{% for x in page.tags offset: continue %}{% endfor %}", "1:31 SS4001")]
    public void Errors_found_when_loading(string text, string expected)
    {
        Theme theme = new(("layouts/x", text), ("partials/p", ""), ("layouts/base", "{% content %}"), ("layouts/plain", ""));
        Assert.Equal(["theme/layouts/x.liquid:" + expected], theme.Errors.Where(error => error.Contains("/x.liquid", StringComparison.Ordinal)));
        Assert.True(theme.Set.Has("x"));
        theme.Render("x");
    }

    [Theory]
    [InlineData("{{ }}", "1:1", "there is nothing between {{ and }}")]
    [InlineData("{{ page.title page.url }}", "1:15", "\"page\" is one word too many")]
    [InlineData("{{ page.title | append: 'a' | }}", "1:29", "no filter stands behind this |")]
    [InlineData("{% if %}{% endif %}", "1:4", "the tag \"if\" has no condition")]
    [InlineData("{% if page.title = 'a' %}{% endif %}", "1:18", "a single = compares nothing; write ==")]
    [InlineData("{% if page.title && page.url %}{% endif %}", "1:18", "the operator \"&&\" does not exist; write \"and\"")]
    [InlineData("{% if page.title || page.url %}{% endif %}", "1:18", "the operator \"||\" does not exist; write \"or\"")]
    [InlineData("{% if page.title %}{% else if page.url %}{% endif %}", "1:28", "\"else\" takes no condition; write \"elsif\"")]
    [InlineData("{% for x of page.tags %}{% endfor %}", "1:10", "a loop is written {% for name in list %}")]
    [InlineData("{% assign a page.title %}", "1:11", "a value is kept with {% assign name = value %}")]
    [InlineData("a{% else %}b", "1:5", "\"else\" stands in no block to which it belongs")]
    [InlineData("{% for x in page.tags %}{% elsif x %}{% endfor %}", "1:28", "\"elsif\" stands in no block to which it belongs")]
    public void Usual_mistakes_are_said_in_our_own_words(string text, string place, string message)
    {
        Theme theme = new(("layouts/x", text));
        Assert.Equal([$"theme/layouts/x.liquid:{place} SS4001"], theme.Errors);
        Assert.Equal($"This layout cannot be read: {message}.", theme.Bag.ToSortedList()[0].Message);
    }

    [Theory]
    [InlineData("{% if page.title == 'a' and page.count >= 1 or page.count <= 2 and page.url != 'b' and page.a <> 'c' %}{% else %}{% endif %}")]
    [InlineData("{% for x in page.tags reversed %}{% else %}{% endfor %}{% case page.title %}{% when 'a', 'b' %}{% else %}{% endcase %}{{-page.tags[0] -}}{{ 'a' | append: \"b\" }}{{ (1..3) }}")]
    [InlineData("<script>function f(a) { if (a) { return } else { g() } for (x in y) { h } switch (z) { case b: c }}</script><style>a { b: c }</style>{ else-where } { if }")]
    public void What_is_right_is_no_usual_mistake(string text) => Assert.Empty(new Theme(("layouts/x", text)).Errors);

    [Fact]
    public void No_filter_takes_the_encoding_away()
    {
        string[] inputs = ["page.html_text", "page.html", "page.tags", "page.list_html", "page.items", "page.none", "c"];
        string[] arguments = ["", ": page.html_text", ": page.html", ": page.html_text, page.html", ": 'title', page.html_text", ": 1", ": 0, 2"];
        foreach (string filter in LayoutSet.SafeFilters)
        {
            string text = "{% capture c %}{{ page.html_text }}{% endcapture %}" + string.Concat(inputs.SelectMany(input => arguments.Select(argument => "\n{{ " + input + " | " + filter + argument + " }}")));
            foreach (string line in text.Split('\n').Skip(1))
            {
                Theme theme = new(("layouts/x", text.Split('\n')[0] + line));
                string result = theme.Render("x");
                string untrusted = result.Replace("<p>&amp;</p>", "", StringComparison.Ordinal);
                Assert.False(untrusted.Contains('<', StringComparison.Ordinal), line + " gives " + result);
                Assert.DoesNotContain("cast", string.Join(' ', theme.Bag.ToSortedList().Select(error => error.Message)), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Layout_and_content_tags_do_not_belong_in_partials() => Assert.Equal(
        ["theme/partials/p.liquid:1:4 SS4007", "theme/partials/p.liquid:1:23 SS4008"],
        new Theme(("layouts/base", "{% content %}"), ("partials/p", "{% layout 'base' %}{% content %}")).Errors);

    [Fact]
    public void A_circle_of_layouts_is_one_error()
    {
        Theme theme = new(("layouts/b", "{% layout 'a' %}{% content %}"), ("layouts/a", "{% comment %}c{% endcomment %}\n{% layout 'b' %}{% content %}"), ("layouts/c", "{% layout 'a' %}"));
        Assert.Equal(["theme/layouts/a.liquid:2:12 SS4006"], theme.Errors);
        Assert.Contains("a → b → a", theme.Bag.ToSortedList()[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hints_name_the_nearest_known_word()
    {
        Theme theme = new(("layouts/article", "{{ '' | appnd: '' }}"), ("layouts/x", "{% layout 'articel' %}{% render 'teazer' %}{{ pgae.title }}{{ page.titel }}"), ("partials/teaser", ""));
        string help = string.Join("\n", theme.Bag.ToSortedList().Select(item => item.Help));
        Assert.Contains("\"append\"", help, StringComparison.Ordinal);
        Assert.Contains("\"article\"", help, StringComparison.Ordinal);
        Assert.Contains("\"teaser\"", help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\n {{ pgae.title }}", "2:5 SS4010", "\"page\"")]
    [InlineData("a\n {{ page.titel }}", "2:10 SS4011", "\"title\"")]
    [InlineData("{{ page.title | append: page.titel }}", "1:30 SS4011", "\"title\"")]
    [InlineData("{% if page.title == 'x' or page.titel %}{% endif %}", "1:33 SS4011", "\"title\"")]
    [InlineData("{% for x in page.tagz %}{% endfor %}", "1:18 SS4011", "\"tags\"")]
    [InlineData("{% for x in page.items %}{% if forloop.first %}{{ x.titel }}{% endif %}{% endfor %}", "1:53 SS4011", "\"title\"")]
    [InlineData("{% for x in (1..page.countt) %}{% endfor %}", "1:22 SS4011", "\"count\"")]
    [InlineData("{{ page.tags.sise }}", "1:14 SS4011", "\"size\"")]
    [InlineData("{{ page['titel'] }}", "1:10 SS4011", "\"title\"")]
    [InlineData("{{ page.items | map: 'titel' | join }}", "1:23 SS4011", "\"title\"")]
    [InlineData("{% assign a = page.titel %}{{ a }}", "1:20 SS4011", "\"title\"")]
    [InlineData("{% case page.titel %}{% when 1 %}{% endcase %}", "1:14 SS4011", "\"title\"")]
    [InlineData("{% render 'p', item: page.titel %}", "1:27 SS4011", "\"title\"")]
    public void Errors_found_when_rendering(string text, string expected, string hint)
    {
        Theme theme = new(("layouts/x", text), ("partials/p", "{{ item }}"));
        Assert.Empty(theme.Errors);
        theme.Render("x", "input/b.md");
        theme.Render("x", "input/a.md");
        Assert.Equal(["theme/layouts/x.liquid:" + expected], theme.Errors);
        Diagnostic error = theme.Bag.ToSortedList()[0];
        Assert.Contains("input/a.md", error.Message, StringComparison.Ordinal);
        Assert.Contains(hint, error.Help, StringComparison.Ordinal);
        Assert.Equal(1, theme.Bag.ErrorCount);
    }

    [Theory]
    [InlineData("{{ page.title.size }}{{ page.title.foo }}", "1:36 SS4029")]
    [InlineData("{{ page.date.year }}", "1:14 SS4029")]
    [InlineData("{% if page.count.more.still %}{% endif %}", "1:18 SS4029")]
    [InlineData("{% for x in page.title %}{% endfor %}", "1:13 SS4030")]
    [InlineData("{% for x in page.count %}{% endfor %}", "1:13 SS4030")]
    [InlineData("{% for x in page.none %}{% endfor %}{% for x in page.free %}{% endfor %}{% for x in (1..page.count) %}{% endfor %}{% for x in page.empty %}{% endfor %}", "")]
    [InlineData("{{ page.title | plus: 1 }}", "1:17 SS4031")]
    [InlineData("{{ page.count | times: 2 }}{{ '1.5' | round }}{{ page.none | plus: 1 }}{{ page.tags.size | minus: 1 }}", "")]
    [InlineData("<p>{{- page.free -}}</p>", "1:8 SS4032")]
    [InlineData("{{ page.items }}", "1:4 SS4032")]
    [InlineData("{{ page.items.first }}{{ page.tags }}", "1:4 SS4032")]
    [InlineData("{% assign x = page.free %}{% if page.items %}{{ page.empty }}{% endif %}{{ page.items | map: 'title' }}", "")]
    public void Values_of_another_kind_than_is_wanted(string text, string expected)
    {
        Theme theme = new(("layouts/x", text));
        theme.Render("x");
        Assert.Equal(expected.Length == 0 ? [] : ["theme/layouts/x.liquid:" + expected], theme.Errors);
    }

    [Fact]
    public void An_error_in_a_partial_or_parent_names_that_file()
    {
        Theme theme = new(("layouts/base", "{% content %}\n{{ page.one }}"), ("layouts/x", "{% layout 'base' %}{% include 'p' %}"), ("partials/p", "{{ page.two }}"));
        theme.Render("x");
        Assert.Equal(["theme/layouts/base.liquid:2:9 SS4011", "theme/partials/p.liquid:1:9 SS4011"], theme.Errors);
    }

    [Fact]
    public void Each_bag_gets_its_own_report()
    {
        Theme theme = new(("layouts/x", "{{ page.titel }}"));
        theme.Render("x");
        DiagnosticBag second = new();
        theme.Set.Render("x", Theme.Globals, Theme.Page, new RenderScope("p", null, second), new StringWriter());
        Assert.Equal(1, second.ErrorCount);
    }

    [Fact]
    public void A_failing_filter_names_layout_and_page()
    {
        Theme theme = new(("layouts/x", "a\n{{ page.title | fail }}"));
        theme.Render("x");
        Assert.Equal(["theme/layouts/x.liquid:2:4 SS4012"], theme.Errors);
        Assert.Equal("The layout \"x\" failed when rendering input/x.md: broken", theme.Bag.ToSortedList()[0].Message);
    }

    [Fact]
    public void A_partial_without_end_is_an_error()
    {
        Theme theme = new(("layouts/x", "{% include 'p' %}"), ("partials/p", "{% render 'p' %}"));
        theme.Render("x");
        Assert.Single(theme.Errors);
        Assert.EndsWith("SS4012", theme.Errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_that_waits_is_an_error()
    {
        Theme theme = new(("layouts/x", "{{ page.title | wait }}"));
        theme.Render("x");
        Assert.Equal(["theme/layouts/x.liquid:1:4 SS4012"], theme.Errors);
    }

    [Fact]
    public void An_unknown_layout_is_an_error_of_the_page()
    {
        Theme theme = new(("layouts/article", ""));
        theme.Render("artcle");
        Assert.Equal(["input/x.md SS4013"], theme.Errors);
        Assert.False(theme.Set.Has("artcle"));
    }

    [Fact]
    public void Filters_read_the_state_and_report_at_their_place()
    {
        Theme theme = new(("layouts/x", "{{ 'a' | lang }}\n{{ page.title }} {{ 'news.x' | complain }}"));
        Assert.Equal("az\nT news.x", theme.Render("x"));
        Assert.Equal(["theme/layouts/x.liquid:2:22 SS4010"], theme.Errors);
    }

    [Fact]
    public void String_keys_are_found_with_their_places()
    {
        Theme theme = new(("layouts/x", "{{ 'a.b' | t }}\n{% assign x = \"c\" | t %}{{ page.title | default: 'd' | t }}{{ 'no' | append: 'no' | t }}{% comment %}{{ 'no' | t }}{% endcomment %}"),
            ("partials/p", "{{ 'a.b' | t: 1 }}"));
        Assert.Equal(["a.b 1:5", "c 2:16", "d 2:51", "a.b 1:5"], theme.Set.StringKeys.Select(use => $"{use.Key} {use.Span.Line}:{use.Span.Column}"));
        Assert.Empty(theme.Errors);
    }

    [Fact]
    public void Parallel_rendering_gives_equal_text()
    {
        Theme theme = new(("layouts/base", "{% assign t = page.title %}<{% content %}{{ t }}>"),
            ("layouts/x", "{% layout 'base' %}{% for i in page.items %}{% render 'p', item: i %}{% endfor %}{{ page.titel }}"), ("partials/p", "({{ item.title }}{{ site.name }})"));
        string expected = theme.Render("x", "p/500");
        string[] results = new string[500];
        Parallel.For(0, results.Length, i => results[i] = theme.Render("x", "p/" + i));
        Assert.All(results, text => Assert.Equal(expected, text));
        Assert.Equal(1, theme.Bag.ErrorCount);
        Assert.Contains("p/0)", theme.Bag.ToSortedList()[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_are_unique_and_in_order()
    {
        Assert.Equal(LayoutDiagnostics.All.Select((_, i) => $"SS{4001 + i}"), LayoutDiagnostics.All.Select(descriptor => descriptor.Code));
        Assert.Empty(Theme.Errors);
    }
}
