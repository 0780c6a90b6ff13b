using System.Text;
using StaticSite.Diagnostics;
using StaticSite.Output;

namespace StaticSite.Tests.Output;

public class StagingTests
{
    [Fact]
    public void A_commit_replaces_all_and_leaves_nothing_beside()
    {
        using TempFolder temp = new();
        temp.Build(("index.html", "one"), ("old/stale.html", "stale"));
        temp.Build(("index.html", "two"), ("new/page.html", ""));
        Assert.Equal(["site"], temp.Names());
        Assert.Equal("two", File.ReadAllText(temp["site/index.html"]));
        Assert.True(File.Exists(temp["site/new/page.html"]));
        Assert.False(Path.Exists(temp["site/old"]));
        Assert.True(File.Exists(temp["site/.staticsite"]));
    }

    [Fact]
    public void Parents_are_made_and_an_empty_folder_is_taken()
    {
        using TempFolder temp = new();
        Directory.CreateDirectory(temp["site"]);
        temp.Build(("a", "a"));
        DiagnosticBag bag = new();
        using (Staging? staging = Staging.Begin(temp["x/y/out"] + "/", [], bag)) Assert.True(staging!.Commit(bag));
        Assert.True(Directory.Exists(temp["x/y/out"]));
    }

    [Fact]
    public void A_build_without_commit_leaves_the_old_site_byte_for_byte()
    {
        using TempFolder temp = new();
        temp.Build(("index.html", "one"), ("a/b.html", "b"));
        string before = temp.Snapshot("site");
        DiagnosticBag bag = new();
        using (Staging? staging = Staging.Begin(temp["site"], [], bag))
        {
            staging!.Write(TempFolder.At("index.html"), "two"u8);
            Assert.Equal(before, temp.Snapshot("site"));
        }
        Assert.Equal(before, temp.Snapshot("site"));
        Assert.Equal(["site"], temp.Names());
    }

    [Fact]
    public void Errors_keep_a_site_from_being_published()
    {
        using TempFolder temp = new();
        temp.Build(("index.html", "one"));
        string before = temp.Snapshot("site");
        DiagnosticBag bag = new();
        using (Staging? staging = Staging.Begin(temp["site"], [], bag))
        {
            bag.Add(OutputDiagnostics.SamePath.At(new SourceSpan("a"), "a", "b", "c"));
            Assert.False(staging!.Commit(bag));
        }
        Assert.Equal(before, temp.Snapshot("site"));
    }

    [Fact]
    public async Task A_thousand_files_from_eight_threads()
    {
        using TempFolder temp = new();
        DiagnosticBag bag = new();
        using Staging? staging = Staging.Begin(temp["site"], [], bag);
        Task[] tasks = [.. Enumerable.Range(0, 8).Select(thread => Task.Run(() =>
        {
            for (int i = thread; i < 1000; i += 8) staging!.Write(TempFolder.At($"f{i % 37}/g{i % 5}/{i}.txt"), Encoding.UTF8.GetBytes(new string('x', i)));
        }))];
        await Task.WhenAll(tasks);
        Assert.Equal(1000, staging!.FileCount);
        Assert.Equal(499500, staging.TotalBytes);
        Assert.True(staging.Commit(bag));
        for (int i = 0; i < 1000; i++) Assert.Equal(i, new FileInfo(temp[$"site/f{i % 37}/g{i % 5}/{i}.txt"]).Length);
        Assert.Equal(1001, Directory.EnumerateFiles(temp["site"], "*", SearchOption.AllDirectories).Count());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(1_000_003)]
    public void Copies_are_exact_and_writable(int size)
    {
        using TempFolder temp = new();
        byte[] bytes = new byte[size];
        new Random(1).NextBytes(bytes);
        File.WriteAllBytes(temp["source"], bytes);
        File.SetAttributes(temp["source"], FileAttributes.ReadOnly);
        DiagnosticBag bag = new();
        using Staging? staging = Staging.Begin(temp["site"], [], bag);
        staging!.Copy(temp["source"], TempFolder.At("a/copy"));
        Assert.Equal(size, staging.TotalBytes);
        Assert.True(staging.Commit(bag));
        Assert.Equal(bytes, File.ReadAllBytes(temp["site/a/copy"]));
        Assert.Equal((FileAttributes)0, File.GetAttributes(temp["site/a/copy"]) & FileAttributes.ReadOnly);
        File.SetAttributes(temp["source"], FileAttributes.Normal);
    }

    [Fact]
    public void A_file_that_cannot_be_written_or_copied_stops_the_commit()
    {
        using TempFolder temp = new();
        temp.Build(("index.html", "one"));
        string before = temp.Snapshot("site");
        DiagnosticBag bag = new();
        using (Staging? staging = Staging.Begin(temp["site"], [], bag))
        {
            for (int i = 0; i < 3; i++) staging!.Write(TempFolder.At("same"), "x"u8);
            staging!.Copy(temp["missing"], TempFolder.At("copy"));
            Assert.Equal(["SS5010", "SS5009"], TempFolder.Codes(bag));
            Assert.False(staging.Commit(new DiagnosticBag()));
        }
        Assert.Equal(before, temp.Snapshot("site"));
    }

