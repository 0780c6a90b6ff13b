using StaticSite.Output;
using StaticSite.Tests.Output;

namespace StaticSite.Tests.EndToEnd;

/// <summary>What commands do to files that authors wrote: they are replaced whole or not at all, and only those of the project.</summary>
[Collection("console")]
public class AuthorFileTests
{
    private const string Mendable = "---\ntitle: T  \ndescription: D\npublished: 2025-12-24\ntags: [karabakh]\n---\nText\n";

    [Fact]
    public void Whoever_reads_a_text_while_it_is_replaced_has_the_old_one_whole()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A file that is open cannot be replaced there.");
        using TempFolder temp = new();
        temp.File("a", "the old text");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(temp["a"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        using (StreamReader reader = new(temp["a"]))
        {
            WholeFile.Write(temp.Path, temp["a"], "new"u8);
            Assert.Equal("the old text", reader.ReadToEnd());
        }
        Assert.Equal("new", File.ReadAllText(temp["a"]));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(temp["a"]));
        Assert.Equal(["a"], temp.Names());
    }

    [Fact]
    public void A_text_that_cannot_be_replaced_is_as_it_was()
    {
        using TempFolder temp = new();
        temp.File("a", "the old text");
        temp.File(".a.new/b");
        Assert.ThrowsAny<Exception>(() => WholeFile.Write(temp.Path, temp["a"], "new"u8));
        Assert.Equal("the old text", File.ReadAllText(temp["a"]));
    }

    [Fact]
    public void A_link_within_the_project_is_followed_and_stays()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right of their own there.");
        using TempFolder temp = new();
        temp.File("in/a", "old");
        File.CreateSymbolicLink(temp["link"], temp["in/a"]);
        WholeFile.Write(temp.Path, temp["link"], "new"u8);
        Assert.Equal(("new", temp["in/a"]), (File.ReadAllText(temp["in/a"]), new FileInfo(temp["link"]).LinkTarget));
    }

    [Fact]
    public void A_new_text_is_not_made_where_a_link_leads_out_of_the_project()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right of their own there.");
        using TempFolder outside = new();
        using TestSite site = new TestSite().WithEditorialStrings();
        string root = Path.GetDirectoryName(site.Output)!;
        File.CreateSymbolicLink(Path.Combine(root, "input/articles"), outside.Path);
        (int code, string text) = Program.Run("new", "article", "A", "--description", "D", "--tags", "karabakh", "--date", "2026-05-01", "--root", root);
        Assert.Equal(1, code);
        Assert.Contains("A link leads out of the project.", text, StringComparison.Ordinal);
        Assert.Empty(outside.Names());
    }

    [Fact]
    public void A_list_of_addresses_that_cannot_be_written_is_said()
    {
        using TestSite site = new TestSite().WithEditorialStrings().Write("input/data/.published.txt.new/a", "");
        (int code, string text) = Program.Run("record", "--root", Path.GetDirectoryName(site.Output)!);
        Assert.Equal(1, code);
        Assert.StartsWith("input/data/published.txt", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fix", "--yes")]
    [InlineData("new", "tag", "birds", "--label", "Birds", "--description", "D")]
    [InlineData("record")]
    public void A_link_out_of_the_project_is_not_written_through(params string[] command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right of their own there.");
        using TempFolder outside = new();
        using TestSite site = new TestSite().WithEditorialStrings();
        string root = Path.GetDirectoryName(site.Output)!;
        outside.File("a.md", Mendable);
        outside.File("tags.yml", TestSite.Tags);
        outside.File("published.txt", "");
        string before = outside.Snapshot("");
        File.Delete(Path.Combine(root, "input/data/tags.yml"));
        Directory.CreateDirectory(Path.Combine(root, "input/articles"));
        foreach ((string name, string place) in ((string, string)[])[("a.md", "articles"), ("tags.yml", "data"), ("published.txt", "data")]) File.CreateSymbolicLink(Path.Combine(root, "input", place, name), outside[name]);
        Program.Run([.. command, "--root", root]);
        Assert.Equal(before, outside.Snapshot(""));
    }
}
