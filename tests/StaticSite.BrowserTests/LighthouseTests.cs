using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace StaticSite.BrowserTests;

/// <summary>
/// Lighthouse on an old phone and slow 3G. Its times are computed from what a page loads, with a slowed processor, so that
/// the scores say something of the pages and little of the machine; the median of three runs takes away the rest.
/// Alone, after all other tests: what else runs would be counted as the page's own work.
/// </summary>
[CollectionDefinition(nameof(LighthouseTests), DisableParallelization = true)]
[Collection(nameof(LighthouseTests))]
public sealed class LighthouseTests(BuiltSite site)
{
    // 95 is the aim; until it has been measured on a machine that does nothing else, less than this is a mistake for sure.
    private const int LeastPerformance = 80;
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(12);

    /// <summary>What a reader comes for: measured three times in every language.</summary>
    [Fact]
    public async Task Pages_come_fast_on_a_slow_line()
    {
        List<string> paths = [];
        foreach (string folder in Places.Folders)
        {
            foreach (string kind in (string[])["Home", "safety/", "Article"]) paths.Add(await Places.PathAsync(site.Root, folder, kind));
        }
        IReadOnlyList<Run> runs = await RunAsync(paths, 3, "lighthouse-speed.txt");
        Expect.NoTroubles(runs.GroupBy(run => run.Path).SelectMany(Slow).Concat(runs.SelectMany(Imperfect)).Distinct());
    }

    /// <summary>Every other kind of page, once, in the language with the longest texts. Pages that no search engine shall list are not for this judge.</summary>
    [Fact]
    public async Task Other_kinds_of_page_are_accessible_and_well_built()
    {
        List<string> paths = [];
        foreach (string kind in Places.Kinds.Except(["Home", "safety/", "Article", "search/", "safety/families/card/", "safety-guide.html", "404.html"])) paths.Add(await Places.PathAsync(site.Root, "ru/", kind));
        Expect.NoTroubles((await RunAsync(paths, 1, "lighthouse-kinds.txt")).SelectMany(Imperfect));
    }

    private static IEnumerable<string> Slow(IGrouping<string, Run> runs)
    {
        int median = runs.Select(run => run.Scores["performance"]).Order().ElementAt(runs.Count() / 2);
        if (median < LeastPerformance) yield return $"{runs.Key}: performance {median}, at least {LeastPerformance} is wanted: {string.Join("; ", runs.Select(run => run.ToString()))}";
    }

    private static IEnumerable<string> Imperfect(Run run)
    {
        if (run.Error is not null) yield return $"{run.Path}: {run.Error}";
        foreach ((string category, int score) in run.Scores.Where(score => score.Key != "performance" && score.Value < 100)) yield return $"{run.Path}: {category} {score}";
        foreach (string failed in run.Failed) yield return $"{run.Path}: {failed}";
    }

    private async Task<IReadOnlyList<Run>> RunAsync(List<string> paths, int runs, string report)
    {
        string folder = Judges.Lighthouse();
        string? browser = ChromiumBrowser.Find(out string noBrowser);
        Assert.True(browser is not null, noBrowser);
        ProcessStartInfo start = new("node") { WorkingDirectory = folder, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (string argument in (string[])["lighthouse.mjs", browser, runs.ToString(), .. paths.Select(path => new Uri(site.Root, path).AbsoluteUri)]) start.ArgumentList.Add(argument);
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        using CancellationTokenSource late = new(LongEnough);
        try
        {
            Task<string> errors = process.StandardError.ReadToEndAsync(late.Token);
            string output = await process.StandardOutput.ReadToEndAsync(late.Token);
            await process.WaitForExitAsync(late.Token);
            Assert.True(process.ExitCode == 0, await errors);
            List<Run> results = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Run.Parse)];
            Assert.Equal(paths.Count * runs, results.Count);
            Reports.Write(report, results.Select(run => run.ToString()));
            return results;
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    private sealed record Run(string Path, string? Error, IReadOnlyDictionary<string, int> Scores, IReadOnlyList<string> Failed, string Times, int Bytes)
    {
        public static Run Parse(string line)
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement root = document.RootElement;
            return new Run(
                new Uri(root.GetProperty("url").GetString()!).AbsolutePath,
                root.GetProperty("error").GetString(),
                root.GetProperty("scores").EnumerateObject().ToDictionary(score => score.Name, score => score.Value.GetInt32()),
                [.. root.GetProperty("failed").EnumerateArray().Select(failed => failed.GetString()!)],
                string.Join(", ", root.GetProperty("milliseconds").EnumerateObject().Select(time => $"{time.Name} {time.Value.GetInt32()} ms")),
                root.GetProperty("bytes").GetInt32());
        }

        public override string ToString()
        {
            StringBuilder text = new(Path);
            foreach ((string category, int score) in Scores) text.Append(' ').Append(category).Append(' ').Append(score);
            return text.Append("; ").Append(Times).Append("; ").Append(Bytes).Append(" bytes").ToString();
        }
    }
}
