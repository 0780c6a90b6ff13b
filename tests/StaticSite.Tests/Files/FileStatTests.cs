using System.Runtime.InteropServices;
using StaticSite.Files;
using StaticSite.Tests.Output;

namespace StaticSite.Tests.Files;

/// <summary>What is asked of the kernel is what the framework says of the same entry.</summary>
public sealed class FileStatTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("empty.txt", "")]
    [InlineData("page.md", "Some text.\n")]
    [InlineData("hər şey.md", "Mətn.\n")]
    [InlineData("поле 𝄞.md", "Текст.\n")]
    public void A_file_has_a_size_and_a_time(string name, string text)
    {
        _folder.File(name, text);
        File.SetLastWriteTimeUtc(_folder[name], new DateTime(2024, 2, 29, 23, 59, 59, DateTimeKind.Utc).AddTicks(1234567));
        FileStat stat = Same(_folder.Path, name);
        Assert.Equal((FileKind.File, new FileInfo(_folder[name]).Length, File.GetLastWriteTimeUtc(_folder[name]).Ticks), (stat.Kind, stat.Length, stat.Modified));
    }

    [Theory]
    [InlineData(1969)]
    [InlineData(2050)]
    public void A_time_may_be_long_ago_or_far_away(int year)
    {
        _folder.File("a");
        File.SetLastWriteTimeUtc(_folder["a"], new DateTime(year, 12, 31, 23, 59, 59, DateTimeKind.Utc).AddTicks(5000000));
        Same(_folder.Path, "a");
    }

    [Fact]
    public void A_folder_is_one_with_a_slash_behind_it_and_without()
    {
        _folder.File("below/a");
        Assert.Equal(FileKind.Folder, Same(_folder.Path, "below").Kind);
        Assert.Equal(FileKind.Folder, Same(_folder.Path, "below/").Kind);
        Assert.Equal(FileKind.Folder, Same(_folder.Path + "/", "").Kind);
        Assert.Equal(FileKind.Folder, Same(_folder["below"], "").Kind);
        Assert.Equal(FileKind.Folder, Same("/", "").Kind);
    }

    [Fact]
    public void A_link_is_one_wherever_it_leads()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right of their own there.");
        _folder.File("below/a");
        Directory.CreateSymbolicLink(_folder["folder"], _folder["below"]);
        File.CreateSymbolicLink(_folder["file"], _folder["below/a"]);
        File.CreateSymbolicLink(_folder["nowhere"], _folder["gone"]);
        foreach (string name in (string[])["folder", "folder/", "file", "nowhere"]) Assert.Equal(FileKind.Link, Same(_folder.Path, name).Kind);
        Assert.Equal(FileKind.File, Same(_folder["folder"], "a").Kind);
    }

    [Fact]
    public void What_is_not_there_has_no_answer()
    {
        _folder.File("a");
        Assert.Null(FileStat.Of(_folder.Path, "b"));
        Assert.Null(FileStat.Of(_folder["none"], "b"));
        Assert.Null(FileStat.Portable(_folder["b"]));
    }

    [Fact]
    public void A_link_in_place_of_the_folder_that_is_asked_about_is_a_link()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a right of their own there.");
        _folder.File("below/a");
        Directory.CreateSymbolicLink(_folder["folder"], _folder["below"]);
        using EntriesOf entries = new(_folder["folder"]);
        Assert.Equal(FileKind.Link, entries.Find("", "")?.Kind);
        Assert.Equal(FileKind.File, entries.Find("", "a")?.Kind);
    }

    [Fact]
    public void A_folder_that_is_not_there_has_no_entries()
    {
        using EntriesOf entries = new(_folder["none"]);
        Assert.Null(entries.Find("", ""));
        Assert.Null(entries.Find("below", "a"));
    }

    [Fact]
    public void A_path_may_be_longer_than_most()
    {
        string folder = string.Join('/', Enumerable.Repeat(new string('ə', 60), 12));
        _folder.File(folder + "/a", "text");
        Assert.Equal(4, Same(_folder[folder], "a").Length);
    }

    [Fact]
    public void Linux_answers_without_the_framework()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && !RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal), "Elsewhere the framework may be all there is.");
        _folder.File("a");
        Assert.NotNull(LinuxFileStat.Of(LinuxFileStat.CurrentFolder, _folder.Path, "a"));
    }

    private static FileStat Same(string folder, string name)
    {
        FileStat? stat = FileStat.Of(folder, name);
        Assert.NotNull(stat);
        Assert.Equal(FileStat.Portable(Path.Join(folder, name)), stat);
        using EntriesOf entries = new(folder);
        Assert.Equal(stat, name.Length == 0 ? entries.Find("", "") : entries.Find(name, ""));
        Assert.Equal(stat, entries.Find("", name));
        return stat.Value;
    }
}
