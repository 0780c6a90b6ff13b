using StaticSite.Diagnostics;
using StaticSite.Rendering.Markdown;

namespace StaticSite.Tests.Rendering;

public class MarkdownDiagnosticsTests
{
    [Theory]
    [InlineData("a <b>c</b>\n", "2:3 SS2001|2:7 SS2001")]
    [InlineData("text\n\n  <div onclick=\"x\">\nhello\n</div>\n\nmore\n", "4:3 SS2001")]
    [InlineData("a <!-- c --> b\n", "2:3 SS2001")]
    [InlineData("one\r\ntwo <b> x\r\n", "3:5 SS2001")]
    [InlineData("| a |\n|---|\n| <i>x [y](javascript:1) |\n", "4:3 SS2001|4:12 SS2002")]
    [InlineData("[a](JavaScript:alert(1))\n", "2:5 SS2002")]
    [InlineData("[a]( <java&#10;script:alert(1)> )\n", "2:7 SS2002")]
    [InlineData("[a](&#x6A;avascript&colon;alert(1))\n", "2:5 SS2002")]
    [InlineData("![a](data:image/png;base64,x)\n", "2:6 SS2002")]
    [InlineData("x <vbscript:x>\n", "2:4 SS2002")]
    [InlineData("x\n\n[q]: file:x\n[s]: <data:x>\n\n[q] [q]\n", "4:6 SS2002|5:7 SS2002")]
    [InlineData("Word[^1]\n\n[^1]: See [x](javascript:1) <i>.\n", "4:15 SS2002|4:29 SS2001")]
    [InlineData("## H {onclick=alert(1)}\n", "2:7 SS2003")]
    [InlineData("para {style=\"x\" .ok}\n", "2:7 SS2003")]
    [InlineData("text *b*{onclick=x}\n", "2:10 SS2003")]
    [InlineData("{onclick=x}\n> [!NOTE]\n> t\n", "2:2 SS2003")]
    [InlineData("```cs {onclick=x}\ncode\n```\n", "2:8 SS2003")]
    [InlineData("text\n\n# Top\n", "4:1 SS2004")]
    [InlineData("Top\n===\n", "2:1 SS2004")]
    [InlineData("## A\n\n#### B\n", "4:1 SS2005")]
    [InlineData("### First\n", "2:1 SS2005")]
    [InlineData("see ![](x.png)\n", "2:5 SS2006")]
    [InlineData("> [!WARNIN]\n> x\n", "2:5 SS2007")]
    [InlineData("> [!NOTE] same line\n", "2:3 SS2008")]
    [InlineData("aa {#one}\n\nbb {#one}\n", "4:4 SS2009")]
    public void Fault_is_reported_at_its_place(string markdown, string places)
    {
        MarkdownHost host = new("---\n" + markdown);
        string html = host.Render(4).Html;
        Assert.Equal(places, string.Join('|', host.Bag.ToSortedList().Select(item => $"{item.Span.Line}:{item.Span.Column} {item.Code}")));
        // The two wrappers that we write ourselves; any other div would be the author's.
        html = html.Replace("<div class=\"footnotes\">", "", StringComparison.Ordinal).Replace("<div class=\"table-scroll\">", "", StringComparison.Ordinal);
        foreach (string never in (string[])["<div", "<b>", "<i>", "<!--", "onclick", "style=\"x", "script:", "data:", "file:"]) Assert.DoesNotContain(never, html, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData('>', 500)]
    [InlineData('[', 500)]
    [InlineData('[', 20000)]
    public void Endless_nesting_is_an_error_not_a_crash(char c, int count)
    {
        MarkdownHost host = new("---\n" + new string(c, count));
        Assert.Equal("", host.Render(4).Html);
        Assert.Equal("a.md:2:1 SS2010", string.Join('|', host.Bag.ToSortedList().Select(item => $"{item.Span} {item.Code}")));
    }

    [Fact]
    public void Unknown_alert_names_the_nearest()
    {
        MarkdownHost host = new("> [!WARNIN]\n> x\n");
        host.Render();
        Assert.EndsWith("Did you mean \"WARNING\"?", Assert.Single(host.Bag.ToSortedList()).Help, StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_are_unique_and_leave_room_for_links()
    {
        Assert.Equal(MarkdownDiagnostics.All.Count, MarkdownDiagnostics.All.Select(row => row.Code).Distinct().Count());
        Assert.All(MarkdownDiagnostics.All, row => Assert.True(string.CompareOrdinal(row.Code, "SS2000") > 0 && string.CompareOrdinal(row.Code, "SS2050") < 0));
    }
}
