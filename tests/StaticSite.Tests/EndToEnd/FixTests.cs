namespace StaticSite.Tests.EndToEnd;

/// <summary>The command <c>fix</c>: what has one right answer, and nothing else.</summary>
[Collection("console")]
public class FixTests
{
    private const string Front = "title: T\ndescription: D\npublished: 2025-12-24\ntags: [karabakh]\n";

    [Theory]
    // Days
    [InlineData("title: T\ndescription: D\npublished: 24.12.2025\ntags: [karabakh]\n", "title: T\ndescription: D\npublished: 2025-12-24\ntags: [karabakh]\n")]
    [InlineData(Front + "updated: 2025/1/5\n", Front + "updated: 2025-01-05\n")]
    [InlineData(Front + "updated: \"12/31/2025\"\n", Front + "updated: 2025-12-31\n")]
    [InlineData(Front + "sources: [{title: S, date: 31.12.2025}]\n", Front + "sources: [{title: S, date: 2025-12-31}]\n")]
    [InlineData(Front + "updated: 03/04/2025\n", null)]
    [InlineData(Front + "updated: 31.02.2025\n", null)]
    [InlineData(Front + "updated: 2025-12-31T10:00\n", null)]
    // Labels of tags
    [InlineData("title: T\ndescription: D\npublished: 2025-12-24\ntags: [Qarabağ, \"demining\", MİNATƏMİZLƏMƏ]\n", "title: T\ndescription: D\npublished: 2025-12-24\ntags: [karabakh, \"demining\", demining]\n")]
    [InlineData("title: T\ndescription: D\npublished: 2025-12-24\ntags: [karabah]\n", null)]
    // Spaces
    [InlineData("title: T  \ndescription: D\t\npublished: 2025-12-24\ntags: [karabakh]\n", Front)]
    [InlineData("title: T\ndescription: |\n  Two  \n  lines\npublished: 2025-12-24\ntags: [karabakh]\n", null)]
    // Quotes
    [InlineData("title: Mines: \"a\" report\ndescription: D\npublished: 2025-12-24\ntags: [karabakh]\n", "title: \"Mines: \\\"a\\\" report\"\ndescription: D\npublished: 2025-12-24\ntags: [karabakh]\n")]
    [InlineData("title: [T\ndescription: D: E\npublished: 2025-12-24\ntags: [karabakh]\n", null)]
    [InlineData(Front, null)]
    public void Front_matter_is_mended_where_there_is_one_right_answer(string front, string? expected)
    {
        foreach (string line in (string[])["\n", "\r\n"])
        {
            string before = Text(front, "Text.  \n", line);
            Assert.Equal(Text(expected ?? front, "Text.  \n", line), Fixed(before, expected is not null));
        }
    }

    [Theory]
    [InlineData("# A\n\n## B\n\n# C #\n", "## A\n\n### B\n\n## C #\n")]
    [InlineData("## A\n\n#### B\n\n##### C\n\n### D\n", "## A\n\n### B\n\n#### C\n\n### D\n")]
    [InlineData("### A\n\n### B\n", "## A\n\n## B\n")]
    [InlineData("```\n# code\n```\n\n    # code\n\n#tag\n\n## A\n", null)]
    [InlineData("A\n===\n\n#### B\n", null)]
    [InlineData("A\n---\n\n#### B\n", null)]
    [InlineData("A\n\n---\n\n#### B\n", "A\n\n---\n\n## B\n")]
    [InlineData("# A\n---\n\n- b\n---\n\n#### C\n", "## A\n---\n\n- b\n---\n\n### C\n")]
    [InlineData("## A\n\n### B\n\n## C\n", null)]
    public void Headings_get_the_level_below_the_one_they_belong_to(string body, string? expected) =>
        Assert.Equal(Text(Front, expected ?? body, "\n"), Fixed(Text(Front, body, "\n"), expected is not null));

    [Theory]
    [InlineData("##A\n\n  ###B\n", "## A\n\n  ### B\n")]
    [InlineData("##A\n\n####B\n", "## A\n\n### B\n")]
    [InlineData("See [us] (https://example.org/) and [them] (../pages/safety.md#a).\n", "See [us](https://example.org/) and [them](../pages/safety.md#a).\n")]
    [InlineData("Do ** not touch ** it.\n", "Do **not touch** it.\n")]
    [InlineData("#tag\n\n    ##code\n\n```\n##A\n[us] (b.md) ** a **\n```\n\n`[us] (b.md) ** a **`\n", null)]
    [InlineData("See [us] (really), \\[us] (b.md), 2 ** 3 and 4 ** 5, **a** or ** b.\n", null)]
    public void Spaces_in_marks_are_mended(string body, string? expected) =>
        Assert.Equal(Text(Front, expected ?? body, "\n"), Fixed(Text(Front, body, "\n"), expected is not null));

    [Fact]
    public void Each_change_is_shown_and_without_yes_nothing_is_written()
    {
        using TestSite site = new TestSite().WithEditorialStrings().Write("input/articles/a.md", Text("title: T\ndescription: D \npublished: 24.12.2025\ntags: [Karabakh, Qarabağ]\n", "# A\n", "\n"));
        string root = Path.GetDirectoryName(site.Output)!;
        string before = File.ReadAllText(Path.Combine(root, "input/articles/a.md"));
        const string Changes = """
            input/articles/a.md:3: spaces at the end of a line
              - description: D 
              + description: D
            input/articles/a.md:4: a day as year, month and day
              - published: 24.12.2025
              + published: 2025-12-24
            input/articles/a.md:5: the id of the tag instead of its label
              - tags: [Karabakh, Qarabağ]
              + tags: [Karabakh, karabakh]
            input/articles/a.md:7: the level of a heading
              - # A
              + ## A

            """;
        Assert.Equal((1, Changes + "1 file stays as it is; --yes writes the changes.\n"), Program.Run("fix", "--root", root));
        Assert.Equal(before, File.ReadAllText(Path.Combine(root, "input/articles/a.md")));
        Assert.Equal((0, Changes + "1 file written.\n"), Program.Run("fix", "--root", root, "--yes", Path.Combine(root, "input/articles/a.md")));
        Assert.Equal((0, "Nothing to mend.\n"), Program.Run("fix", "--root", root));
        Assert.Equal(0, Program.Run("check", "--root", root).Code);
        Assert.Equal(2, Program.Run("fix", "--root", root, "input/data/tags.yml").Code);
    }

    private static string Text(string front, string body, string line) => $"---\n{front}---\n{body}".Replace("\n", line, StringComparison.Ordinal);

    private static string Fixed(string before, bool changes)
    {
        using TestSite site = new TestSite().WithEditorialStrings().Write("input/articles/a.md", before);
        string root = Path.GetDirectoryName(site.Output)!;
        (int code, string text) = Program.Run("fix", "--root", root, "--yes");
        Assert.Equal((0, changes ? "1 file written." : "Nothing to mend."), (code, text.TrimEnd('\n').Split('\n')[^1]));
        return File.ReadAllText(Path.Combine(root, "input/articles/a.md"));
    }
}