    [Fact]
    public void A_swap_that_fails_brings_the_old_site_back()
    {
        using TempFolder temp = new();
        temp.Build(("index.html", "one"));
        string before = temp.Snapshot("site");
        DiagnosticBag bag = new();
        using (Staging? staging = Staging.Begin(temp["site"], [], bag))
        {
            staging!.Step = _ => Directory.Delete(temp["site.staging-" + Environment.ProcessId], recursive: true);
            Assert.False(staging.Commit(bag));
        }
        Assert.Equal(["SS5011"], TempFolder.Codes(bag));
        Assert.Equal(before, temp.Snapshot("site"));
        Assert.Equal(["site"], temp.Names());
    }

    [Fact]
    public void An_old_site_that_cannot_come_back_is_kept_and_named()
    {
        using TempFolder temp = new();
        temp.Build(("index.html", "one"));
        string before = temp.Snapshot("site");
        DiagnosticBag bag = new();
        using (Staging? staging = Staging.Begin(temp["site"], [], bag))
        {
            staging!.Step = _ => temp.File("site", "in the way");
            Assert.False(staging.Commit(bag));
        }
        Diagnostic only = Assert.Single(bag.ToSortedList());
        Assert.Equal("SS5012", only.Code);
        Assert.Contains("site.old", only.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(temp["site.old/index.html"]));
        File.Delete(temp["site"]);
        bag = new DiagnosticBag();
        using (Staging.Begin(temp["site"], [], bag)) Assert.Equal(before, temp.Snapshot("site"));
    }

    [Fact]
    public void An_old_site_that_cannot_be_removed_is_a_warning()
    {
        using TempFolder temp = new();
        temp.Build(("index.html", "one"));
        DiagnosticBag bag = new();
        using (Staging? staging = Staging.Begin(temp["site"], [], bag))
        {
            staging!.Step = step =>
            {
                if (step == "swapped") temp.File("site.staging-" + Environment.ProcessId + "/x");
            };
            Assert.True(staging.Commit(bag));
        }
        Assert.Equal(["SS5013"], TempFolder.Codes(bag));
        Assert.False(bag.HasErrors);
        Directory.Delete(temp["site.staging-" + Environment.ProcessId], recursive: true);
        temp.Build(("index.html", "two"));
        Assert.Equal(["site"], temp.Names());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_crash_between_the_renames_is_healed(bool emptyFolderInPlace)
    {
        using TempFolder temp = new();
        temp.Build(("index.html", "one"), ("a/b", "c"));
        string before = temp.Snapshot("site");
        Directory.Move(temp["site"], temp["site.old"]);
        if (emptyFolderInPlace) Directory.CreateDirectory(temp["site"]);
        temp.File("site.staging-99999999/.staticsite");
        temp.File("site.staging-99999999/index.html", "two");
        temp.File("site.lock", "StaticSite is building here.\n\n");
        DiagnosticBag bag = new();
        using (Staging? staging = Staging.Begin(temp["site"], [], bag))
        {
            Assert.NotNull(staging);
            Assert.Equal(before, temp.Snapshot("site"));
        }
        Assert.Equal(["site"], temp.Names());
        Assert.Equal(before, temp.Snapshot("site"));
    }

    [Fact]
    public void A_crash_after_the_renames_is_cleaned_up()
    {
        using TempFolder temp = new();
        temp.Build(("index.html", "two"));
        temp.File("site.old/.staticsite");
        temp.File("site.old/index.html", "one");
        temp.File("site.staging-" + Environment.ProcessId + "/.staticsite");
        Directory.CreateDirectory(temp["site.staging-1"]);
        DiagnosticBag bag = new();
        using (Staging.Begin(temp["site"], [], bag)) Assert.Equal("two", File.ReadAllText(temp["site/index.html"]));
        Assert.Empty(TempFolder.Codes(bag));
        Assert.Equal(["site"], temp.Names());
    }

    [Fact]
    public void Links_in_an_old_site_are_removed_not_followed()
    {
        using TempFolder temp = new();
        temp.Build(("index.html", "one"));
        temp.File("mine/precious");
        Directory.CreateSymbolicLink(temp["site/link"], temp["mine"]);
        Directory.CreateDirectory(temp["site/deep"]);
        Directory.CreateSymbolicLink(temp["site/deep/link"], temp["mine"]);
        temp.Build(("index.html", "two"));
        Assert.Equal(["mine", "site"], temp.Names());
        Assert.True(File.Exists(temp["mine/precious"]));
    }
}
