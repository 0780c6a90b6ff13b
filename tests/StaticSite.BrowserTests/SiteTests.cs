using AngleSharp.Dom;

namespace StaticSite.BrowserTests;

/// <summary>The site as a whole, read over HTTP: these need no browser.</summary>
public sealed class SiteTests(BuiltSite site)
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

    private static Uri WithoutFragment(Uri address) => new(address.GetLeftPart(UriPartial.Query));

    private static bool HasFragment(IDocument page, Uri address)
    {
        string name = Uri.UnescapeDataString(address.Fragment.TrimStart('#'));
        return name.Length == 0 || name == "top" || name.StartsWith(":~:", StringComparison.Ordinal)
            || page.GetElementById(name) is not null
            || page.GetElementsByName(name).Length > 0;
    }
}
