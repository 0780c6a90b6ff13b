using System.Text;
using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Output.Audit;
using StaticSite.Rendering.Markdown;

namespace StaticSite.Tests.Rendering;

public class MarkdownExtensionTests
{
    [Theory]
    // Tables, without and with a heading before them.
    [InlineData("| a | b | c |\n|:--|--:|:-:|\n| 1 | 2 |\n", "<div class=\"table-scroll\">\n<table>\n<thead>\n<tr>\n<th class=\"align-left\">a</th>\n<th class=\"align-right\">b</th>\n<th class=\"align-center\">c</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td class=\"align-left\">1</td>\n<td class=\"align-right\">2</td>\n<td class=\"align-center\"></td>\n</tr>\n</tbody>\n</table>\n</div>\n")]
    [InlineData("## Times & places\n\n| a |\n|---|\n| 1 |\n", "<h2 id=\"times-&amp;-places\">Times &amp; places</h2>\n<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Times &amp; places\">\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n</tr>\n</tbody>\n</table>\n</div>\n")]
    // Footnotes; none inside an image's description.
    [InlineData("One[^n] two[^n].\n\n[^n]: The note.\n", "<p>One<a id=\"fnref:1\" href=\"#fn:1\" class=\"footnote-ref\"><sup>1</sup></a> two<a id=\"fnref:2\" href=\"#fn:1\" class=\"footnote-ref\"><sup>1</sup></a>.</p>\n<div class=\"footnotes\">\n<hr>\n<ol>\n<li id=\"fn:1\">\n<p>The note.<a href=\"#fnref:1\" class=\"footnote-back-ref\">&#8617;</a><a href=\"#fnref:2\" class=\"footnote-back-ref\">&#8617;</a></p>\n</li>\n</ol>\n</div>\n")]
    [InlineData("- [x] done\n- [ ] open\n", "<ul class=\"contains-task-list\">\n<li class=\"task-list-item\"><input disabled=\"disabled\" type=\"checkbox\" checked=\"checked\"> done</li>\n<li class=\"task-list-item\"><input disabled=\"disabled\" type=\"checkbox\"> open</li>\n</ul>\n")]
    [InlineData("On 13 March & *4 May*, `5 May`, 6 mines, 2026 March\n", "<p>On 13\u00A0March &amp; <em>4\u00A0May</em>, <code>5 May</code>, 6 mines, 2026 March</p>\n")]
    [InlineData("Term\n:   Meaning\n", "<dl>\n<dt>Term</dt>\n<dd>Meaning</dd>\n</dl>\n")]
    [InlineData("## Title {#own .wide}\n\ntext *x*{.red}\n", "<h2 id=\"own\" class=\"wide\">Title</h2>\n<p>text <em class=\"red\">x</em></p>\n")]
    // Generated ids give way to chosen ones, wherever these stand.
    [InlineData("## Aa\n\n## Aa\n\n## B {#aa}\n", "<h2 id=\"aa-2\">Aa</h2>\n<h2 id=\"aa-3\">Aa</h2>\n<h2 id=\"aa\">B</h2>\n")]
    [InlineData("> [!warning]\n> Mind the *step*.\n", "<aside class=\"alert alert-warning\" role=\"note\" aria-labelledby=\"alert-1\">\n<p class=\"alert-title\" id=\"alert-1\">Attention &amp; care</p>\n<p>Mind the <em>step</em>.</p>\n</aside>\n")]
    [InlineData("{#n1 .big}\n> [!NOTE]\n>\n> t\n", "<aside id=\"n1\" class=\"alert alert-note big\" role=\"note\" aria-labelledby=\"alert-1\">\n<p class=\"alert-title\" id=\"alert-1\">Note</p>\n<p>t</p>\n</aside>\n")]
    [InlineData("![Choir](choir.jpg \"Sunday & more\")\n", "<figure><img src=\"choir.jpg\" alt=\"Choir\"><figcaption>Sunday &amp; more</figcaption></figure>\n")]
    [InlineData("![Choir](choir.jpg \"Sunday\") text\n", "<p><img src=\"choir.jpg\" alt=\"Choir\" title=\"Sunday\"> text</p>\n")]
    [InlineData("*[HTML]: Hyper \"Text\"\n\nHTML here\n", "<p><abbr title=\"Hyper &quot;Text&quot;\">HTML</abbr> here</p>\n")]
    [InlineData("*[a<b]: boo\n\nx a<b y\n", "<p>x <abbr title=\"boo\">a&lt;b</abbr> y</p>\n")]
    [InlineData("~~gone~~\n", "<p><del>gone</del></p>\n")]
    [InlineData("[x](https://a.example/) <https://b.example/?a=b> <me@x.example>\n", "<p><a href=\"https://a.example/\" rel=\"noopener\">x</a> <a href=\"https://b.example/?a=b\" rel=\"noopener\">https://b.example/?a=b</a> <a href=\"mailto:me@x.example\">me@x.example</a></p>\n")]
    [InlineData("one\r\ntwo\r\n", "<p>one\ntwo</p>\n")]
    public void Extension_gives_exactly(string markdown, string html)
    {
        MarkdownHost host = new(markdown);
        Assert.Equal(html, host.Render().Html);
        Assert.Empty(host.Bag.ToSortedList());
    }

