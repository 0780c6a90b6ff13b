using StaticSite.Pipelines;

namespace StaticSite.Tests.EndToEnd;

/// <summary>Whatever happens to an output between builds is noticed, whether the times of its folders are old enough to be believed or not.</summary>
public sealed class OutputStateTests : IDisposable
{
    // Longer than a tick of the clock of any file system that counts in fractions of seconds.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(120);
    private readonly string _cache = Directory.CreateTempSubdirectory("staticsite-output-state-").FullName;

    public void Dispose() => Directory.Delete(_cache, true);

    public static TheoryData<string, bool> Changes()
    {
        TheoryData<string, bool> data = [];
        foreach (string change in (string[])["file added", "file added below", "empty folder", "file gone", "folder gone", "file renamed", "other bytes", "other length", "file for a folder", "folder for a file", "link for a folder", "link for a file"])
        {
            data.Add(change, false);
            data.Add(change, true);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_in_the_output_is_undone(string change, bool waits)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() && change.StartsWith("link", StringComparison.Ordinal), "Links need a right of their own there.");
        using TestSite site = new TestSite { Cache = _cache }.Article("a").Article("b");
        site.Build();
        if (waits)
        {
            // The second build's record knows the times of folders that are a tick old.
            Thread.Sleep(Tick);
            site.Article("a", body: "Another text.\n").Build();
            Thread.Sleep(Tick);
        }
        string[] expected = [.. TestSite.Contents(site.Output)];
        Assert.True(site.Build().IsUnchanged);
        Make(change, site.Output, Path.Combine(_cache, "aside"));
        BuildResult result = site.Build();
        Assert.Equal((true, false), (result.Succeeded, result.IsUnchanged));
        Assert.Equal(expected, TestSite.Contents(site.Output));
        Assert.True(site.Build().IsUnchanged);
    }

    private static void Make(string change, string output, string aside)
    {
        string folder = Path.Combine(output, "articles", "b");
        string page = Path.Combine(folder, "index.html");
        switch (change)
        {
            case "file added": File.WriteAllText(Path.Combine(folder, "more.html"), "x"); break;
            case "file added below": File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "x", "y")).FullName, "index.html"), "x"); break;
            case "empty folder": Directory.CreateDirectory(Path.Combine(folder, "empty")); break;
            case "file gone": File.Delete(page); break;
            case "folder gone": Directory.Delete(folder, true); break;
            case "file renamed": File.Move(page, page + "l"); break;
            case "other bytes":
                byte[] bytes = File.ReadAllBytes(page);
                bytes[^2]++;
                File.WriteAllBytes(page, bytes);
                break;
            case "other length": File.AppendAllText(page, "x"); break;
            case "file for a folder":
                Directory.Delete(folder, true);
                File.WriteAllText(folder, "x");
                break;
            case "folder for a file":
                File.Delete(page);
                Directory.CreateDirectory(page);
                break;
            case "link for a folder":
                Directory.Move(folder, aside);
                Directory.CreateSymbolicLink(folder, aside);
                break;
            case "link for a file":
                File.Move(page, aside);
                File.CreateSymbolicLink(page, aside);
                break;
            default: throw new ArgumentException(change);
        }
    }
}
