namespace StaticSite.BrowserTests;

/// <summary>What Lighthouse says of pages beside their speed: accessibility, best practices, search engines.</summary>
public sealed class PageQualityTests(BuiltSite site)
{
    /// <summary>Pages that ask search engines to leave them out; the one category in which they are no better for it is not asked.</summary>
    private static readonly string[] Unlisted = ["search/", "safety/families/card/", "safety-guide.html", "404.html"];

    /// <summary>What a reader comes for in every language, and every other kind of page in the language with the longest texts.</summary>
    [Fact]
    public async Task Every_kind_of_page_is_accessible_and_well_built()
    {
        List<(string Folder, string Kind)> pages = [.. Places.Kinds.Select(kind => ("ru/", kind))];
        foreach (string folder in Places.Folders.Except(["ru/"]))
        {
            foreach (string kind in (string[])["Home", "safety/", "Article"]) pages.Add((folder, kind));
        }
        Dictionary<string, string> kinds = [];
        foreach ((string folder, string kind) in pages.Where(page => page.Kind != "404.html")) kinds[await Places.PathAsync(site.Root, folder, kind)] = kind;
        IReadOnlyList<LighthouseRun> runs = await LighthouseRun.AllAsync([.. kinds.Keys.Select(path => new Uri(site.Root, path))], 0);
        Reports.Write("lighthouse-quality.txt", runs.Select(run => run.ToString()));
        Expect.NoTroubles(runs.SelectMany(run => Imperfect(run, Unlisted.Contains(kinds[run.Path]))));
    }

    private static IEnumerable<string> Imperfect(LighthouseRun run, bool isUnlisted)
    {
        if (run.Error is not null) yield return $"{run.Path}: {run.Error}";
        if (run.Scores.Count != 3) yield return $"{run.Path}: judged on {string.Join(", ", run.Scores.Keys)}";
        foreach ((string category, int score) in run.Scores)
        {
            if (score < 100 && !(isUnlisted && category == "seo")) yield return $"{run.Path}: {category} {score}";
        }
        foreach (string failed in run.Failed)
        {
            if (!isUnlisted || !failed.StartsWith("seo: ", StringComparison.Ordinal)) yield return $"{run.Path}: {failed}";
        }
    }
}
