using System.Runtime.CompilerServices;
using StaticSite.Rendering.Layouts;

namespace StaticSite.Tests.Rendering.Layouts;

/// <summary>A partial is made once for the same values: whatever it depends on, the page must say the same as if it were made each time.</summary>
public class PartialMemoryTests
{
    [Theory]
    [InlineData("{{ x }}", "{% assign x = 1 %}{% include 'p' %}{% assign x = 2 %}{% include 'p' %}{% include 'p' %}", "122")]
    [InlineData("{{ x }}", "{% include 'p', x: 1 %}{% include 'p', x: '1' %}{% include 'p', x: 'a' %}{% render 'p', x: 'b' %}", "11ab")]
    [InlineData("{{ x }}", "{% assign x = 'a' %}{% include 'p' %}{% render 'p' %}{% include 'p' %}", "aa")]
    [InlineData("{% for x in page.tags %}{{ x }}{% else %}{{ x }}{% endfor %}", "{% for x in page.tags %}{% include 'p' %}{% endfor %}", "abab")]
    [InlineData("{% for y in page.empty %}-{% else %}{{ y }}{% endfor %}", "{% for y in page.tags %}{% include 'p' %}{% endfor %}", "ab")]
    [InlineData("{% for y in page.empty %}-{% else %}{% for z in page.tags %}{{ z }}{{ y }}{% endfor %}{% endfor %}", "{% for y in page.tags %}{% include 'p' %}{% endfor %}", "aabaabbb")]
    [InlineData("{{ x }}{% for x in page.tags %}{{ x }}{% endfor %}", "{% include 'p', x: 1 %}{% include 'p', x: 2 %}", "1ab2ab")]
    [InlineData("{{ forloop.index }}", "{% for y in page.tags %}{% include 'p' %}{% endfor %}", "12")]
    [InlineData("{% if c %}{% assign y = 'own' %}{% endif %}{{ y }}", "{% include 'p', y: 'a', c: true %}{% include 'p', y: 'a', c: false %}{% include 'p', y: 'b', c: false %}", "ownab")]
    [InlineData("{% capture y %}{{ x }}{% endcapture %}{{ y }}{{ y }}", "{% include 'p', x: 1 %}{% include 'p', x: 2 %}", "1122")]
    [InlineData("{% cycle 'a', 'b' %}", "{% include 'p' %}{% include 'p' %}{% include 'p' %}", "aaa")]
    [InlineData("{% increment n %}", "{% include 'p' %}{% include 'p' %}", "00")]
    [InlineData("{% ifchanged %}{{ x }}{% endifchanged %}", "{% include 'p', x: 1 %}{% include 'p', x: 1 %}", "1")]
    [InlineData("{% include 'q' %}", "{% include 'p', x: 1 %}{% include 'p', x: 2 %}", "[1][2]")]
    [InlineData("{% include 'q', x: 5 %}", "{% include 'p', x: 1 %}{% include 'p', x: 2 %}", "[5][5]")]
    [InlineData("{% for x in page.tags %}{% include 'q' %}{% endfor %}", "{% include 'p', x: 1 %}{% include 'p', x: 2 %}", "[a][b][a][b]")]
    [InlineData("{% for i in (1..n) %}{{ i }}{% endfor %}", "{% include 'p', n: 2 %}{% include 'p', n: 3 %}", "12123")]
    [InlineData("{{ x.size }}{{ x[0] }}", "{% include 'p', x: page.tags %}{% include 'p', x: page.empty %}{% include 'p', x: page.list_html %}", "2a01&lt;i&gt;")]
    [InlineData("{{ x }}", "{% include 'p', x: page.html %}{% include 'p', x: page.html_text %}{% include 'p', x: page.html %}", "<p>&amp;</p>&lt;i&gt;<p>&amp;</p>")]
    [InlineData("{{ 'a' | plus: x }}{{ x | default: y }}", "{% include 'p', x: 1, y: 3 %}{% include 'p', x: 2, y: 3 %}{% include 'p', x: false, y: 3 %}", "112203")]
    [InlineData("{% case x %}{% when y %}same{% else %}other{% endcase %}", "{% include 'p', x: 1, y: 1 %}{% include 'p', x: 1, y: 2 %}{% include 'p', x: 1, y: 1 %}", "sameothersame")]
    [InlineData("{{ page[x] }}", "{% include 'p', x: 'title' %}{% include 'p', x: 'count' %}", "T2")]
    [InlineData("{{ x }}", "{% for y in page.items %}{% include 'p', x: y.title %}{% endfor %}{% for y in page.items %}{% include 'p', x: y.title %}{% endfor %}", "OneTwoOneTwo")]
    public void Values_decide(string partial, string layout, string expected)
    {
        Theme theme = new(("layouts/a", layout), ("partials/p", partial), ("partials/q", "[{{ x }}]"));
        Assert.Empty(theme.Errors);
        Assert.Equal(expected, theme.Render("a"));
        Assert.Equal(expected, theme.Render("a"));
    }

    [Fact]
    public void A_partial_within_another_knows_what_that_one_set()
    {
        Theme theme = new(("layouts/a", "{% include 'p', x: 1 %}{% include 'p', x: 2 %}"), ("partials/p", "{% assign y = x %}{% include 'q' %}{% include 'q' %}"), ("partials/q", "({{ y }})"));
        Assert.Equal("(1)(1)(2)(2)", theme.Render("a"));
    }

    [Fact]
    public void An_error_names_the_first_page_that_runs_into_it_whichever_came_first()
    {
        Theme theme = new(("layouts/a", "{% include 'p' %}"), ("partials/p", "{{ page.nope }}"));
        foreach (string page in (string[])["input/c.md", "input/a.md", "input/b.md"]) theme.Render("a", page);
        Assert.Contains("input/a.md", Assert.Single(theme.Bag.ToSortedList()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_different_each_time_is_right_each_time()
    {
        Theme theme = new(("layouts/a", "{% for i in (1..2000) %}{% include 'p', x: i %}{% endfor %}"), ("partials/p", "{{ x }} "));
        Assert.Equal(string.Concat(Enumerable.Range(1, 2000).Select(i => i + " ")), theme.Render("a"));
    }

    [Fact]
    public void What_a_build_was_made_of_goes_with_the_build_though_its_layouts_stay()
    {
        Theme theme = new(("layouts/a", "{% include 'p', x: 1 %}{% include 'p', x: 1 %}"), ("partials/p", "{{ x }}{{ site.name }}"));
        WeakReference state = Render(theme);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(state.IsAlive);
        Assert.Equal("1Site1Site", theme.Render("a"));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Render(Theme theme)
    {
        object state = new();
        theme.Set.Render("a", Theme.Globals, Theme.Page, new RenderScope("input/x.md", state, theme.Bag), TextWriter.Null);
        return new WeakReference(state);
    }
}
