using NodaTime.Text;
using StaticSite.Pipelines;
using StaticSite.Site;

namespace StaticSite.Tests.EndToEnd;

/// <summary>A whole small site, kept as text that a reviewer reads: Golden/site becomes Golden/expected. STATICSITE_UPDATE_GOLDEN=1 writes the expected files anew.</summary>
public class GoldenTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "StaticSite.Tests", "Golden");

    [Fact]
    public void The_golden_site_is_built_byte_by_byte()
    {
        string expected = Path.Combine(Folder, "expected");
        string output = Path.Combine(Directory.CreateTempSubdirectory("staticsite-golden-").FullName, "output");
        BuildResult result = DefaultSite.Create().Build(new BuildOptions { Root = Path.Combine(Folder, "site"), Output = output, Clock = InstantPattern.General.Parse("2026-06-01T00:00:00Z").Value });
        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics.Select(item => item.Format())));
        Assert.Empty(result.Diagnostics);
        if (Environment.GetEnvironmentVariable("STATICSITE_UPDATE_GOLDEN") == "1")
        {
            if (Directory.Exists(expected)) Directory.Delete(expected, true);
            Directory.Move(output, expected);
            return;
        }
        Assert.Equal(Names(expected), Names(output));
        foreach (string name in Names(expected)) Assert.Equal(name + "\n" + File.ReadAllText(Path.Combine(expected, name)), name + "\n" + File.ReadAllText(Path.Combine(output, name)));
        Directory.Delete(Path.GetDirectoryName(output)!, true);
    }

    private static string[] Names(string folder) => [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];
}
