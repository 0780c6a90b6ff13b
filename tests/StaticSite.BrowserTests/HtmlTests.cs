using System.Diagnostics;

namespace StaticSite.BrowserTests;

/// <summary>The Nu HTML checker has nothing to say about any page.</summary>
public sealed class HtmlTests(BuiltSite site)
{
    [Fact]
    public async Task Every_page_is_valid_HTML()
    {
        string jar = Judges.Vnu();
        Assert.True(site.BuildExitCode == 0, "The site was not built: see the failure of The_site_builds.");
        ProcessStartInfo start = new("java") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (string argument in (string[])["-jar", jar, "--skip-non-html", "--format", "gnu", site.Output]) start.ArgumentList.Add(argument);
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("java did not start.");
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string messages = await process.StandardError.ReadToEndAsync() + await output;
        await process.WaitForExitAsync();
        Expect.NoTroubles(messages.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Replace(site.Output, "", StringComparison.Ordinal)));
        Assert.Equal(0, process.ExitCode);
    }
}
