using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace StaticSite.BrowserTests;

/// <summary>The site as a whole, read over HTTP: these need no browser.</summary>
public sealed partial class SiteTests(BuiltSite site)
{
    [Fact]
    public void The_site_builds()
    {
        Assert.True(site.BuildExitCode == 0, $"The build ended with {site.BuildExitCode}:{Environment.NewLine}{site.BuildLog}");
        Assert.NotNull(site.Root);
    }

    [Fact]
    public async Task Every_internal_link_leads_somewhere()
    {
        using SiteReader reader = new(site.Root);
        Answer home = await reader.GetAsync("/");
        if (home.Page?.QuerySelector("link[rel=canonical]")?.GetAttribute("href") is { } canonical)
        {
            reader.PublishedAt = new Uri(site.Root, canonical);
        }

        // Missing pages are linked from nowhere, but their own links must be right as well.
        string[] seeds = ["/", .. Places.Folders.Select(folder => "/" + folder + "404.html")];
        Dictionary<Uri, Answer> answers = [];
        Queue<Uri> waiting = new(seeds.Select(seed => new Uri(site.Root, seed)));
        List<(Uri From, string Written, Uri To)> links = [];
        while (waiting.TryDequeue(out Uri? address))
        {
            if (answers.ContainsKey(address))
            {
                continue;
            }

            Answer answer = await reader.GetAsync(address);
            answers.Add(address, answer);
            if (answer.IsFound)
            {
                foreach ((string written, Uri to) in reader.InternalReferences(answer))
                {
                    links.Add((address, written, to));
                    waiting.Enqueue(WithoutFragment(to));
                }
            }
        }

        IEnumerable<string> missing = links
            .Where(link => !answers[WithoutFragment(link.To)].IsFound)
            .Select(link => $"{link.From.AbsolutePath} links to {link.Written}, which answers {(int)answers[WithoutFragment(link.To)].Status}");
        IEnumerable<string> fragments = links
            .Where(link => answers[WithoutFragment(link.To)] is { IsFound: true, Page: { } page } && !HasFragment(page, link.To))
            .Select(link => $"{link.From.AbsolutePath} links to {link.Written}, whose place is not on that page");
        IEnumerable<string> seedless = answers.Values
            .Where(answer => !answer.IsFound && seeds.Contains(answer.Address.AbsolutePath))
            .Select(answer => $"{answer.Address.AbsolutePath} answers {(int)answer.Status}");
        Expect.NoTroubles(seedless.Concat(missing).Concat(fragments).Distinct().Order(StringComparer.Ordinal));
        foreach (string folder in Places.Folders)
        {
            Assert.True(answers.ContainsKey(new Uri(site.Root, "/" + folder + "articles/")), $"/{folder}articles/ cannot be reached from the home page.");
        }
    }

    [Fact]
    public async Task An_article_leads_to_no_other_one_twice_and_names_no_source_twice()
    {
        using SiteReader reader = new(site.Root);
        List<string> troubles = [];
        int articles = 0;
        foreach (string folder in Places.Folders)
        {
            Answer list = await reader.GetAsync($"/{folder}articles/");
            foreach (string path in list.Page!.QuerySelectorAll("main .teaser a").Select(link => link.GetAttribute("href")!))
            {
                articles++;
                IDocument page = (await reader.GetAsync(path)).Page!;
                IEnumerable<string> others = page.QuerySelectorAll("main .pager a, main .teaser a").Select(link => link.GetAttribute("href")!);
                // What one publisher says on another day at the same address is another source.
                IEnumerable<string> sources = page.QuerySelectorAll(".figure-sources li, .sources li").Select(item => (item.QuerySelector("a")?.GetAttribute("href") ?? item.TextContent) + " " + Day().Matches(item.TextContent.Replace('\u00A0', ' ')).LastOrDefault()?.Value);
                troubles.AddRange(others.Concat(sources).GroupBy(text => text).Where(same => same.Count() > 1).Select(same => $"{path}: {same.Key}"));
            }
        }
        Assert.True(articles >= 30, $"{articles} articles were read");
        Expect.NoTroubles(troubles);
    }

    // Behind a figure's claimant, or at the end of a source.
    [GeneratedRegex(@"(\d{1,2} \p{L}+ )?\d{4}(?=:|$)")]
    private static partial Regex Day();

    private static Uri WithoutFragment(Uri address) => new(address.GetLeftPart(UriPartial.Query));

    private static bool HasFragment(IDocument page, Uri address)
    {
        string name = Uri.UnescapeDataString(address.Fragment.TrimStart('#'));
        return name.Length == 0 || name == "top" || name.StartsWith(":~:", StringComparison.Ordinal)
            || page.GetElementById(name) is not null
            || page.GetElementsByName(name).Length > 0;
    }
}
