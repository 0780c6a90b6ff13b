namespace StaticSite.BrowserTests;

/// <summary>The Nu HTML checker has nothing to say about any page.</summary>
public sealed class HtmlTests(BuiltSite site)
{
    [Fact]
    public async Task Every_page_is_valid_HTML()
    {
        string jar = Judges.Vnu();
        Assert.True(site.BuildExitCode == 0, "The site was not built: see the failure of The_site_builds.");
        Verdict verdict = await Judges.AskAsync("java", ["-jar", jar, "--skip-non-html", "--format", "gnu", site.Output]);
        Expect.NoTroubles((verdict.Errors + verdict.Output).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Replace(site.Output, "", StringComparison.Ordinal)));
        Assert.Equal(0, verdict.ExitCode);
    }
}
