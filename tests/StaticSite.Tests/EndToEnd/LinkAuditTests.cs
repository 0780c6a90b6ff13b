using System.Text;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Output;
using StaticSite.Output.Audit;
using StaticSite.Pipelines;

namespace StaticSite.Tests.EndToEnd;

/// <summary>The whole output is checked as it is written, whatever made the address: text, layout, feed or style.</summary>
public class LinkAuditTests
{
    [Theory]
    [InlineData("<a href=\"/nowhere/\">x</a>", "input/articles/a.md SS5040")]
    [InlineData("<a href=/nowhere/>x</a>", "input/articles/a.md SS5040")]
    [InlineData("<a href='../b/'>x</a>", "input/articles/a.md SS5040")]
    [InlineData("<a href=\"/safety\">x</a>", "input/articles/a.md SS5040")]
    [InlineData("<a href=\"https://example.org/nowhere/?q=1\">x</a>", "input/articles/a.md SS5040")]
    [InlineData("<a href=\"//example.org/nowhere/\">x</a>", "input/articles/a.md SS5040")]
    [InlineData("<img alt=\"a > b\" src=\"/assets/no.png\">", "input/articles/a.md SS5040")]
    [InlineData("<img alt=x srcset=\"/assets/a.txt 1x, /assets/no.png 2x\">", "input/articles/a.md SS5040")]
    [InlineData("<meta content=\"https://example.org/no.png\" property=\"og:image\">", "input/articles/a.md SS5040")]
    [InlineData("<meta http-equiv=\"refresh\" content=\"0; url=/nowhere/\">", "input/articles/a.md SS5040")]
    [InlineData("<link rel=alternate hreflang=az href=\"https://example.org/az/nowhere/\">", "input/articles/a.md SS5040")]
    [InlineData("<link rel=preload as=image imagesrcset=\"/assets/no.png 1x\">", "input/articles/a.md SS5040")]
    [InlineData("<object data=\"/assets/no.svg\"></object>", "input/articles/a.md SS5040")]
    [InlineData("<button formaction=\"/nowhere/\">x</button>", "input/articles/a.md SS5040")]
    [InlineData("<blockquote cite=\"/nowhere/\">x</blockquote>", "input/articles/a.md SS5040")]
    [InlineData("<svg><use xlink:href=\"/assets/no.svg#a\"/></svg>", "input/articles/a.md SS5040")]
    [InlineData("<style>a { background: url(/assets/no.png) }</style>", "input/articles/a.md SS5040")]
    [InlineData("<p style=\"background: url('/assets/no.png')\">x</p>", "input/articles/a.md SS5040")]
    [InlineData("<meta property=\"og:video\" content=\"https://example.org/no.mp4\">", "input/articles/a.md SS5040")]
    [InlineData("<script type=\"application/ld+json\">{\"url\":\"https://example.org/nowhere/\"}</script>", "input/articles/a.md SS5040")]
    [InlineData("<a href=\"#nowhere\">x</a>", "input/articles/a.md SS5041")]
    [InlineData("<a href=\"/safety/#nowhere\">x</a>", "input/articles/a.md SS5041")]
    [InlineData("<script>if (a < b) document.write('<a href=\"/nowhere/\">')</script><!-- <a href=\"/nowhere/\"> --><a href=\"/safety/#stop\">x</a>", null)]
    [InlineData("<a href=\"mailto:a@b.c\">m</a><a href=\"tel:1\">t</a><a href=\"https://other.example/x\">o</a><img alt=x src=\"data:,x\"><i id=\"q&r\"></i><a href=\"#q&amp;r\">q</a>", null)]
    [InlineData("<a href=\"?q=1\">x</a><a href=\"./\">x</a><a href=\"../../safety/#stop\">x</a><a href=\"/assets/a.txt?v=1\">x</a>", null)]
    [InlineData("<a href=\"https://example.org/safety/\">a</a><a href=\"https://example.org/safety/?q=1\">b</a><a href=\"https://example.org/s%61fety/#stop\">c</a><a href=\"https://example.org/x/../safety/\">d</a>", null)]
    [InlineData("<a rel=\"noopener nofollow\" href=\"https://example.org/nowhere/\">x</a>", "input/articles/a.md SS5040")]
    [InlineData("<a rel=\"nofollow\" href=\"/nowhere/\">x</a>", "input/articles/a.md SS5040")]
    [InlineData("<p id=a></p><p id=b></p><P ID=a></P>", "input/articles/a.md SS5043")]
    [InlineData("<img src=\"/assets/a.txt\">", "input/articles/a.md SS8003")]
    [InlineData("<IMG src=\"/assets/a.txt\" ALT><img alt=\"\" src=\"/assets/a.txt\"><image></image>", null)]
    public void What_a_layout_writes_is_checked(string html, string? expected)
    {
        using TestSite site = new TestSite().Article("a").Article("a.az").Write("input/assets/a.txt", "x").Write("theme/layouts/article.liquid", "{% layout 'base' %}{% if page.language == 'en' %}" + html + "{% endif %}");
        Assert.Equal(expected is null ? [] : [expected], site.Diagnose());
        // What several pages have in common is read once.
        site.Write("theme/partials/part.liquid", html).Write("theme/layouts/article.liquid", "{% layout 'base' %}{% if page.language == 'en' %}{% include 'part' %}" + (html.Contains("id=", StringComparison.Ordinal) ? "" : "{% include 'part' %}") + "{% endif %}");
        Assert.Equal(expected is null ? [] : [expected], site.Diagnose().Distinct());
    }

