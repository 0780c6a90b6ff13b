namespace StaticSite.BrowserTests;

/// <summary>
/// Lighthouse on an old phone and slow 3G. Its times are computed from what a page loads, with a slowed processor, so that
/// the scores say something of the pages and little of the machine; the median of several runs takes away the rest.
/// Alone, after all other tests: what else runs would be counted as the page's own work. Whatever a page asks for comes a moment after the page,
/// as on every line: from a server without distance a script is there before the first paint, and its whole way on slow 3G would be counted as the paint's.
/// </summary>
[CollectionDefinition(nameof(LighthouseTests), DisableParallelization = true)]
[Collection(nameof(LighthouseTests))]
public sealed class LighthouseTests(BuiltSite site)
{
    private const int LeastPerformance = 96;
    // One visit tells of most pages that they are fast.
    private static readonly int[] Visits = [1, 3, 3, 5];
    private static readonly TimeSpan Distance = TimeSpan.FromMilliseconds(150);

    /// <summary>What a reader comes for, in every language.</summary>
    [Fact]
    public async Task Pages_come_fast_on_a_slow_line()
    {
        await using SiteServer far = await SiteServer.StartAsync(site.Output);
        far.Distance = Distance;
        List<Uri> urls = [];
        foreach (string folder in Places.Folders)
        {
            foreach (string kind in (string[])["Home", "safety/", "Article"]) urls.Add(new Uri(far.Root, await Places.PathAsync(site.Root, folder, kind)));
        }
        // A machine that does something else makes a page slower and never faster: whoever seems slow is measured again.
        List<LighthouseRun> all = [];
        string[] slow = [];
        foreach (int visits in Visits)
        {
            if (urls.Count == 0) break;
            IReadOnlyList<LighthouseRun> runs = await LighthouseRun.AllAsync(urls, visits);
            all.AddRange(runs);
            IGrouping<string, LighthouseRun>[] failed = [.. runs.GroupBy(run => run.Path).Where(page => Slow(page).Any())];
            slow = [.. failed.SelectMany(Slow)];
            urls.RemoveAll(url => !failed.Any(page => page.Key == url.AbsolutePath));
        }
        Reports.Write("lighthouse-speed.txt", all.Select(run => run.ToString()));
        Expect.NoTroubles(slow);
    }

    private static IEnumerable<string> Slow(IGrouping<string, LighthouseRun> runs)
    {
        foreach (LighthouseRun run in runs.Where(run => run.Error is not null)) yield return $"{run.Path}: {run.Error}";
        int median = runs.Select(run => run.Scores["performance"]).Order().ElementAt(runs.Count() / 2);
        if (median < LeastPerformance) yield return $"{runs.Key}: performance {median}, at least {LeastPerformance} is wanted: {string.Join("; ", runs.Select(run => run.ToString()))}";
    }
}
