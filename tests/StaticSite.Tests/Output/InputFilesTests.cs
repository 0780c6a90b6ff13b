using StaticSite.Diagnostics;
using StaticSite.Reading;

namespace StaticSite.Tests.Output;

public class InputFilesTests
{
    [Fact]
    public void Lists_in_ordinal_order_without_dot_names_and_readmes()
    {
        using TempFolder temp = new();
        foreach (string file in new[] { "b.md", "B.md", "a/z.md", "a-b.md", "a.md", "a/.hidden", ".git/x", "README.md", "a/README.md", "ə.md", "a/readme.txt" }) temp.File("in/" + file);
        DiagnosticBag bag = new();
        IReadOnlyList<InputFile> files = InputFiles.List(temp["in"], "input/", bag);
        Assert.Equal(["B.md", "a-b.md", "a.md", "a/readme.txt", "a/z.md", "b.md", "ə.md"], files.Select(file => file.RelativePath));
        Assert.Equal("input/a/z.md", files[4].DisplayPath);
        Assert.All(files, file => Assert.Equal("x", File.ReadAllText(file.FullPath)));
        Assert.Empty(TempFolder.Codes(bag));
        Assert.Equal("a/z.md", InputFiles.List(temp["in"], "", bag)[4].DisplayPath);
    }

    /// <summary>So many that several threads look at them.</summary>
    [Fact]
    public void A_folder_of_many_files_is_listed_like_one_of_few()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names, and links need a right of their own.");
        using TempFolder temp = new();
        string[] names = [.. Enumerable.Range(0, 700).Select(i => $"in/many/{i:000}.md")];
        foreach (string name in names) temp.File(name, new string('x', name[8] - '0'));
        temp.File("in/many/nul.md");
        temp.File("in/many/sub/README.md");
        temp.File("in/many/sub/a.md");
        File.CreateSymbolicLink(temp["in/many/link.md"], temp["in/many/007.md"]);
        File.CreateSymbolicLink(temp["in/many/lost.md"], temp["in/many/none.md"]);
        DiagnosticBag bag = new();
        IReadOnlyList<InputFile> files = InputFiles.List(temp["in"], "input", bag);
        Assert.Equal([.. names.Select(name => name[3..]), "many/link.md", "many/sub/a.md"], files.Select(file => file.RelativePath));
        Assert.All(files, file => Assert.Equal((new FileInfo(file.FullPath).Length, File.GetLastWriteTimeUtc(file.FullPath).Ticks), (file.Length, file.Modified)));
        Assert.Equal(["SS5030", "SS5032"], TempFolder.Codes(bag).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_missing_folder_or_a_file_is_reported()
    {
        using TempFolder temp = new();
        temp.File("file");
        DiagnosticBag bag = new();
        Assert.Empty(InputFiles.List(temp["none"], "input", bag));
        Assert.Empty(InputFiles.List(temp["file"], "theme", bag));
        Assert.Equal(["SS5033", "SS5033"], TempFolder.Codes(bag));
    }

    [Theory]
    [InlineData("a\nb.txt", "in/a\\u000Ab.txt")]
    [InlineData("a\u007Fb.txt", "in/a\\u007Fb.txt")]
    [InlineData("ə\u0085b.txt", "in/ə\\u0085b.txt")]
    public void A_control_character_in_a_name_is_written_out(string name, string shown)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Such names cannot be there.");
        using TempFolder folder = new();
        folder.File("in/" + name);
        DiagnosticBag bag = new();
        Assert.Empty(InputFiles.List(folder["in"], "in", bag));
        Assert.Equal(shown, Assert.Single(bag.ToSortedList()).Span.File);
    }

    [Fact]
    public void Names_that_cannot_be_published_are_reported_once()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names.");
        using TempFolder temp = new();
        foreach (string file in new[] { "con.md", "what?.md", "bad./a.md", "bad./b.md", "line\nbreak.md", "back\\slash.md", "ok.md" }) temp.File("in/" + file);
        DiagnosticBag bag = new();
        Assert.Equal("ok.md", Assert.Single(InputFiles.List(temp["in"], "input", bag)).RelativePath);
        Assert.Equal(["SS5030", "SS5030", "SS5030", "SS5030", "SS5030"], TempFolder.Codes(bag));
        Assert.DoesNotContain(bag.ToSortedList(), diagnostic => diagnostic.Message.Contains('\n', StringComparison.Ordinal));
    }

    [Fact]
    public void Links_that_stay_inside_are_followed()
    {
        using TempFolder temp = new();
        temp.File("in/a/x.md");
        Directory.CreateSymbolicLink(temp["in/b"], "a");
        File.CreateSymbolicLink(temp["in/y.md"], Path.Combine("b", "..", "a", "x.md"));
        Directory.CreateSymbolicLink(temp["way"], temp["in"]);
        DiagnosticBag bag = new();
        IReadOnlyList<InputFile> files = InputFiles.List(temp["way"], "input", bag);
        Assert.Equal(["a/x.md", "b/x.md", "y.md"], files.Select(file => file.RelativePath));
        // What is opened is what was looked at, wherever the links lead by then.
        Assert.All(files, file => Assert.EndsWith(Path.Combine("in", "a", "x.md"), file.FullPath.Replace('/', Path.DirectorySeparatorChar), StringComparison.Ordinal));
        Assert.Empty(TempFolder.Codes(bag));
    }

    [Fact]
    public void Links_that_leave_are_refused()
    {
        using TempFolder temp = new();
        temp.File("in/ok.md");
        temp.File("out/secret.md");
        temp.File("input-too/secret.md");
        File.CreateSymbolicLink(temp["in/file.md"], temp["out/secret.md"]);
        Directory.CreateSymbolicLink(temp["in/folder"], temp["out"]);
        Directory.CreateSymbolicLink(temp["in/up"], "..");
        Directory.CreateSymbolicLink(temp["in/prefix"], temp["input-too"]);
        Directory.CreateSymbolicLink(temp["in/chained"], temp["in/folder"]);
        DiagnosticBag bag = new();
        Assert.Equal("ok.md", Assert.Single(InputFiles.List(temp["in"], "input", bag)).RelativePath);
        Assert.Equal(Enumerable.Repeat("SS5031", 5), TempFolder.Codes(bag));
    }

    [Fact]
    public void Links_in_circles_and_to_nothing_are_reported_and_end()
    {
        using TempFolder temp = new();
        temp.File("in/a/x.md");
        temp.File("in/b/y.md");
        Directory.CreateSymbolicLink(temp["in/a/root"], temp["in"]);
        Directory.CreateSymbolicLink(temp["in/a/tob"], temp["in/b"]);
        Directory.CreateSymbolicLink(temp["in/b/toa"], temp["in/a"]);
        File.CreateSymbolicLink(temp["in/self"], temp["in/self"]);
        File.CreateSymbolicLink(temp["in/none"], temp["in/nothing"]);
        DiagnosticBag bag = new();
        IReadOnlyList<InputFile> files = InputFiles.List(temp["in"], "input", bag);
        Assert.Equal(["a/tob/y.md", "a/x.md", "b/toa/x.md", "b/y.md"], files.Select(file => file.RelativePath));
        Assert.All(TempFolder.Codes(bag), code => Assert.Equal("SS5032", code));
        Assert.Equal(6, bag.ErrorCount);
    }
}
