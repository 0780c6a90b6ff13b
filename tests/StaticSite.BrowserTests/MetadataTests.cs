using System.Diagnostics;
using System.Text.RegularExpressions;

namespace StaticSite.BrowserTests;

/// <summary>Two outside judges of the JSON-LD: Adobe's validator of what search engines ask for, and the vocabulary of schema.org.</summary>
public sealed partial class MetadataTests(BuiltSite site)
{
    [Fact]
    public async Task What_pages_tell_machines_is_said_in_words_of_schema_org_and_complete()
    {
        string folder = Judges.Metadata();
        Assert.True(site.BuildExitCode == 0, "The site was not built: see the failure of The_site_builds.");
        ProcessStartInfo start = new("node") { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add("metadata.mjs");
        start.ArgumentList.Add(site.Output);
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string[] lines = (await process.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
        Expect.NoTroubles(lines[..^1]);
        Match counts = Counts().Match(lines[^1]);
        int pages = Directory.EnumerateFiles(site.Output, "index.html", SearchOption.AllDirectories).Count(file => File.ReadAllText(file).Contains("application/ld+json", StringComparison.Ordinal));
        Assert.Equal(pages, int.Parse(counts.Groups[1].ValueSpan));
        Assert.InRange(int.Parse(counts.Groups[2].ValueSpan), 5, int.MaxValue);
    }

    [GeneratedRegex("^([0-9]+) pages, ([0-9]+) kinds of statements$")]
    private static partial Regex Counts();
}
