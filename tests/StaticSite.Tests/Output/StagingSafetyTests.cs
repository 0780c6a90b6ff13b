using StaticSite.Diagnostics;
using StaticSite.Output;

namespace StaticSite.Tests.Output;

public class StagingSafetyTests
{
    [Fact]
    public void A_path_that_is_none_is_refused()
    {
        using TempFolder temp = new();
        Assert.Equal(["SS5001"], Refused(temp, ""));
        Assert.Equal(["SS5001"], Refused(temp, "a\0b"));
        Assert.Equal(["SS5001"], Refused(temp, Path.GetPathRoot(temp.Path)!));
        Directory.CreateSymbolicLink(temp["x"], temp["y"]);
        Directory.CreateSymbolicLink(temp["y"], temp["x"]);
        Assert.Equal(["SS5001"], Refused(temp, temp["x/site"]));
    }

    [Theory]
    [InlineData("project/input")]
    [InlineData("project/input/")]
    [InlineData("project/input/../input/deep/out")]
    [InlineData("project/theme/out")]
    [InlineData("project")]
    [InlineData(".")]
    [InlineData("link")]
    [InlineData("link/out")]
    public void Sources_are_protected(string output)
    {
        using TempFolder temp = new();
        Directory.CreateDirectory(temp["project/input"]);
        Directory.CreateDirectory(temp["project/theme"]);
        Directory.CreateSymbolicLink(temp["link"], temp["project/input"]);
        Assert.Equal(["SS5002"], Refused(temp, temp[output]));
    }

    [Fact]
    public void A_folder_in_the_project_beside_the_sources_is_allowed()
    {
        using TempFolder temp = new();
        DiagnosticBag bag = new();
        using Staging? staging = Begin(temp, temp["project/input-out"], bag);
        Assert.NotNull(staging);
        Assert.Empty(TempFolder.Codes(bag));
    }

    [Fact]
    public void A_file_or_a_link_is_refused()
    {
        using TempFolder temp = new();
        temp.File("file");
        temp.Build(("a", "a"));
        Directory.CreateSymbolicLink(temp["link"], temp["site"]);
        Directory.CreateSymbolicLink(temp["dangling"], temp["nothing"]);
        foreach (string name in new[] { "file", "link", "dangling" }) Assert.Equal(["SS5003"], Refused(temp, temp[name]));
    }

    [Fact]
    public void A_folder_of_somebody_else_is_refused_and_stays()
    {
        using TempFolder temp = new();
        temp.File("home/precious/file");
        string before = temp.Snapshot("");
        Assert.Equal(["SS5004"], Refused(temp, temp["home"]));
        Assert.Equal(before, temp.Snapshot(""));
    }

    [Fact]
    public void A_folder_filled_while_the_build_ran_is_refused_at_the_commit()
    {
        using TempFolder temp = new();
        DiagnosticBag bag = new();
        using (Staging? staging = Begin(temp, temp["site"], bag))
        {
            temp.File("site/precious");
            Assert.False(staging!.Commit(bag));
        }
        Assert.Equal(["SS5004"], TempFolder.Codes(bag));
        Assert.True(File.Exists(temp["site/precious"]));
    }

    [Fact]
    public void A_repository_is_refused()
    {
        using TempFolder temp = new();
        temp.Build(("a", "a"));
        temp.File("site/.git/HEAD");
        Assert.Equal(["SS5005"], Refused(temp, temp["site"]));
        Assert.True(File.Exists(temp["site/.git/HEAD"]));
    }

    [Fact]
    public void A_second_build_at_once_is_refused_and_a_later_one_is_not()
    {
        using TempFolder temp = new();
        DiagnosticBag bag = new();
        using (Staging? first = Begin(temp, temp["site"], bag))
        {
            Assert.NotNull(first);
            Assert.Equal(["SS5006"], Refused(temp, temp["site"]));
            first.Write(TempFolder.At("a"), "a"u8);
            Assert.True(first.Commit(bag));
        }
        temp.Build(("a", "b"));
        Assert.Equal(["site"], temp.Names());
    }

