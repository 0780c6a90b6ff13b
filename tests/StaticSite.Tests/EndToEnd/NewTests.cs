using System.Text;

namespace StaticSite.Tests.EndToEnd;

/// <summary>The command <c>new</c>, as scripts call it.</summary>
[Collection("console")]
public class NewTests
{
    private const string Comment = "# Kept as it is.\n";

    [Fact]
    public void An_article_is_a_draft_with_a_dated_name_in_plain_letters_and_passes_the_check()
    {
        using TestSite site = Site();
        (int code, string text) = New(site, "article", "Mines: \"Şuşa\" & the road", "--description", "What was found.", "--tags", "demining,karabakh", "--date", "2026-05-01");
        Assert.Equal((0, "input/articles/2026-05-01-mines-susa-the-road.md: written\nWrite the text; when it is ready, take out the line draft: true.\n"), (code, text));
        const string Expected = """
            ---
            title: "Mines: \"Şuşa\" & the road"
            description: What was found.
            published: 2026-05-01
            # Tags to choose from: karabakh, demining
            tags: [demining, karabakh]
            draft: true
            ---

            The text, in Markdown.

            """;
        Assert.Equal(Expected, Read(site, "input/articles/2026-05-01-mines-susa-the-road.md"));
        IsClean(site);
    }

    [Theory]
    [InlineData("The ministry says that the agency found more mines near the road this year than in the years before", "the-ministry-says-that-the-agency-found-more-mines-near-the-road-this-year-than")]
    [InlineData("Exactly eighty characters are no reason to cut a name, however many of those came up", "exactly-eighty-characters-are-no-reason-to-cut-a-name-however-many-of-those-came")]
    [InlineData("щщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщщ", "shchshchshchshchshchshchshchshchshchshchshchshchshchshchshchshchshchshchshchshch")]
    public void A_long_title_makes_a_name_of_its_first_words(string title, string name)
    {
        using TestSite site = Site();
        Assert.Equal(0, New(site, "article", title, "--description", "D.", "--tags", "karabakh", "--date", "2026-05-01").Code);
        Assert.True(File.Exists(Path.Combine(Root(site), $"input/articles/2026-05-01-{name}.md")));
    }

    [Fact]
    public void Translations_lie_beside_it_linked_and_in_step()
    {
        using TestSite site = Site();
        Assert.Equal(0, New(site, "article", "Call", "--description", "A call.", "--tags", "karabakh", "--date", "2026-05-01", "--translations", "az").Code);
        Assert.Matches("(?m)^translates: [0-9a-f]{8} [0-9a-f]{8}$", Read(site, "input/articles/2026-05-01-call.az.md"));
        Assert.Contains("native_review: pending\ndraft: true\n", Read(site, "input/articles/2026-05-01-call.az.md"), StringComparison.Ordinal);
        Assert.Contains("articles/call: en original; az current, awaits review\n", Program.Run("status", "--root", Root(site)).Text, StringComparison.Ordinal);
        IsClean(site);
    }

    [Fact]
    public void A_page_may_lie_in_a_folder()
    {
        using TestSite site = Site();
        (int code, string text) = New(site, "page", "Rivers", "--description", "About rivers.", "--name", "nature/Rivers", "--lang", "az");
        Assert.True(code == 0, text);
        Assert.Equal("---\ntitle: Rivers\ndescription: About rivers.\ndraft: true\n---\n\nThe text, in Markdown.\n", Read(site, "input/pages/nature/rivers.md"));
        Assert.True(File.Exists(Path.Combine(Root(site), "input/pages/nature/rivers.az.md")));
        IsClean(site);
    }

    [Theory]
    [InlineData("article", "Call", "--description", "Other", "--tags", "karabakh", "--date", "2026-05-01")]
    [InlineData("article", "Call", "--description", "Other", "--tags", "karabakh", "--date", "2026-04-01")]
    [InlineData("page", "Safety", "--description", "Other")]
    [InlineData("tag", "karabakh", "--label", "Other", "--description", "Other")]
    public void Nothing_is_overwritten(params string[] arguments)
    {
        using TestSite site = Site();
        New(site, "article", "Call", "--description", "D", "--tags", "karabakh", "--date", "2026-05-01");
        string before = Inputs(site);
        Assert.Equal(1, New(site, arguments).Code);
        Assert.Equal(before, Inputs(site));
    }

