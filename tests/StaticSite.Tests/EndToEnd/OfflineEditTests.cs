using StaticSite.Cli;
using StaticSite.Pipelines;
using static StaticSite.Tests.EndToEnd.BuildLooks;

namespace StaticSite.Tests.EndToEnd;

/// <summary>After an edit, files that are made of others stay while those stay: the guide, cards, the worker that keeps pages on the device.</summary>
public sealed class OfflineEditTests : IDisposable
{
    private const string Offline = "offline: {page: page:offline, precache: [home, page:safety, guide]";
    private const string Guide = "guide: {file: guide.html, pages: [page:safety]";
    // Words that compress badly, in few lines: a card has room for them.
    private static readonly string Long = string.Join(' ', Enumerable.Range(0, 90).Select(number => string.Concat(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData([(byte)number])).Where(char.IsAsciiLetter))));

    private static readonly string[] Made = ["guide.html", "sw.js", "safety/card/index.html"];

    private readonly string _folder = Directory.CreateTempSubdirectory("staticsite-offline-edits-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void An_article_leaves_what_is_kept_on_the_device()
    {
        using TestSite site = Site(Offline + "}\n" + Guide + "}\n");
        BuildResult first = site.Build();
        Assert.Empty(Found(first));
        Dictionary<string, DateTime> before = Times(site.Output);
        site.Article("a", body: "Other words.\n");
        BuildResult check = site.Bootstrapper.Check(site.Options());
        BuildResult second = site.Build();
        Assert.Empty(Found(second));
        // The page in both languages, and nothing else.
        Assert.Equal(["articles/a/index.html", "az/articles/a/index.html"], Written(site, before));
        Assert.Equal(first.Statistics.KeptPerLanguage.OrderBy(pair => pair.Key), second.Statistics.KeptPerLanguage.OrderBy(pair => pair.Key));
        Assert.Equal(first.Statistics.KeptPerLanguage.OrderBy(pair => pair.Key), check.Statistics.KeptPerLanguage.OrderBy(pair => pair.Key));
        // All but the two pages and what is copied.
        Assert.InRange(second.FileCount - second.KeptFiles, 2, 5);
        Assert.Equal(second.KeptFiles, check.KeptFiles);
    }

    [Fact]
    public void A_page_that_is_in_them_has_them_made()
    {
        using TestSite site = Site(Offline + "}\n" + Guide + "}\n");
        Assert.Empty(Found(site.Build()));
        string[] before = [.. Made.Select(site.Read)];
        Safety(site, "Do not go there.");
        Assert.Empty(Found(site.Build()));
        Assert.All(Made.Zip(before), file => Assert.NotEqual(file.Second, site.Read(file.First)));
        Assert.Contains("Do not go there.", site.Read("guide.html"), StringComparison.Ordinal);
        Assert.Contains("Do not go there.", site.Read("safety/card/index.html"), StringComparison.Ordinal);
        AssertAsClean(site);
    }

    [Theory]
    [InlineData(", budget: 1200}\n", "}\n", "SS8152")]
    [InlineData("}\n", ", budget: 1000}\n", "SS8153")]
    public void What_is_too_heavy_is_said_again_after_an_edit_of_something_else(string offline, string guide, string code)
    {
        using TestSite site = Site(Offline + offline + Guide + guide);
        Assert.Empty(Found(site.Build()));
        Safety(site, Long);
        string[] first = [.. Found(site.Build())];
        Assert.Contains(first, found => found.EndsWith(code, StringComparison.Ordinal));
        site.Article("a", body: "Other words.\n");
        Assert.Equal(first, Found(site.Bootstrapper.Check(site.Options())));
        Assert.Equal(first, Found(site.Build()));
        Safety(site, "Stop.");
        BuildResult last = site.Build();
        Assert.Empty(Found(last));
        Assert.True(last.KeptFiles > 0);
        AssertAsClean(site);
    }

    [Fact]
    public void A_check_after_a_check_knows_what_the_first_found()
    {
        using TestSite site = Site(Offline + "}\n" + Guide + "}\n");
        BuildResult first = site.Bootstrapper.Check(site.Options());
        Assert.Empty(Found(first));
        Safety(site, "Do not go there.");
        site.Article("a", body: "Other words.\n");
        BuildResult second = site.Bootstrapper.Check(site.Options());
        Assert.True(second.KeptFiles > 0);
        BuildResult anew = site.Bootstrapper.Check(site.Options() with { Cache = null });
        Assert.Equal(Said(anew), Said(second));
        Assert.NotEqual(first.Statistics.KeptPerLanguage.OrderBy(pair => pair.Key), second.Statistics.KeptPerLanguage.OrderBy(pair => pair.Key));
    }

    private static void AssertAsClean(TestSite site)
    {
        string clean = site.Output + "-clean";
        BuildResult anew = site.Bootstrapper.Build(site.Options() with { Output = clean, Cache = null });
        Assert.True(anew.Succeeded);
        Assert.Equal(TestSite.Contents(clean), TestSite.Contents(site.Output));
    }

    private static string[] Written(TestSite site, Dictionary<string, DateTime> before) =>
        [.. Times(site.Output).Where(file => !before.TryGetValue(file.Key, out DateTime time) || time != file.Value).Select(file => file.Key).Order(StringComparer.Ordinal)];

    private static void Safety(TestSite site, string rule) =>
        site.Write("input/pages/safety.md", $"---\ntitle: Safety\ndescription: D\nreviewed: 2026-05-01\ncard: [stop]\n---\n\n## Stop {{#stop}}\n\n{rule}\n");

    private TestSite Site(string settings)
    {
        const string words = "guide: {title: Guide, description: All rules}\noffline: {saved: Kept, missing: Not here}\n";
        TestSite site = new TestSite(_folder) { Cache = Path.Combine(_folder, "cache"), Bootstrapper = CompleteSite.Create() }.Article("a").Article("b", published: "2025-12-30")
            .Write("input/site.yml", TestSite.Settings.Replace("[page:safety", "[page:safety, page:offline", StringComparison.Ordinal) + "feeds: {formats: [atom], limit: 1}\n" + settings)
            .Write("input/pages/offline.md", "---\ntitle: Offline\ndescription: D\n---\nNo network\n")
            .Write("theme/layouts/page.liquid", "{% layout 'base' %}{{ page.body }}<a href=\"{{ guide.url }}\">G</a>{% if page.card_url %}<a href=\"{{ page.card_url }}\">C</a>{% endif %}")
            .Write("theme/layouts/guide.liquid", "<title>{{ page.title }}</title>\n{% for section in page.sections %}{{ section.html }}{% endfor %}")
            .Write("theme/layouts/card.liquid", "<title>{{ page.title }}</title>{{ page.card.body }}");
        foreach (string language in (string[])["en", "az"]) site.Write($"theme/i18n/{language}.yml", TestSite.Strings + TestSite.EditorialStrings + words);
        Safety(site, "Stop where you are.");
        return site;
    }
}