    [Fact]
    public async Task Of_many_builds_at_once_one_holds_the_lock_at_a_time()
    {
        using TempFolder temp = new();
        int inside = 0;
        int most = 0;
        int done = 0;
        Task[] tasks = [.. Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (int i = 0; i < 100; i++)
            {
                using Staging? staging = Staging.Begin(temp["site"], [], new DiagnosticBag());
                if (staging is null) continue;
                int now = Interlocked.Increment(ref inside);
                if (now > 1) Interlocked.Exchange(ref most, now);
                Interlocked.Increment(ref done);
                Interlocked.Decrement(ref inside);
            }
        }))];
        await Task.WhenAll(tasks);
        Assert.Equal(0, most);
        Assert.True(done > 0);
    }

    [Fact]
    public void Names_beside_the_output_that_are_taken_are_refused_and_stay()
    {
        string mine = "site.staging-" + Environment.ProcessId;
        foreach (string taken in new[] { "site.old/precious", "site.lock", mine + "/precious" })
        {
            using TempFolder temp = new();
            temp.File(taken, "precious");
            Assert.Equal(["SS5007"], Refused(temp, temp["site"]));
            Assert.Equal("precious", File.ReadAllText(temp[taken]));
        }
    }

    [Theory]
    [InlineData("site.staging-7", "- ../precious")]
    [InlineData("site.staging-7", "- b/../../precious")]
    [InlineData("site.staging-7", "- link/precious")]
    [InlineData("site.staging-7", "+ link/precious")]
    [InlineData("site.staging-7", "+ ../precious")]
    [InlineData("site.staging-7", "+ from/precious")]
    [InlineData("site.staging-7", "- ")]
    [InlineData("project/input", "+ precious")]
    [InlineData("../site.staging-7", "+ precious")]
    public void A_list_of_changes_that_came_from_somebody_else_reaches_nothing_beside_the_output(string staging, string line)
    {
        using TempFolder temp = new();
        temp.Build(("a", "a"));
        temp.File("precious", "precious");
        temp.File("outside/precious", "precious");
        temp.File("project/input/precious", "theirs");
        temp.File("site.staging-7/.staticsite");
        temp.File("site.staging-7/link/precious", "theirs");
        Directory.CreateSymbolicLink(temp["site/link"], temp["outside"]);
        Directory.CreateSymbolicLink(temp["site.staging-7/from"], temp["outside"]);
        temp.File("site.changes", $"StaticSite: changes of a build that was cut off; the next build makes them.\n{staging}\n{line}\nend\n");
        string before = temp.Snapshot("");
        Assert.Equal(["SS5007"], Refused(temp, temp["site"]));
        Assert.Equal(before, temp.Snapshot(""));
    }

    [Fact]
    public void A_list_of_changes_of_a_site_that_was_removed_is_forgotten()
    {
        using TempFolder temp = new();
        temp.File("site.staging-7/.staticsite");
        temp.File("site.staging-7/b", "half");
        temp.File("site.changes", "StaticSite: changes of a build that was cut off; the next build makes them.\nsite.staging-7\n+ b\nend\n");
        temp.Build(("a", "a"));
        Assert.Equal(["site"], temp.Names());
        Assert.False(File.Exists(temp["site/b"]));
    }

    [Fact]
    public void A_lock_that_is_a_link_is_not_followed()
    {
        using TempFolder temp = new();
        temp.File("empty", "");
        File.CreateSymbolicLink(temp["site.lock"], temp["empty"]);
        Assert.Equal(["SS5007"], Refused(temp, temp["site"]));
        File.Delete(temp["site.lock"]);
        File.CreateSymbolicLink(temp["site.lock"], temp["new"]);
        Assert.Equal(["SS5007"], Refused(temp, temp["site"]));
        Assert.False(File.Exists(temp["new"]));
    }

    [Fact]
    public void Folders_with_names_like_ours_stay()
    {
        using TempFolder temp = new();
        temp.File("site.staging-12/precious");
        temp.File("site.staging-area/.staticsite");
        temp.File("site.staging-/.staticsite");
        temp.Build(("a", "a"));
        Assert.Equal(["site", "site.staging-", "site.staging-12", "site.staging-area"], temp.Names());
    }

    [Fact]
    public void A_place_that_cannot_be_made_is_reported()
    {
        using TempFolder temp = new();
        temp.File("file");
        Assert.Equal(["SS5008"], Refused(temp, temp["file/site"]));
    }

    private static string[] Refused(TempFolder temp, string output)
    {
        DiagnosticBag bag = new();
        using Staging? staging = Begin(temp, output, bag);
        Assert.Null(staging);
        return TempFolder.Codes(bag);
    }

    private static Staging? Begin(TempFolder temp, string output, DiagnosticBag bag) =>
        Staging.Begin(output, [temp["project/input"], temp["project/theme"]], bag, temp["project"]);
}
