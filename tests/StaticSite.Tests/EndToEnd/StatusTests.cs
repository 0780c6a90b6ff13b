using System.Text.Json;
using AngleSharp.Html.Parser;

namespace StaticSite.Tests.EndToEnd;

/// <summary>The command <c>status</c>: what editors have to look at.</summary>
[Collection("console")]
public class StatusTests
{
    private const string Clock = "2026-06-01T00:00:00Z";

    [Fact]
    public void The_list_names_reviews_expiry_schedule_drafts_and_pictures_in_this_order()
    {
        using TestSite site = Site();
        (int code, string text) = Program.Run("status", "--root", Root(site), "--clock", Clock);
        Assert.Equal(0, code);
        const string Expected = """

            Reviews that are due:
              2026-05-15 Overdue (input/pages/overdue.md:4:12)
              2026-06-20 Soon (input/pages/soon.md:4:12)

            Expires soon:
              2026-06-10 expiring (input/articles/expiring.md:6:10)

            Scheduled:
              2027-01-01 later (input/articles/later.md:4:12)

            Drafts:
              <draft> (input/articles/draft.md)
              Page in work (input/pages/work.md)

            Images without credit:
              field.jpg (input/assets/field.jpg)

            """;
        Assert.EndsWith(Expected, text, StringComparison.Ordinal);
        Assert.Contains("  2026-08-01 stays (input/articles/stays.md:6:10)\n", Program.Run("status", "--root", Root(site), "--clock", Clock, "--days", "90").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Programs_get_the_same_as_JSON()
    {
        using TestSite site = Site();
        (int code, string text) = Program.Run("status", "--root", Root(site), "--clock", Clock, "--format", "json");
        Assert.Equal(0, code);
        using JsonDocument document = JsonDocument.Parse(text);
        Assert.Equal((1, "2026-06-01"), (document.RootElement.GetProperty("version").GetInt32(), document.RootElement.GetProperty("day").GetString()));
        JsonElement page = document.RootElement.GetProperty("pages").EnumerateArray().Single(item => item.GetProperty("key").GetString() == "pages/safety");
        Assert.Equal("""{"en":"original","az":"missing"}""", page.GetProperty("states").GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
        Assert.Equal(["review", "review", "expires", "scheduled", "draft", "draft", "no_credit"], document.RootElement.GetProperty("agenda").EnumerateArray().Select(item => item.GetProperty("kind").GetString()));
        JsonElement first = document.RootElement.GetProperty("agenda")[0];
        Assert.Equal("Overdue input/pages/overdue.md 4 2026-05-15", $"{first.GetProperty("what").GetString()} {first.GetProperty("file").GetString()} {first.GetProperty("line")} {first.GetProperty("day").GetString()}");
    }

    [Fact]
    public void Editors_get_a_page_that_is_no_part_of_the_site()
    {
        using TestSite site = Site();
        string file = Path.Combine(Root(site), "status.html");
        Assert.Equal(0, Program.Run("status", "--root", Root(site), "--clock", Clock, "--html", file).Code);
        var page = new HtmlParser().ParseDocument(File.ReadAllText(file));
        Assert.Equal(["Reviews that are due", "Expires soon", "Scheduled", "Drafts", "Images without credit", "Pages in every language"], page.QuerySelectorAll("h2").Select(heading => heading.TextContent));
        Assert.Contains("<draft>", page.QuerySelectorAll("td").Select(cell => cell.TextContent));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.Equal(0, Program.Run("build", "--root", Root(site), "--clock", Clock).Code);
        Assert.False(site.Has("status.html"));
        foreach (string folder in (string[])["output", "input/assets", "theme"])
        {
            string inside = Path.Combine(Root(site), folder, "status.html");
            Assert.Equal(2, Program.Run("status", "--root", Root(site), "--html", inside).Code);
            Assert.False(File.Exists(inside));
        }
    }

    [Fact]
    public void A_page_for_editors_says_that_nothing_waits_only_when_every_version_is_written_and_read()
    {
        const string Read = "---\ntitle: A\ndescription: D\n---\nText.\n";
        const string Unread = "---\ntitle: A\ndescription: D\nnative_review: pending\n---\nText.\n";
        using TestSite site = new TestSite().WithEditorialStrings();
        foreach (string page in (string[])["home", "pages/safety", "pages/a"]) site.Write($"input/{page}.md", Read).Write($"input/{page}.az.md", page == "pages/a" ? Unread : Read);
        Assert.Equal(0, Program.Run("translated", "--root", Root(site), "--all").Code);
        var waiting = Page(site);
        Assert.DoesNotContain("Nothing is waiting", waiting.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("pages/a current, awaits review", string.Join("; ", waiting.QuerySelectorAll("td.open").Select(cell => $"{cell.ParentElement!.QuerySelector("th")!.TextContent} {cell.TextContent}")));

        site.Write("input/pages/a.az.md", Read);
        Assert.Equal(0, Program.Run("translated", "--root", Root(site), "--all").Code);
        Assert.Contains("Nothing is waiting", Page(site).Body!.TextContent, StringComparison.Ordinal);

        foreach (string file in (string[])["input/pages/a.md", "input/pages/a.az.md"]) site.Write(file, Read.Replace("title: A", "title: A\nreview_by: 2026-05-15", StringComparison.Ordinal));
        Assert.Equal(0, Program.Run("translated", "--root", Root(site), "--all").Code);
        var due = Page(site);
        Assert.Empty(due.QuerySelectorAll("td.open"));
        Assert.DoesNotContain("Nothing is waiting", due.Body!.TextContent, StringComparison.Ordinal);
    }

    private static AngleSharp.Html.Dom.IHtmlDocument Page(TestSite site)
    {
        string file = Path.Combine(Root(site), "status.html");
        Assert.Equal(0, Program.Run("status", "--root", Root(site), "--clock", Clock, "--html", file).Code);
        return new HtmlParser().ParseDocument(File.ReadAllText(file));
    }

    [Theory]
    [InlineData("--days", "-1")]
    [InlineData("--format", "xml")]
    [InlineData("--clock", "soon")]
    public void What_cannot_be_used_is_wrong_use(string option, string value) => Assert.Equal(2, Program.Run("status", option, value).Code);

    private static TestSite Site() => new TestSite().WithEditorialStrings()
        .Write("input/pages/overdue.md", "---\ntitle: Overdue\ndescription: D\nreview_by: 2026-05-15\n---\n")
        .Write("input/pages/soon.md", "---\ntitle: Soon\ndescription: D\nreview_by: 2026-06-20\n---\n")
        .Write("input/pages/work.md", "---\ntitle: Page in work\ndescription: D\ndraft: true\n---\n")
        .Article("expiring", "expires: 2026-06-10\n").Article("stays", "expires: 2026-08-01\n").Article("later", published: "2027-01-01")
        .Write("input/articles/draft.md", "---\ntitle: <draft>\ndescription: D\npublished: 2025-12-24\ntags: [karabakh]\ndraft: true\n---\n")
        .Write("input/assets/field.jpg", StaticSite.Tests.Images.TestImages.Jpeg(4, 4)).Write("input/assets/icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"></svg>");

    private static string Root(TestSite site) => Path.GetDirectoryName(site.Output)!;
}