    [Theory]
    [InlineData("Missing: the title, --description, --tags. On a terminal you are asked for them.", "article")]
    [InlineData("Missing: --description. ", "page", "Title")]
    [InlineData("Missing: --label az=…, --description en=…, --description az=…. ", "tag", "x", "--label", "en=X")]
    [InlineData("--label: the site has no language \"ru\"; it has en, az.", "tag", "x", "--label", "ru=X")]
    [InlineData("--label is given twice for the language \"en\".", "tag", "x", "--label", "en=X", "--label", "en=Y", "--description", "D")]
    [InlineData("There is no tag \"karabah\". Did you mean \"karabakh\"?", "article", "T", "--description", "D", "--tags", "karabah")]
    [InlineData("--date takes a day such as 2026-01-31, and not \"tomorrow\".", "article", "T", "--description", "D", "--tags", "karabakh", "--date", "tomorrow")]
    [InlineData("--translations takes languages of the site other than its default: az.", "article", "T", "--description", "D", "--tags", "karabakh", "--lang", "en")]
    [InlineData("No name can be made of the title", "article", "!!!", "--description", "D", "--tags", "karabakh")]
    [InlineData("The tag \"demining\" has the address \"minatemizleme\" in the language \"az\" already", "tag", "x", "--label", "en=X", "--label", "az=Minatəmizləmə", "--description", "D")]
    public void What_is_missing_or_cannot_be_is_wrong_use_and_the_option_is_named(string expected, params string[] arguments)
    {
        using TestSite site = Site();
        string before = Inputs(site);
        (int code, string text) = New(site, arguments);
        Assert.Equal(2, code);
        Assert.StartsWith(expected, text, StringComparison.Ordinal);
        Assert.Equal(before, Inputs(site));
    }

    [Fact]
    public void A_tag_is_added_below_the_others_and_every_byte_above_stays()
    {
        using TestSite site = Site();
        string windows = Comment + TestSite.Tags.Replace("\n", "\r\n", StringComparison.Ordinal) + "# End, without a line break";
        byte[] before = [.. "\uFEFF"u8, .. Encoding.UTF8.GetBytes(windows)];
        site.Write("input/data/tags.yml", before);
        Assert.Equal((0, "input/data/tags.yml: added to\n"), New(site, "tag", "rivers", "--label", "en=Rivers, lakes", "--label", "az=Çaylar", "--description", "About: rivers"));
        byte[] after = File.ReadAllBytes(Path.Combine(Root(site), "input/data/tags.yml"));
        Assert.Equal(before, after[..before.Length]);
        Assert.Equal("\r\nrivers:\r\n  label: {en: \"Rivers, lakes\", az: Çaylar}\r\n  slug: {en: rivers-lakes, az: caylar}\r\n  description: \"About: rivers\"\r\n", Encoding.UTF8.GetString(after[before.Length..]));
        IsClean(site);
    }

    [Fact]
    public void A_file_to_which_no_line_can_be_added_stays()
    {
        using TestSite site = Site().Write("input/data/tags.yml", "{karabakh: {label: K, slug: k, description: D}}\n");
        (int code, string text) = New(site, "tag", "rivers", "--label", "Rivers", "--description", "D");
        Assert.Equal(1, code);
        Assert.Contains("input/data/tags.yml is not written in lines of id: …", text, StringComparison.Ordinal);
        Assert.Equal("{karabakh: {label: K, slug: k, description: D}}\n", Read(site, "input/data/tags.yml"));
    }

    [Fact]
    public void A_figure_is_added_and_can_be_used()
    {
        using TestSite site = Site().Write("input/data/figures.yml", Comment);
        (int code, string text) = New(site, "figure", "dogs", "--label", "Dogs", "--unit", "dogs", "--value", "12", "--as-of", "2026-03", "--claimant", "The agency", "--reporter", "Report", "--url", "https://other.example/a", "--review-by", "2035-01-01", "--note", "Trained ones");
        Assert.True(code == 0, text);
        Assert.Equal(Comment + "\ndogs:\n  label: Dogs\n  unit: dogs\n  value: 12\n  qualifier: exact\n  as_of: 2026-03\n  claimant: The agency\n  reporter: Report\n  url: \"https://other.example/a\"\n  confidence: one_page\n  review_by: 2035-01-01\n  note: Trained ones\n", Read(site, "input/data/figures.yml"));
        site.Article("a", body: "There are {figure:dogs} dogs.\n");
        IsClean(site);
    }