    [Theory]
    [InlineData("1 may 2020-ci ildən & 3-cü, [2025-in](a.md)", "<p>1\u00A0may <span class=\"numeral\">2020-ci</span> ildən &amp; <span class=\"numeral\">3-cü</span>, <a href=\"/a/\"><span class=\"numeral\">2025-in</span></a></p>\n")]
    [InlineData("2020-2021, gecə-gündüz, -ci, 5-", "<p>2020-2021, gecə-gündüz, -ci, 5-</p>\n")]
    // The description of an image is an attribute and holds no elements.
    [InlineData("![2020-ci](b.png) a", "<p><img src=\"b.png\" alt=\"2020-ci\"> a</p>\n")]
    public void Number_with_an_ending_is_one_element_in_Azerbaijani(string markdown, string html)
    {
        Assert.Equal(html, new MarkdownHost(markdown).Render(MarkdownHost.In(Language.Azerbaijani)).Html);
        Assert.DoesNotContain("numeral", new MarkdownHost(markdown).Render().Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Links_are_resolved_once_with_their_place_in_the_file()
    {
        MarkdownHost host = new("---\n[p](pages/a.md) ![i](<x y.png>)\n\n> [r] <http://x.md>\n>\n> [r]: b.md 'T'\n");
        MarkdownResult result = host.Render(4);
        Assert.Equal("<p><a href=\"/pages/a/\">p</a> <img src=\"x%20y.png\" alt=\"i\"></p>\n<blockquote>\n<p><a href=\"/b/\" title=\"T\">r</a> <a href=\"/http://x/\">http://x.md</a></p>\n</blockquote>\n", result.Html);
        Assert.Equal(["pages/a.md pages/a.md False", "x y.png x y.png True", "b.md b.md False", "http://x.md http://x.md False"], host.Asked);
    }

    [Fact]
    public void Headings_and_anchors_are_listed()
    {
        MarkdownResult result = new MarkdownHost("## A *b* `c` &amp;\n\nx[^1] `id=\"no\"` *y*{#why}\n\n### D\n\n> [!TIP]\n> t\n\n[^1]: n\n").Render();
        Assert.Equal([new Heading(2, "a-b-c-&", "A b c &"), new Heading(3, "d", "D")], result.Headings);
        Assert.Equal(["a-b-c-&", "fnref:1", "why", "d", "alert-1", "fn:1"], result.Anchors);
    }

    [Fact]
    public void Every_name_that_the_HTML_of_a_text_can_have_is_listed_for_the_check_of_styles()
    {
        string[] blocks =
        [
            "# A", "## A", "### A", "#### A", "##### A", "###### A", "> q", "- [ ] a\n- [x] b", "3. c", "---", "    code", "Term\n:   meaning",
            "a  \nb *c* **d** `e` ~~f~~ [g](h.md \"t\") ![i](j.png) ABC x[^1] *y*{#z .k}", "![i](j.png \"t\")", ":::details Q?\nA\n:::", "| a | b | c |\n|:--|--:|:-:|\n| 1 | 2 | 3 |",
            "> [!NOTE]\n> a", "> [!TIP]\n> a", "> [!IMPORTANT]\n> a", "> [!WARNING]\n> a", "> [!CAUTION]\n> a", "[x](https://a.example/)", "2020-ci il", "*[ABC]: alphabet", "[^1]: note",
        ];
        HashSet<string> names = [];
        HtmlTagReader reader = new(Encoding.UTF8.GetBytes(new MarkdownHost(string.Join("\n\n", blocks) + "\n").Render(MarkdownHost.In(Language.Azerbaijani)).Html));
        while (reader.NextTag())
        {
            names.Add(Encoding.UTF8.GetString(reader.Name));
            while (reader.NextAttribute())
            {
                names.Add(Encoding.UTF8.GetString(reader.AttributeName));
                if (reader.IsAttribute("class"u8)) names.UnionWith(Encoding.UTF8.GetString(reader.AttributeValue).Split(' '));
            }
        }
        names.Remove("k");
        Assert.Equal(names.Order(StringComparer.Ordinal), MarkdownNames.All.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Eight_threads_render_the_same()
    {
        const string text = "## A\n\n## A\n\n| a |\n|---|\n| [x](y.md) |\n\n> [!NOTE]\n> Word[^1]\n\n![i](j.png \"t\")\n\n*[WHO]: World\n\nWHO <b>\n\n[^1]: n\n";
        string expected = Rendered();
        string[] all = new string[400];
        Parallel.For(0, all.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => all[i] = Rendered());
        Assert.All(all, html => Assert.Equal(expected, html));

        static string Rendered()
        {
            MarkdownHost host = new(text);
            MarkdownResult result = host.Render();
            return result.Html + string.Join('\n', result.Anchors) + string.Join('\n', host.Bag.ToSortedList().Select(item => item.Format()));
        }
    }
}
