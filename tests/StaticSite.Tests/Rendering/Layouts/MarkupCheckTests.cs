using StaticSite.Diagnostics;

namespace StaticSite.Tests.Rendering.Layouts;

/// <summary>Tags of HTML that do not meet are found in the templates, whatever way a page takes through them; what a page may put right is left alone.</summary>
public class MarkupCheckTests
{
    [Theory]
    [InlineData("<div><p>a</p>", "1:1 SS4018")]
    [InlineData("<main>\n<section><b>a</section>\n</main>", "2:10 SS4018")]
    [InlineData("<div><section><p>a</p></div></section></div>", "1:6 SS4018")]
    [InlineData("<b><i>x</b></i>", "1:4 SS4018")]
    [InlineData("<div>a</div></div>", "1:13 SS4019")]
    [InlineData("<div>a</span></div>", "1:7 SS4019")]
    [InlineData("<h2>a</h3><p>b</p>", "1:6 SS4019")]
    [InlineData("<sectoin>a</section>", "1:11 SS4019")]
    [InlineData("<ul><li>a</li></li></ul>", "1:15 SS4019")]
    [InlineData("{% if page.title %}<strong>a{% endif %}<p>b</p>", "1:20 SS4018")]
    [InlineData("<p>{% if page.title %}<strong>a{% endif %}</p><b>b</b>", "1:23 SS4018")]
    [InlineData("{% for x in page.tags %}<section><b>{{ x }}</section>{% endfor %}", "1:34 SS4018")]
    [InlineData("{% for x in page.tags %}<section>{{ x }}{% endfor %}", "1:25 SS4018")]
    [InlineData("<div>{% if page.title %}<a href=\"x\">{% else %}<a href=\"y\">{% endif %}z</div>", "1:47 SS4018")]
    [InlineData("{% case page.title %}{% when 'a' %}<i>x</i>{% else %}<i>y{% endcase %}", "1:54 SS4018")]
    [InlineData("<h{{ page.level }}>a</p{{ page.level }}>", "1:21 SS4019")]
    [InlineData("<div>{% if page.title %}<div>{% endif %}a</div>", "1:25 SS4018")]
    [InlineData("<svg><g><path d=\"\"/></svg>", "1:6 SS4018")]
    [InlineData("<p>a</p>\n<!-- b <p>c</p>", "2:1 SS4020")]
    [InlineData("<!-- b ->\n<p>c</p><!-- d -->", "1:1 SS4020")]
    [InlineData("<a href=\"/x/>b</a>\n<p class=\"c\">d</p>", "1:9 SS4020")]
    [InlineData("<a href=\"{{ page.url }}>b</a>{% if page.title %}<p class=\"c\">d</p>{% endif %}", "1:9 SS4020")]
    [InlineData("<a class=\"x href=\"{{ page.url }}\">b</a>", "1:10 SS4020")]
    [InlineData("<a class=\"x href='y'>b</a>", "1:10 SS4020")]
    [InlineData("<a href=x\">b</a>", "1:10 SS4020")]
    [InlineData("<a href=\"x\"\">b</a>", "1:12 SS4020")]
    [InlineData("<div class=\"x\"\n<p>b</p></div>", "1:1 SS4020")]
    [InlineData("<p>b</p\n<p>c</p>", "1:5 SS4020")]
    [InlineData("<p>b</p><div", "1:9 SS4020")]
    [InlineData("<title>{{ page.title }}<meta name=\"a\">", "1:1 SS4018")]
    [InlineData("<style>a{}<p>b</p>", "1:1 SS4018")]
    [InlineData("<script>a\n<script src=\"b\"></script>", "1:1 SS4018")]
    [InlineData("<div class=\"line\"/><p>a</p>", "1:1 SS4021")]
    [InlineData("<div/>a</div>", "1:1 SS4021")]
    [InlineData("<a href={{ page.url }}>x</a>", "1:9 SS4022")]
    [InlineData("<a href=/x/{{ page.url }}>x</a>", "1:12 SS4022")]
    public void What_does_not_meet_is_said_once_at_its_place(string text, string expected) =>
        Assert.Equal(["theme/layouts/x.liquid:" + expected], new Theme(("layouts/x", text)).Errors);

