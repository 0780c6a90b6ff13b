using StaticSite.Cli;
using StaticSite.Diagnostics;
using StaticSite.Extensions;
using StaticSite.Output;
using StaticSite.Pipelines;
using StaticSite.Site;
using static StaticSite.Tests.EndToEnd.BuildLooks;

namespace StaticSite.Tests.EndToEnd;

/// <summary>A build after an edit of texts makes the files that say something else and keeps the others.</summary>
public sealed class KeptFilesTests : IDisposable
{
    private const int Sequences = 80;
    private const int Steps = 4;
    private static readonly string Memory = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
    // Feeds quote the newest article alone, which is none of those that a test is about: a feed that is made renders what it quotes.
    private const string Unquoted = "feeds: {formats: [atom], limit: 1}\n";
    private const string Translation = "input/articles/a.az.md";
    private const string Offline = "offline: {page: page:safety, precache: [home, guide], budget: 800}\nguide: {file: guide.html, pages: [page:safety], budget: 150}\nbudget: {scripts: 4000}\n";
    private static readonly string[] Names = [Translation, "input/articles/a.md", "input/articles/b.md", "input/articles/c.md", "input/pages/safety.md", "input/home.md"];

    private static readonly string[] Texts =
    [
        "Words of their own.\n", "## Part one\n\nText.\n", "## Part one\n\nText.\n", "## Part two\n\nText.\n", "[b](/articles/b/)\n", "[c](/articles/c/)\n", "A box. {.box}\n", "A wide box. {.box .wide}\n", "> A quotation\n",
        "[out](https://other.example/a?b=1#c)\n", "[out](https://more.example/)\n", "<details><summary>More</summary>\n\nText\n\n</details>\n", "| a | b |\n| - | - |\n| 1 | 2 |\n", "A note.[^1]\n\n[^1]: Below.\n", "On 24 December 2025.\n",
    ];

    // What may be wrong, as the other texts of the moment have it.
    private static readonly string[] Risks = ["[b](/articles/b/#part-one)\n", "[c](/articles/c/#part-two)\n", "[own](#part-one)\n", "[gone](gone.md)\n", "Call 01234567890 now.\n", "[menu](#menu)\n"];

