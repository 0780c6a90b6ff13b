using System.Text;
using System.Text.Json;

namespace StaticSite.BrowserTests;

/// <summary>What Lighthouse says of one visit to a page.</summary>
/// <param name="Path">The page.</param>
/// <param name="Error">Why it could not be judged; null when it was.</param>
/// <param name="Scores">0 to 100 a category.</param>
/// <param name="Failed">What is wrong, apart from speed.</param>
/// <param name="Times">The times for a report; empty where speed is not judged.</param>
/// <param name="Bytes">What was loaded.</param>
internal sealed record LighthouseRun(string Path, string? Error, IReadOnlyDictionary<string, int> Scores, IReadOnlyList<string> Failed, string Times, int Bytes)
{
    /// <summary>Visits pages one after another.</summary>
    /// <param name="urls">The pages.</param>
    /// <param name="runs">How often each is visited on a slow line, for its speed alone; 0 to judge everything else in one visit.</param>
    public static async Task<IReadOnlyList<LighthouseRun>> AllAsync(IReadOnlyList<Uri> urls, int runs)
    {
        string script = Judges.Lighthouse();
        string? browser = ChromiumBrowser.Find(out string noBrowser);
        Assert.True(browser is not null, noBrowser);
        Verdict verdict = await Judges.AskAsync("node", [script, browser, runs.ToString(), .. urls.Select(url => url.AbsoluteUri)]);
        Assert.True(verdict.ExitCode == 0, verdict.Errors);
        List<LighthouseRun> results = [.. verdict.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Parse)];
        Assert.Equal(urls.Count * Math.Max(runs, 1), results.Count);
        return results;
    }

    public override string ToString()
    {
        StringBuilder text = new(Path);
        foreach ((string category, int score) in Scores) text.Append(' ').Append(category).Append(' ').Append(score);
        return text.Append("; ").Append(Times).Append("; ").Append(Bytes).Append(" bytes").ToString();
    }

    private static LighthouseRun Parse(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement root = document.RootElement;
        return new LighthouseRun(
            new Uri(root.GetProperty("url").GetString()!).AbsolutePath,
            root.GetProperty("error").GetString(),
            root.GetProperty("scores").EnumerateObject().ToDictionary(score => score.Name, score => score.Value.GetInt32()),
            [.. root.GetProperty("failed").EnumerateArray().Select(failed => failed.GetString()!)],
            string.Join(", ", root.GetProperty("milliseconds").EnumerateObject().Select(time => $"{time.Name} {time.Value.GetInt32()} ms")),
            root.GetProperty("bytes").GetInt32());
    }
}
