using StaticSite.Diagnostics;
using StaticSite.Extensions;
using StaticSite.Site;

namespace StaticSite.Tests.EndToEnd;

/// <summary>A rule of the theme that matches nothing on any page is an error at its selector.</summary>
public class UnusedRuleTests
{
    private const string Html = "<div class=\"box  wide\" id=top DATA-State=1><ul><li>x</ul><svg viewBox=\"0 0 1 1\"><linearGradient></linearGradient></svg></div><!-- <aside class=gone> --><script>'<em class=gone>'</script>";

    [Theory]
    [InlineData("div.box.wide > li + li, #top ~ .wide { color: red }")]
    [InlineData("a:hover, LI::marker, li:nth-child(2n + 1 of .box), video[open] {} video { a: b }", "1:52 video[open]", "1:67 video")]
    [InlineData("li[open], :root, *, html body, tbody > li { }")]
    [InlineData("[data-state=\"1\" i], [ href ], [href^='.gone'], linearGradient { }")]
    [InlineData(".gone { }", "1:1 .gone")]
    [InlineData(".Box { }", "1:1 .Box")]
    [InlineData("#gone, .box { }", "1:1 #gone")]
    [InlineData(".box,\n  .gone > li ,video{ }", "2:3 .gone > li", "2:15 video")]
    [InlineData("li[hidden] { }", "1:1 li[hidden]")]
    [InlineData("@media print { @supports (a: b) {\n .gone { } } } .box { }", "2:2 .gone")]
    [InlineData("@import 'x.css'; @font-face { font-family: x } @keyframes gone { from { a: b } 50% { a: b } } @page :first { margin: 0 } .gone { }", "1:122 .gone")]
    [InlineData("/* .a { } */ .box/* .b */ { content: \"} .c {\"; --x: { .d: e }; background: url(data:a;b{c) } .gone { }", "1:94 .gone")]
    [InlineData(".box { color: red; & .gone { a: b } &:hover { a: b } @media print { a: b; .lost { a: b } } .wide { a: b } }", "1:20 & .gone", "1:75 .lost")]
    [InlineData(".box:not(.gone):is(ul, li):where(:hover, .wide) { } :is(.box, .gone) { }", "1:53 :is(.box, .gone)")]
    [InlineData("li:has(> .gone, + li) { }", "1:1 li:has(> .gone, + li)")]
    [InlineData(".b\\6f x, .w\\ide, #t\\6fp, .\\67 one { }", "1:26 .\\67 one")]
    [InlineData(".box { } } .gone { } .wide {", "1:10 }", "1:28 {")]
    [InlineData(".box { a: b", "1:6 {")]
    [InlineData("@namespace h 'http://www.w3.org/1999/xhtml'; h|li, h|video, *|ul, [lang|=en] { }", "1:52 h|video")]
    public void A_selector_of_which_some_name_is_on_no_page_is_an_error(string css, params string?[]? expected)
    {
        using TestSite site = Site(css);
        IEnumerable<string> found = site.Build().Diagnostics.Select(item => $"{item.Span.Line}:{item.Span.Column} {item.Span.LineText!.Substring(item.Span.Column - 1, item.Span.Length)}");
        Assert.Equal((expected ?? []).OfType<string>(), found);
    }

    [Fact]
    public void The_message_names_the_sheet_the_selector_and_what_is_missing()
    {
        using TestSite site = Site("ul .gone { }");
        Diagnostic diagnostic = Assert.Single(site.Build().Diagnostics);
        Assert.Equal("theme/styles/site.css:1:1 SS5060", $"{diagnostic.Span} {diagnostic.Code}");
        Assert.Equal("\"ul .gone\" matches nothing on any page: none has the class \"gone\"", diagnostic.Message);
        Assert.False(site.Build().Succeeded);
    }

    [Fact]
    public void What_only_a_script_sets_counts_as_used()
    {
        using TestSite site = Site(".is-open, [data-busy], button { }").Write("theme/scripts/menu.js", "const b = document.createElement('button'); b.className = 'is-open'; b.setAttribute('data-busy', '')");
        Assert.Empty(site.Diagnose());
        site.Write("theme/scripts/menu.js", "// is-opened");
        Assert.Equal(3, site.Diagnose().Length);
    }

    [Fact]
    public void What_an_author_or_an_extension_may_write_tomorrow_counts_as_used()
    {
        using TestSite site = new TestSite { Bootstrapper = DefaultSite.Create().AddExtension(() => new Chatty()) }.Article("a").Write("theme/styles/site.css", "blockquote img, .alert-caution, h5, [start], .bubble, .bubbles { }");
        Assert.Equal(["theme/styles/site.css:1:55 SS5060"], site.Diagnose());
    }

    [Fact]
    public void One_page_that_uses_a_rule_is_enough_and_every_sheet_is_checked()
    {
        using TestSite site = Site(".box { }").Write("theme/styles/rare.css", ".rare { }");
        Assert.Equal(["theme/styles/rare.css:1:1 SS5060"], site.Diagnose());
        site.Write("theme/layouts/404.liquid", "<p class=rare></p>");
        Assert.Empty(site.Diagnose());
    }

    private sealed class Chatty : SiteExtension
    {
        public override IReadOnlyList<string> StyleClasses { get; } = ["bubble"];
    }

    private static TestSite Site(string css) => new TestSite().Article("a").Write("theme/layouts/article.liquid", "{% layout 'base' %}" + Html).Write("theme/styles/site.css", css);
}