    [Theory]
    [InlineData("dogs", 0)]
    [InlineData("cats", 1)]
    public void A_figure_is_added_to_a_group_that_the_settings_name(string group, int expected)
    {
        using TestSite site = Site().Write("input/site.yml", TestSite.Settings + "figures: {groups: [{id: dogs, label: Dogs}]}\n");
        (int code, string text) = New(site, "figure", "dogs", "--label", "Dogs", "--unit", "dogs", "--value", "12", "--as-of", "2026-03", "--claimant", "C", "--reporter", "R", "--url", "https://other.example/a", "--group", group);
        Assert.True(code == expected, text);
        Assert.Equal(expected == 0, File.Exists(Path.Combine(Root(site), "input/data/figures.yml")));
        if (expected == 0) Assert.Contains("\ndogs:\n  group: dogs\n  label: Dogs\n", Read(site, "input/data/figures.yml"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_event_is_added()
    {
        using TestSite site = Site();
        (int code, string text) = New(site, "event", "river-day", "--title", "River day", "--description", "A day.", "--place", "Baku", "--start", "2027-01-01", "--end", "2027-01-02", "--yearly", "--source", "About the day", "--url", "https://example.org/", "--publisher", "Trend", "--source-date", "2026");
        Assert.True(code == 0, text);
        Assert.Matches("^\nriver-day:\n  title: River day\n  description: A day\\.\n  place: Baku\n  start: 2027-01-01\n  end: 2027-01-02\n  yearly: true\n  source:\n    title: About the day\n    url: \"https://example.org/\"\n    publisher: Trend\n    date: 2026\n  updated: \\d{4}-\\d\\d-\\d\\d\n$", Read(site, "input/data/events.yml"));
        IsClean(site);
    }

    [Theory]
    [InlineData("SS1012", "figure", "dogs", "--label", "L", "--unit", "u", "--value", "many", "--as-of", "2026-03", "--claimant", "C", "--reporter", "R", "--url", "https://example.org/a")]
    [InlineData("SS8301", "event", "River Day", "--title", "T", "--description", "D", "--start", "2027-01-01", "--source", "S", "--url", "https://example.org/")]
    [InlineData("SS7004", "article", "72 people killed", "--description", "D", "--tags", "karabakh")]
    public void What_a_build_would_refuse_is_not_left_behind(string expected, params string[] arguments)
    {
        using TestSite site = Site();
        string before = Inputs(site);
        (int code, string text) = New(site, arguments);
        Assert.Equal(1, code);
        Assert.Contains($"error {expected}: ", text, StringComparison.Ordinal);
        Assert.EndsWith("A build would refuse it, so nothing was written.\n", text, StringComparison.Ordinal);
        Assert.Equal(before, Inputs(site));
    }

    private static TestSite Site() => new TestSite().WithEditorialStrings();

    private static (int Code, string Text) New(TestSite site, params string[] arguments) => Program.Run(["new", .. arguments, "--root", Root(site)]);

    // With and without drafts nothing is wrong; a tag without articles and a page that nothing leads to are no mistakes of the command.
    private static void IsClean(TestSite site)
    {
        foreach (string[] options in (string[][])[[], ["--drafts"]])
        {
            (int code, string text) = Program.Run(["check", "--root", Root(site), .. options]);
            Assert.True(code == 0, text);
        }
    }

    private static string Read(TestSite site, string path) => File.ReadAllText(Path.Combine(Root(site), path));

    private static string Inputs(TestSite site) => string.Join('\n', Directory.EnumerateFiles(Path.Combine(Root(site), "input"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => file + "=" + Convert.ToHexString(File.ReadAllBytes(file))));

    private static string Root(TestSite site) => Path.GetDirectoryName(site.Output)!;
}