    [Theory]
    [InlineData("<!doctype html><html><head><title>a<b</title><body><p>a<p>b<ul><li>c<li>d</ul><table><tr><td>x</table>")]
    [InlineData("<img src=\"a\"><br/><hr><input value=x><meta charset=utf-8>a < b, 3<4, &lt;x <>")]
    [InlineData("<DIV>a</div><my-part></my-part>")]
    [InlineData("<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/><linearGradient/><a/></svg><g><path d=\"\"/></g>")]
    [InlineData("<div{% if page.title %} class=\"a\"{% endif %} id=\"b\">c</div>")]
    [InlineData("<a {% if page.title %}href=\"a\"{% else %}href='b'{% endif %} title={% if page.title %}\"a\"{% else %}\"b\"{% endif %}>x</a>")]
    [InlineData("<p class=\"a{% if page.title %} b{% endif %}{{ page.title }}\" data-x='<b>'>c</p>")]
    [InlineData("{% if page.url %}<a href=\"{{ page.url }}\">{% endif %}x{% if page.url %}</a>{% endif %}")]
    [InlineData("{% if page.url %}<a>{% else %}<span>{% endif %}x{% if page.url %}</a>{% else %}</span>{% endif %}")]
    [InlineData("<{% if page.url %}a{% else %}b{% endif %}>x</{% if page.url %}a{% else %}b{% endif %}>")]
    [InlineData("<h{% if page.url %}1{% else %}2{% endif %}>x</h{% if page.url %}1{% else %}2{% endif %}><h{{ page.level }}>x</h{{ page.same }}>")]
    [InlineData("{% if page.url %}<a href=\"x\"{% else %}<span{% endif %} class=\"b\">x{% if page.url %}</a>{% else %}</span>{% endif %}")]
    [InlineData("<div>{% if page.title %}<div>{% endif %}</div>{% if page.title %}</div>{% endif %}")]
    [InlineData("{% if page.title %}<section>{% endif %}a<div>{% if page.title %}</div></section>{% else %}</div>{% endif %}")]
    [InlineData("<ul>{% for x in page.tags %}{% unless forloop.first %}</ul><ul>{% endunless %}<li>a</li>{% endfor %}</ul>")]
    [InlineData("{% for x in page.tags %}{% if forloop.first %}<ul>{% endif %}<li>{{ x }}</li>{% if forloop.last %}</ul>{% endif %}{% endfor %}")]
    [InlineData("{% for x in page.tags %}{% unless forloop.first %}</div>{% endunless %}<div>{{ x }}{% endfor %}{% if page.tags.size > 0 %}</div>{% endif %}")]
    [InlineData("{% for x in page.tags %}{% if x == 'a' %}<p><b>{% break %}{% endif %}<i>b</i>{% endfor %}")]
    [InlineData("{% for x in page.tags %}{% if x != 'a' %}{% unless forloop.first %}</ul></section>{% endunless %}<section><ul>{% endif %}<li>a</li>{% if forloop.last %}</ul></section>{% endif %}{% endfor %}")]
    [InlineData("{% if page.title %}<div class=\"hero\">{% endif %}{% unless page.title %}<div>{% endunless %}x</div>")]
    [InlineData("<ul>{% for x in page.tags %}{% if forloop.index == 4 %}</ul><details><summary>m</summary><ul>{% endif %}<li>a</li>{% endfor %}</ul>{% if page.tags.size > 3 %}</details>{% endif %}")]
    [InlineData("<script type=\"text/template\">\n<link rel=a>\n<style>a{}</style>\n</script><style>a::before{content:\"<link>\"}</style><title>The <body> element</title>")]
    [InlineData("{% capture open %}<div>{% endcapture %}{{ open }}</div>")]
    [InlineData("{% capture whole %}<div>a</div>{% endcapture %}{{ whole }}{% comment %}<div>{% endcomment %}{% raw %}<b>{{ x }}</b>{% endraw %}")]
    [InlineData("<script>if (a < b) c('<div>', \"</p>\"); d(`<script src=x>`)</script><style>a > b { content: '<' }</style><textarea><p></textarea>")]
    [InlineData("<!--[if IE]><p>x</p><![endif]--><!--[if !IE]><!--><p>y</p><!--<![endif]--><!-- a -- b --->")]
    [InlineData("<a href=\"?a={{ page.title }}&b=\" title=\"a > b=\">x</a><a onclick=f('x')>y</a>")]
    [InlineData("<div>{% case page.title %} x {% when 'a' %}</div>{% when 'b' %}</div>{% else %}</div>{% endcase %}")]
    [InlineData("<?xml version=\"1.0\"?><a><b/>")]
    public void What_is_right_or_cannot_be_known_is_left_alone(string text) =>
        Assert.Equal([], new Theme(("layouts/x", text)).Errors);

    [Theory]
    [InlineData("<html><div>", "</div></html>", "")]
    [InlineData("<div>", "a", "theme/partials/one.liquid:1:1 SS4018")]
    [InlineData("a", "b</div>", "theme/partials/two.liquid:1:2 SS4019")]
    [InlineData("</div><div>", "a", "")]
    [InlineData(" class=\"a\"", "<a class=\"b\"", "")]
    public void A_partial_may_open_what_another_closes(string one, string two, string expected)
    {
        Theme theme = new(("layouts/x", "{% include 'one' %}x{% include 'two' %}"), ("partials/one", one), ("partials/two", two));
        Assert.Equal(expected, string.Join('|', theme.Errors));
    }

    [Fact]
    public void Loops_within_loops_are_gone_through_no_more_often_than_they_stand_there()
    {
        const int Depth = 60;
        string text = string.Concat(Enumerable.Range(0, Depth).Select(i => $"{{% for x{i} in page.tags %}}<p>")) + "<b>" + string.Concat(Enumerable.Repeat("</p>{% endfor %}", Depth));
        Assert.Contains("SS4018", Assert.Single(new Theme(("layouts/x", text)).Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Blocks_deeper_than_anybody_writes_are_an_error_and_no_crash()
    {
        string text = string.Concat(Enumerable.Repeat("{% if page.title %}", 5000)) + string.Concat(Enumerable.Repeat("{% endif %}", 5000));
        Assert.Contains("SS4001", Assert.Single(new Theme(("layouts/x", text)).Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void The_message_says_what_comes_before_the_end_that_is_missing()
    {
        Theme theme = new(("layouts/x", "<main>\n<section><b>a\n</section>\n<h2>a</h3></main>"));
        Assert.Equal(["<b> is opened here and not closed before </section> in line 3", "</h3> ends nothing: no <h3> is open here"], theme.Bag.ToSortedList().Select(item => item.Message));
        Assert.EndsWith("Did you mean \"</h2>\"?", theme.Bag.ToSortedList()[1].Help, StringComparison.Ordinal);
    }
}