    private readonly string _folder = Directory.CreateDirectory(Path.Combine(Memory, "staticsite-kept-" + Path.GetRandomFileName())).FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void Only_files_that_show_the_text_are_written_again()
    {
        using TestSite site = Site();
        Assert.True(site.Build().Succeeded);
        Dictionary<string, DateTime> before = Times(site.Output);
        Text(site, "input/articles/c.md", "Other words.\n");
        BuildResult result = site.Build();
        Assert.True(result.KeptFiles > 20, $"{result.KeptFiles} files were kept");
        Dictionary<string, DateTime> after = Times(site.Output);
        Assert.Equal(before.Keys.Order(), after.Keys.Order());
        // The page, the page in the language it is not translated to, and the feeds that quote it.
        string[] written = [.. after.Where(file => before[file.Key] != file.Value).Select(file => file.Key).Order(StringComparer.Ordinal)];
        Assert.Equal(["articles/c/index.html", "atom.xml", "az/articles/c/index.html", "feed.json", "rss.xml", "tags/karabakh/atom.xml", "tags/karabakh/feed.json", "tags/karabakh/rss.xml"], written);
        Assert.Contains("Other words.", site.Read("articles/c/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_with_a_text_is_said_whether_files_are_kept_or_not()
    {
        using TestSite site = Site(Unquoted);
        Text(site, "input/articles/b.md", "## Part one\n\nText.\n");
        Text(site, "input/articles/c.md", "[b](b.md#part-one)\n");
        Assert.True(site.Build().Succeeded);
        Text(site, "input/articles/a.md", "[gone](gone.md)\n");
        Assert.Equal(["input/articles/a.md:8:8 SS2050"], Found(site.Build()));
        Text(site, "input/articles/a.md", "[b](b.md#part-two)\n");
        Assert.Equal(["input/articles/a.md:8:5 SS2051"], Found(site.Build()));
        // The page that leads there is kept, and only its own text has the place.
        Text(site, "input/articles/a.md", "Text.\n");
        Text(site, "input/articles/b.md", "## Part two\n\nText.\n");
        Assert.Equal(["input/articles/c.md:8:5 SS2051"], Found(site.Build()));
        Assert.Equal(["input/articles/c.md:8:5 SS2051"], Found(site.Bootstrapper.Check(site.Options())));
    }

    [Fact]
    public void Words_of_pages_that_stay_are_still_found()
    {
        using TestSite site = Site("search: {results: 5}\n", isComplete: false);
        Text(site, "input/articles/b.md", "Ölçü and words.\n");
        Assert.Empty(Found(site.Build()));
        Text(site, "input/articles/c.md", "Other words.\n");
        BuildResult result = site.Build();
        Assert.True(result.KeptFiles > 20, $"{result.KeptFiles} files were kept");
        string[] terms = [.. Directory.EnumerateFiles(Path.Combine(site.Output, "search-index"), "t*.json", SearchOption.AllDirectories).Select(File.ReadAllText)];
        Assert.Contains(terms, text => text.Contains("olcu", StringComparison.Ordinal));
        Assert.Contains(terms, text => text.Contains("other", StringComparison.Ordinal));
    }

    [Fact]
    public void A_check_begins_where_a_build_ended()
    {
        using TestSite site = Site();
        Assert.Empty(Found(site.Build()));
        Assert.True(site.Bootstrapper.Check(site.Options()).IsUnchanged);
        Text(site, "input/articles/c.md", "Other words.\n");
        BuildResult check = site.Bootstrapper.Check(site.Options());
        Assert.True(check is { Succeeded: true, IsUnchanged: false, KeptFiles: > 20 }, $"{check.KeptFiles} files were kept");
        Assert.DoesNotContain("Other words.", site.Read("articles/c/index.html"), StringComparison.Ordinal);
        Assert.True(site.Bootstrapper.Check(site.Options()).IsUnchanged);
        Assert.False(site.Build().IsUnchanged);
        Assert.Contains("Other words.", site.Read("articles/c/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_is_published_for_a_page_whose_text_did_not_change()
    {
        using TestSite site = Site(Unquoted + "images: {}\n").Write("input/assets/p.png", Images.TestImages.Png(900, 450)).Write("input/assets/p.png.yml", "credit: N. N.\nconsent: no recognisable person\n");
        Text(site, "input/articles/b.md", "![A field](../assets/p.png)\n");
        BuildResult first = site.Build();
        Assert.True(first.Succeeded, string.Join('\n', Found(first)));
        string[] before = [.. Times(site.Output).Keys.Where(path => path.Contains("p-", StringComparison.Ordinal) || path.Contains("/p.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        Assert.NotEmpty(before);
        Text(site, "input/articles/c.md", "Other words.\n");
        Assert.True(site.Build().Succeeded);
        Assert.All(before, path => Assert.True(site.Has(path), path));
        // With its last page goes what was made of it, and the folder with it.
        Text(site, "input/articles/b.md", "No picture.\n");
        BuildResult without = site.Build();
        Assert.True(without is { Succeeded: true, KeptFiles: > 0 });
        Assert.DoesNotContain(Times(site.Output).Keys, path => path.Contains("p-", StringComparison.Ordinal));
        Assert.True(site.Build().IsUnchanged);
    }

    [Fact]
    public void A_rule_of_the_theme_loses_its_last_page()
    {
        using TestSite site = Site();
        Text(site, "input/articles/b.md", "A box. {.box .wide}\n");
        site.Write("theme/styles/main.css", ".wide { color: red }\n");
        Assert.Empty(Found(site.Build()));
        Text(site, "input/articles/b.md", "A box.\n");
        Assert.Equal(["theme/styles/main.css:1:1 SS5060"], Found(site.Build()));
        Text(site, "input/articles/a.md", "A box. {.wide}\n");
        Assert.Empty(Found(site.Build()));
    }

    [Fact]
    public void An_extension_that_was_not_made_for_it_has_nothing_kept()
    {
        using TestSite site = new TestSite(_folder) { Cache = Path.Combine(_folder, "cache"), Bootstrapper = DefaultSite.Create().AddExtension(() => new Counting()) }.Article("a").Article("b");
        Assert.True(site.Build().Succeeded);
        site.Article("a", body: "Other\n");
        Assert.Equal(0, site.Build().KeptFiles);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.txt")]
    [InlineData("new/c.txt")]
    [InlineData("old/b.txt")]
    public void A_build_that_was_cut_off_while_it_changed_the_output_is_finished_by_the_next(string done)
    {
        using TestSite site = new(_folder);
        string output = Path.Combine(_folder, "out");
        Directory.CreateDirectory(Path.Combine(output, "old"));
        File.WriteAllText(Path.Combine(output, ".staticsite"), "");
        File.WriteAllText(Path.Combine(output, "a.txt"), "before");
        File.WriteAllText(Path.Combine(output, "old/b.txt"), "before");
        DiagnosticBag bag = new();
        Assert.True(OutputPath.TryCreate("a.txt", out OutputPath a, out _));
        Assert.True(OutputPath.TryCreate("new/c.txt", out OutputPath c, out _));
        (string, OutputFile)[] files = [(".staticsite", default), ("a.txt", new OutputFile(6, 0)), ("old/b.txt", new OutputFile(6, 0))];
        using (Staging staging = Staging.Begin(output, [], bag)!)
        {
            staging.Amend(new OutputChanges(files, files.Length));
            staging.Write(a, "after"u8);
            staging.Write(c, "after"u8);
            staging.Step = step => throw new IOException(step);
            Assert.False(staging.Commit(bag));
        }
        Assert.Equal("before", File.ReadAllText(Path.Combine(output, "a.txt")));
        // Some of it was done before it was cut off.
        string staged = Path.Combine(Assert.Single(Directory.GetDirectories(_folder, "out.staging-*")), done);
        if (File.Exists(staged))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(output, done))!);
            File.Move(staged, Path.Combine(output, done), overwrite: true);
        }
        else if (done.Length > 0) File.Delete(Path.Combine(output, done));
        using (Staging staging = Staging.Begin(output, [], new DiagnosticBag())!)
        {
            Assert.Equal("after", File.ReadAllText(Path.Combine(output, "a.txt")));
            Assert.Equal("after", File.ReadAllText(Path.Combine(output, "new/c.txt")));
            Assert.False(Directory.Exists(Path.Combine(output, "old")));
        }
        Assert.Equal(["out"], Directory.EnumerateFileSystemEntries(_folder, "out*").Select(Path.GetFileName));
    }

    [Fact]
    public void A_list_of_changes_that_is_not_ours_is_not_touched()
    {
        string output = Path.Combine(_folder, "out");
        File.WriteAllText(output + ".changes", "mine");
        DiagnosticBag bag = new();
        Assert.Null(Staging.Begin(output, [], bag));
        Assert.Equal("mine", File.ReadAllText(output + ".changes"));
        Assert.Contains(output + ".changes", Assert.Single(bag.ToSortedList()).Format(), StringComparison.Ordinal);
    }

    /// <summary>However texts are changed between builds, a build that keeps files makes what a build of all files makes. A failure names its seed.</summary>
    [Theory]
    [InlineData(true, "")]
    [InlineData(false, "")]
    [InlineData(true, "markdown_copies: true\n")]
    [InlineData(false, "build_manifest: true\nsearch: {results: 5}\n")]
    [InlineData(true, Offline)]
    public void Sequences_of_edits_end_as_clean_builds_do(bool isComplete, string settings)
    {
        int kept = 0;
        Parallel.For(1, Sequences + 1, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, seed => Interlocked.Add(ref kept, Run(seed, isComplete, settings)));
        Assert.InRange(kept, Sequences / 2, Sequences * Steps * 2);
    }

    private int Run(int seed, bool isComplete, string settings)
    {
        Random random = new(seed);
        using TestSite site = Site(settings, seed.ToString(), isComplete);
        // Out of date from the start, which is said in every build.
        Text(site, Translation, "Words.\n");
        string clean = site.Output + "-clean";
        BuildOptions options = site.Options();
        Assert.True(site.Bootstrapper.Build(options).Succeeded);
        int kept = 0;
        List<string> done = [];
        for (int step = 0; step < Steps; step++)
        {
            for (int edits = random.Next(1, 3); edits > 0; edits--)
            {
                string name = Names[random.Next(Names.Length)];
                string text = string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => (random.Next(8) == 0 ? Risks[random.Next(Risks.Length)] : Texts[random.Next(Texts.Length)]) + "\n"));
                Text(site, name, text, random.Next(12) == 0 ? "T" + random.Next(3) : "T");
                done.Add($"{name} = {text}");
            }
            bool checks = random.Next(3) == 0;
            BuildResult check = checks ? site.Bootstrapper.Check(options) : null!;
            BuildResult result = site.Bootstrapper.Build(options);
            BuildResult expected = site.Bootstrapper.Build(options with { Output = clean, Cache = null });
            string label = $"seed {seed} {settings}: {string.Join('\n', done)}";
            Assert.True(Said(expected).SequenceEqual(Said(result)), $"{label}\nexpected {string.Join('\n', Said(expected))}\nfound {string.Join('\n', Said(result))}");
            Assert.True(!expected.Succeeded || TestSite.Contents(clean).SequenceEqual(TestSite.Contents(site.Output)), label);
            string[] checkedAnew = checks ? [.. Said(site.Bootstrapper.Check(options with { Cache = null }))] : [];
            Assert.True(!checks || checkedAnew.SequenceEqual(Said(check)), $"{label}: check\nexpected {string.Join('\n', checkedAnew)}\nfound {(checks ? string.Join('\n', Said(check)) : "")}");
            kept += (result.KeptFiles > 0 ? 1 : 0) + (check?.KeptFiles > 0 ? 1 : 0);
        }
        return kept;
    }

    private TestSite Site(string settings = "", string name = "site", bool isComplete = true)
    {
        TestSite site = new TestSite(_folder) { Cache = Path.Combine(_folder, "cache-" + name), Bootstrapper = isComplete ? CompleteSite.Create() : DefaultSite.Create() }
            .Write("input/site.yml", TestSite.Settings + (settings.Contains("feeds", StringComparison.Ordinal) ? "" : "feeds: {formats: [atom, rss, json]}\n") + "hosting: {files: [netlify]}\n" + settings)
            .Write("theme/layouts/base.liquid", "<html lang=\"{{ page.language }}\"><title>{{ page.title }}</title><style>p{margin:0}</style><nav id=menu><a href=\"{{ site.home_url }}\">H</a>{% for entry in nav %}<a href=\"{{ entry.url }}\">{{ entry.label }}</a>{% endfor %}</nav><a href=#menu>M</a>{% content %}{% for other in page.latest %}<a href=\"{{ other.url }}\">{{ other.title }}</a>{% endfor %}</html>\n")
            .Write("theme/layouts/search.liquid", "{% layout 'base' %}<div data-index=\"{{ page.search.index_url }}\"></div>")
            .Write("theme/layouts/guide.liquid", "{% for section in page.sections %}{{ section.html }}{% endfor %}")
            .Write("theme/styles/main.css", "p { color: red }\n");
        string strings = TestSite.Strings + (isComplete ? TestSite.EditorialStrings : "") + (settings.Contains("search", StringComparison.Ordinal) ? "search: {title: Find, description: All words}\n" : "") + (settings.Contains("guide", StringComparison.Ordinal) ? "guide: {title: Guide, description: All rules}\noffline: {saved: Kept, missing: Not here}\n" : "");
        foreach (string language in (string[])["en", "az"]) site.Write($"theme/i18n/{language}.yml", strings);
        foreach (string page in Names.Where(page => !isComplete || page != Translation)) Text(site, page, "Words.\n");
        return site;
    }

    private static void Text(TestSite site, string name, string body, string title = "T") =>
        site.Write(name, $"---\ntitle: {title}\ndescription: D\n" + (name.Contains("articles", StringComparison.Ordinal) ? $"published: 2025-12-{(name.Contains("/a.", StringComparison.Ordinal) ? 25 : 24)}\ntags: [karabakh]\n" : "") + $"---\n\n{body}");

    private sealed class Counting : SiteExtension
    {
        public override void Visit(PageText text)
        {
        }
    }
}