    [Theory]
    [InlineData("<!-- {% include 'part' %}{% include 'part' %} -->")]
    [InlineData("<script>{% include 'part' %}{% include 'part' %}</script>")]
    [InlineData("<i title=\"{% include 'part' %}\"></i><i title=\"{% include 'part' %}\"></i>")]
    public void What_looks_like_a_link_in_a_piece_of_a_page_is_none_where_none_can_be(string layout)
    {
        using TestSite site = new TestSite().Article("a").Write("theme/partials/part.liquid", "<a href='/nowhere/'>x</a>").Write("theme/layouts/article.liquid", "{% layout 'base' %}" + layout);
        Assert.Empty(site.Diagnose());
        site.Write("theme/layouts/article.liquid", "{% layout 'base' %}" + layout + "{% include 'part' %}");
        Assert.Equal(["input/articles/a.md SS5040"], site.Diagnose());
    }

    [Fact]
    public void A_piece_of_many_pages_counts_on_each_and_ends_where_its_last_tag_does()
    {
        using TestSite site = new TestSite().Article("a").Article("b").Write("theme/partials/part.liquid", "<p><a href=\"/nowhere/\">x</a> <a href=\"#own\">y</a> <a ").Write("theme/layouts/article.liquid", "{% layout 'base' %}{% include 'part' %}href=\"/not-there/\">x</a>{% if page.title contains 'a' %}<i id=own></i>{% endif %}");
        Assert.Equal(
            [
                "articles/a/index.html leads to \"/nowhere/\", which is no file of the site (and 3 other files)",
                "articles/a/index.html leads to \"/not-there/\", which is no file of the site (and 3 other files)",
            ],
            site.Build().Diagnostics.Select(item => item.Message).Where(message => message.Contains("/no", StringComparison.Ordinal)).OrderDescending(StringComparer.Ordinal));
        site.Write("theme/partials/part.liquid", "<p><a href=\"/articles/a/\">x</a> <a href=\"#own\">y</a></p>").Write("theme/layouts/article.liquid", "{% layout 'base' %}{% include 'part' %}{% if page.url contains '/a/' %}<i id=own></i>{% endif %}");
        Assert.Equal(["articles/b/index.html leads to \"#own\"", "az/articles/b/index.html leads to \"#own\""], site.Build().Diagnostics.Select(item => item.Message.Split(", but")[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_address_on_many_pages_is_reported_once_with_the_first_of_them()
    {
        using TestSite site = new TestSite().Article("a").Article("b").Write("theme/layouts/article.liquid", "{% layout 'base' %}<a href=\"/nowhere/\">x</a>");
        string message = Assert.Single(site.Build().Diagnostics).Message;
        Assert.Equal("articles/a/index.html leads to \"/nowhere/\", which is no file of the site (and 3 other files)", message);
    }

    [Fact]
    public void Links_to_elsewhere_that_robots_should_not_follow_are_no_external_links()
    {
        LinkAudit audit = new(new Uri("https://example.org/"));
        Assert.True(OutputPath.TryCreate("a/index.html", out OutputPath path, out _));
        audit.Rent().Read(path, "a.md", "<a href=\"https://one.example/\" rel=noopener>1</a><a rel=\"noopener nofollow\" href=\"https://two.example/\">2</a>"u8, []);
        Assert.Equal([("https://one.example/", 1)], audit.ExternalLinks().Select(link => (link.Url, link.Count)));
    }

    // A piece that many pages share is read once, and its links count for each of them.
    [Theory]
    [InlineData(false, false, true)]
    [InlineData(false, true, false)]
    [InlineData(true, false, true)]
    [InlineData(true, true, false)]
    public void A_page_to_which_only_its_own_links_lead_is_an_orphan(bool isPiece, bool isOnOther, bool isOrphan)
    {
        const string Link = "<a href=\"/a/\">x</a>";
        LinkAudit audit = new(new Uri("https://example.org/"));
        TextFragment piece = new(Encoding.UTF8.GetBytes(Link));
        LinkSheet sheet = audit.Rent();
        foreach (string name in isOnOther ? (string[])["a", "b"] : ["a"])
        {
            Assert.True(OutputPath.TryCreate(name + "/index.html", out OutputPath path, out _));
            sheet.Read(path, name + ".md", System.Text.Encoding.UTF8.GetBytes("<p>" + Link), isPiece ? [(3, piece)] : []);
        }
        audit.Return(sheet);
        DiagnosticBag bag = new();
        audit.Check(["a/index.html", "b/index.html"], [("a/index.html", "a.md")], bag);
        Assert.Equal(isOrphan ? ["SS5042"] : [], bag.ToSortedList().Select(item => item.Code));
    }

    [Fact]
    public void A_page_without_places_has_none_to_suggest()
    {
        using TestSite site = new TestSite().Article("a", body: "[x](#n1)\n");
        Diagnostic found = Assert.Single(site.Build().Diagnostics, item => item.Code == "SS2051");
        Assert.DoesNotContain("Did you mean", found.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Addresses_are_counted_once_however_often_they_are_asked_for()
    {
        LinkAudit audit = new(new Uri("https://example.org/"));
        Assert.True(OutputPath.TryCreate("a/index.html", out OutputPath a, out _));
        Assert.True(OutputPath.TryCreate("b/index.html", out OutputPath b, out _));
        LinkSheet[] sheets = [audit.Rent(), audit.Rent(), audit.Rent()];
        sheets[0].Read(b, "b.md", "<a href=\"https://one.example/#x\">1</a>"u8, []);
        sheets[1].Read(a, "a.md", "<a href=\"https://one.example/\">1</a><a href=\" https://two.example/?a&amp;b \">2</a>"u8, []);
        string[] first = ["https://one.example/ 2 a/index.html", "https://two.example/?a&b 1 a/index.html"];
        Assert.Equal(first, Links());
        Assert.Equal(first, Links());
        foreach (LinkSheet sheet in sheets) audit.Return(sheet);
        audit.Rent().Read(b, "b.md", "<a href=\"https://two.example/?a&amp;b\">2</a>"u8, []);
        Assert.Equal([first[0], "https://two.example/?a&b 2 a/index.html"], Links());

        IEnumerable<string> Links() => audit.ExternalLinks().Select(link => $"{link.Url} {link.Count} {link.FirstPage}");
    }

    [Theory]
    [InlineData("https://one.example/&#10;x", "https://one.example/x")]
    [InlineData("https://one.ex&#9;ample/\n  ", "https://one.example/")]
    [InlineData("https://one.example/a&#32;b", "https://one.example/a b")]
    public void Tabs_and_line_breaks_are_left_out_of_addresses_as_browsers_do(string written, string address)
    {
        using TestSite site = new TestSite().Article("a").Write("theme/layouts/article.liquid", $"{{% layout 'base' %}}<a href=\"{written}\">x</a>");
        BuildOptions options = site.Options() with { Cache = site.Output + "-cache" };
        BuildResult built = site.Bootstrapper.Build(options);
        Assert.Equal(new ExternalLink(address, 2, "articles/a/index.html"), Assert.Single(built.ExternalLinks));
        BuildResult unchanged = site.Bootstrapper.Build(options);
        Assert.True(unchanged.IsUnchanged);
        Assert.Equal(built.ExternalLinks, unchanged.ExternalLinks);
        using MemoryStream list = new();
        unchanged.WriteExternalLinks(list);
        Assert.Equal($"{address}\t2\tarticles/a/index.html\n", Encoding.UTF8.GetString(list.ToArray()));
    }

    [Fact]
    public void What_a_style_names_is_checked()
    {
        using TestSite site = new TestSite().Article("a").Write("theme/styles/site.css", "html { background: url(\"/assets/no.png\") } body { background: url(data:image/png;base64,AA) }");
        Assert.Equal(["theme/styles/site.css SS5040"], site.Diagnose());
    }

    [Theory]
    [InlineData("app.webmanifest", "{\"start_url\": \"../safety/\", \"icons\": [{\"src\": \"no.png\", \"type\": \"image/png\"}]}")]
    [InlineData("feed.xml", "<?xml version=\"1.0\"?>\n<?xml-stylesheet type=\"text/css\" href=\"/styles/no.css\"?>\n<a/>")]
    [InlineData("dates.ics", "BEGIN:VCALENDAR\r\nURL:https://example.org/safety/\r\nURL:https://example.o\r\n rg/nowhere/\r\nEND:VCALENDAR\r\n")]
    [InlineData("copy.md", "See [this](https://example.org/nowhere/) and <https://example.org/safety/>.")]
    [InlineData("table.csv", "a,https://example.org/safety/\r\nb,https://example.org/nowhere/\r\n")]
    [InlineData("list.txt", "https://example.org/nowhere/\n")]
    [InlineData("data.json", "{\"a\": \"https://example.org/nowhere/\"}")]
    public void What_files_for_machines_name_is_checked(string name, string text)
    {
        using TestSite site = new TestSite().Article("a").Write("input/assets/" + name, text);
        Assert.Equal([$"input/assets/{name} SS5040"], site.Diagnose());
    }

    [Fact]
    public void Addresses_on_other_hosts_are_listed_once_with_the_first_page_that_has_them()
    {
        using TestSite site = new TestSite().Article("a", body: "[x](https://b.example/x?a=1&b=2#part) [y](https://a.example/)\n").Article("b", body: "[x](https://b.example/x?a=1&b=2)\n");
        Assert.Equal(["https://a.example/ 2 articles/a/index.html", "https://b.example/x?a=1&b=2 4 articles/a/index.html"], site.Build().ExternalLinks.Select(link => $"{link.Url} {link.Count} {link.FirstPage}"));
    }

    [Fact]
    public void On_a_site_below_a_path_an_address_from_the_root_of_the_host_leaves_the_site()
    {
        using TestSite site = new TestSite().Article("a").Write("theme/layouts/article.liquid", "{% layout 'base' %}<a href=\"/safety/\">x</a>");
        Assert.Equal("SS5040", Assert.Single(site.Build(baseUrl: "https://example.org/sub/").Diagnostics).Code);
        site.Write("theme/layouts/article.liquid", "{% layout 'base' %}<a href=\"/sub/safety/\">x</a>");
        Assert.Empty(site.Build(baseUrl: "https://example.org/sub/").Diagnostics);
    }

    [Fact]
    public void A_page_that_nothing_leads_to_is_a_warning()
    {
        using TestSite site = new TestSite().Article("a").Write("input/pages/lost.md", "---\ntitle: Lost\ndescription: L\n---\n\n[self](#top-of-it)\n\n## T {#top-of-it}\n");
        Assert.Equal(["input/pages/lost.md SS5042"], site.Diagnose().Distinct());
        Assert.True(site.Build().Succeeded);
        site.Article("a", body: "[l](../pages/lost.md)\n");
        Assert.Empty(site.Diagnose());
    }
}
