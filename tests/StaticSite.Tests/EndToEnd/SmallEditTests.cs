using StaticSite.Diagnostics;
using StaticSite.Extensions;
using StaticSite.Output;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Site;

namespace StaticSite.Tests.EndToEnd;

/// <summary>A build after an edit does only what the edit asks for: what is known of the other files is neither checked nor written again.</summary>
public sealed class SmallEditTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("staticsite-edit-").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Theory]
    [InlineData("Other words.", true)]
    [InlineData("Other words, and [out](https://out.example/).", false)]
    [InlineData("Other words, and [b](b.md).", false)]
    [InlineData("## A heading\n\nOther words.", false)]
    public void What_is_known_of_all_files_is_written_again_only_when_links_or_anchors_change(string body, bool stays)
    {
        using TestSite site = Site();
        Assert.True(site.Build().Succeeded);
        string records = Assert.Single(Directory.GetFiles(Path.Combine(_folder, "cache", "builds"), "*-files"));
        byte[] before = File.ReadAllBytes(records);
        File.SetLastWriteTimeUtc(records, DateTime.UnixEpoch);
        BuildResult result = site.Article("a", published: "2025-12-25", body: body).Build();
        Assert.True(result is { Succeeded: true, KeptFiles: > 10 }, $"{result.KeptFiles} files were kept");
        Assert.Equal(stays, File.GetLastWriteTimeUtc(records) == DateTime.UnixEpoch);
        Assert.Equal(stays, before.AsSpan().SequenceEqual(File.ReadAllBytes(records)));
        Assert.True(site.Build().IsUnchanged);
    }

    [Fact]
    public void Addresses_of_other_hosts_are_the_same_whether_they_are_found_or_remembered()
    {
        using TestSite site = Site().Article("b", body: "[one](https://one.example/#x) and [two](https://two.example/?a=1&b=2)");
        BuildResult first = site.Build();
        BuildResult edited = site.Article("a", published: "2025-12-25", body: "Other words.").Build();
        BuildResult unchanged = site.Build();
        Assert.True(edited.KeptFiles > 0 && unchanged.IsUnchanged);
        Assert.Equal(["https://one.example/", "https://two.example/?a=1&b=2"], first.ExternalLinks.Select(link => link.Url));
        Assert.Equal(first.ExternalLinks, edited.ExternalLinks);
        Assert.Equal(first.ExternalLinks, unchanged.ExternalLinks);
        string lines = "https://one.example/\t2\tarticles/b/index.html\nhttps://two.example/?a=1&b=2\t2\tarticles/b/index.html\n";
        Assert.Equal([lines, lines, lines], new[] { first, edited, unchanged }.Select(Lines));
    }

    [Fact]
    public void Files_of_one_name_are_found_after_an_edit_too()
    {
        using TestSite site = Site();
        Assert.True(site.Build().Succeeded);
        site.Article("b", extra: "slug: a\n");
        Assert.Contains("SS5020", site.Build().Diagnostics.Select(item => item.Code));
        site.Article("b", extra: "slug: c\n");
        Assert.True(site.Build().Succeeded);
    }

    [Fact]
    public void A_page_that_nothing_leads_to_is_named_in_every_build()
    {
        using TestSite site = Site().Write("input/pages/lonely.md", "---\ntitle: L\ndescription: D\n---\nText\n");
        string[] found = site.Diagnose();
        Assert.Contains("input/pages/lonely.md SS5042", found);
        site.Article("a", published: "2025-12-25", body: "Other words.");
        Assert.Equal(found, site.Diagnose());
        site.Article("a", published: "2025-12-25", body: "[lonely](../pages/lonely.md)");
        Assert.DoesNotContain(site.Diagnose(), line => line.Contains("lonely", StringComparison.Ordinal));
        site.Article("a", published: "2025-12-25", body: "Other words.");
        Assert.Equal(found, site.Diagnose());
    }

    [Theory]
    [InlineData("input/articles/a.md", false)]
    [InlineData("input/articles/a.md", true)]
    [InlineData("input/articles/b.md", false)]
    [InlineData("input/articles/b.md", true)]
    [InlineData("theme/layouts/article.liquid", false)]
    [InlineData("theme/layouts/article.liquid", true)]
    public void What_is_written_to_while_a_build_runs_is_seen_by_the_next(string file, bool isUndone)
    {
        const string Layout = "{% layout 'base' %}{{ page.body }}";
        using TestSite site = Site().Write("theme/layouts/article.liquid", Layout);
        Assert.True(site.Build().Succeeded);
        Write("input/articles/a.md", "First words.");
        BuildResult during = site.Bootstrapper.Build(site.Options(), phase =>
        {
            if (phase == "Output") Write(file, "Later words.");
        });
        Assert.True(during is { Succeeded: true, KeptFiles: > 0 });
        // What went into the output is of neither moment for certain, and must not be taken for that of the first.
        if (isUndone) Write(file, file.Contains("/a.", StringComparison.Ordinal) ? "First words." : "");
        Assert.True(site.Build().Succeeded);
        string page = site.Read($"articles/{(file.Contains("/b.", StringComparison.Ordinal) ? "b" : "a")}/index.html");
        Assert.Equal(!isUndone, page.Contains("Later words.", StringComparison.Ordinal));
        Assert.Equal(isUndone || !file.Contains("/a.", StringComparison.Ordinal), site.Read("articles/a/index.html").Contains("First words.", StringComparison.Ordinal));

        void Write(string path, string words)
        {
            if (path.EndsWith(".liquid", StringComparison.Ordinal)) site.Write(path, Layout + words);
            else site.Article(Path.GetFileNameWithoutExtension(path), published: path.Contains("/a.", StringComparison.Ordinal) ? "2025-12-25" : "2025-12-24", body: words.Length == 0 ? "Text\n" : words);
        }
    }

    [Theory]
    [InlineData("input/articles/a.md", false)]
    [InlineData("theme/layouts/article.liquid", false)]
    [InlineData("theme/partials/new.liquid", false)]
    [InlineData("theme/partials/old.liquid", true)]
    public void What_is_written_to_or_gone_while_a_first_build_runs_and_taken_back_is_not_taken_for_what_was_read(string file, bool isGone)
    {
        const string Layout = "{% layout 'base' %}{{ page.body }}";
        using TestSite site = Site().Write("theme/layouts/article.liquid", Layout).Write("theme/partials/old.liquid", "Words");
        string path = Path.Combine(site.Options().Root, file);
        string? before = File.Exists(path) ? File.ReadAllText(path) : null;
        Assert.True(site.Bootstrapper.Build(site.Options(), phase =>
        {
            if (phase != "Output") return;
            if (isGone) File.Delete(path);
            else File.WriteAllText(path, before + "Later words.");
        }).Succeeded);
        if (before is null) File.Delete(path);
        else File.WriteAllText(path, before);
        // Whether the words went into the output or not, nobody knows: all of it is made again.
        BuildResult next = site.Build();
        Assert.Equal((true, false, 0), (next.Succeeded, next.IsUnchanged, next.KeptFiles));
        Assert.DoesNotContain("Later words.", site.Read("articles/a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Places_in_front_matter_that_was_not_read_again_show_their_lines()
    {
        using TestSite site = Site().Article("c", extra: "authors: [Somebody]\n", published: "2025-12-20");
        Assert.True(site.Build().Succeeded);
        site.Write("input/data/tags.yml", TestSite.Tags.Replace("karabakh", "karabag", StringComparison.Ordinal));
        Diagnostic[] found = [.. site.Build().Diagnostics.Where(item => item.Span.File.StartsWith("input/articles/", StringComparison.Ordinal))];
        Assert.Equal(["input/articles/a.md:5:8 SS2052 tags: [karabakh]", "input/articles/b.md:5:8 SS2052 tags: [karabakh]", "input/articles/c.md:5:8 SS2052 tags: [karabakh]"], found.Select(item => $"{item.Span} {item.Code} {item.Span.LineText}"));
        // A report reads a file once for all that is said of it.
        Diagnostic[] twice = [.. found[..1], .. found[..1], .. found[1..]];
        int shown = 0;
        foreach (Diagnostic diagnostic in ShownLines.Of(twice))
        {
            if (shown++ == 0) site.Write("input/articles/a.md", "---\n");
            Assert.Equal("tags: [karabakh]", diagnostic.Span.LineText);
        }
        // What is shown is the line as it is now; one that is no more is not shown.
        site.Write("input/articles/a.md", "---\n");
        site.Delete("input/articles/b.md");
        Assert.Equal([null, null, "tags: [karabakh]"], found.Select(item => item.Span.LineText));
    }

    [Fact]
    public void Extensions_may_read_the_text_of_a_header_that_was_not_read_again()
    {
        List<string> heads = [];
        using TestSite site = new TestSite(_folder) { Cache = Path.Combine(_folder, "cache"), Bootstrapper = DefaultSite.Create().AddExtension(() => new Heads(heads)) }.Article("a").Article("b");
        Assert.True(site.Build().Succeeded);
        string[] first = [.. heads.Order(StringComparer.Ordinal)];
        Assert.Contains(first, head => head.Contains("title: a", StringComparison.Ordinal) && head.EndsWith("---\n", StringComparison.Ordinal));
        heads.Clear();
        Assert.True(site.Article("b", body: "Other words.").Build() is { Succeeded: true, KeptFiles: > 0 });
        Assert.Equal(first, heads.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_warning_that_came_with_words_is_said_in_every_build_until_it_goes_with_them()
    {
        using TestSite site = new TestSite(_folder) { Cache = Path.Combine(_folder, "cache"), Bootstrapper = DefaultSite.Create().AddExtension(() => new Odd()) }
            .Article("a", published: "2025-12-25").Article("b").Write("input/site.yml", TestSite.Settings + "feeds: {limit: 1}\n");
        Assert.True(site.Build().Succeeded);
        int quiet = site.Diagnose().Length;
        site.Article("b", body: "An odd word.");
        Assert.Equal(quiet + 2, site.Diagnose().Length);
        // Nothing else of that page is new, and an edit of another one leaves it.
        site.Article("a", published: "2025-12-25", body: "Other words.");
        Assert.Equal(quiet + 2, site.Diagnose().Length);
        site.Article("b", body: "A word.");
        Assert.Equal(quiet, site.Diagnose().Length);
        site.Article("a", published: "2025-12-25", body: "Words.");
        BuildResult last = site.Build();
        Assert.Equal((quiet, true), (last.Diagnostics.Count, last.KeptFiles > 10));
    }

    [Fact]
    public void A_place_that_a_page_does_not_have_is_found_when_nothing_else_of_the_page_changes()
    {
        using TestSite site = new TestSite(_folder) { Cache = Path.Combine(_folder, "cache"), Bootstrapper = DefaultSite.Create().AddExtension(() => new Odd()) }
            .Article("a", published: "2025-12-25").Article("b").Write("input/site.yml", TestSite.Settings + "feeds: {limit: 1}\n");
        Assert.True(site.Build().Succeeded);
        string[] found = site.Article("b", body: "A lost word.").Diagnose();
        Assert.Contains(found, line => line.EndsWith(" SS5041", StringComparison.Ordinal));
        Assert.True(site.Article("b", body: "A word.").Build().Succeeded);
    }

    [Fact]
    public void An_output_that_another_build_changes_is_not_touched_and_one_that_it_changed_is_made_anew()
    {
        using TestSite site = Site();
        Assert.True(site.Build().Succeeded);
        site.Article("a", published: "2025-12-25", body: "Other words.");
        Assert.Equal(OutputLock.Outcome.Held, OutputLock.TryTake(site.Output + ".lock", out OutputLock? held));
        using (held)
        {
            Assert.Equal(["SS5006"], site.Build().Diagnostics.Select(item => item.Code));
            Assert.DoesNotContain("Other words.", site.Read("articles/a/index.html"), StringComparison.Ordinal);
        }
        // Held when the output would be looked at first, free when it is to be changed, and the output is another by then.
        Assert.Equal(OutputLock.Outcome.Held, OutputLock.TryTake(site.Output + ".lock", out held));
        BuildResult result = site.Bootstrapper.Build(site.Options(), phase =>
        {
            if (phase != "PostProcess" || held is null) return;
            Thread.Sleep(200);
            File.WriteAllText(Path.Combine(site.Output, "index.html"), "of another build");
            held.Dispose();
            held = null;
        });
        Assert.True(result is { Succeeded: true, KeptFiles: 0 });
        Assert.DoesNotContain("of another build", site.Read("index.html"), StringComparison.Ordinal);
        Assert.False(File.Exists(site.Output + ".lock"));
        Assert.True(site.Build().IsUnchanged);
        Assert.False(File.Exists(site.Output + ".lock"));
    }

    [Fact]
    public void A_file_beside_the_output_of_the_name_of_its_lock_is_not_ours_to_take()
    {
        using TestSite site = Site();
        Assert.True(site.Build().Succeeded);
        File.WriteAllText(site.Output + ".lock", "mine");
        Assert.True(site.Build().IsUnchanged);
        Assert.False(site.Article("a", published: "2025-12-25", body: "Other words.").Build().Succeeded);
        Assert.Equal("mine", File.ReadAllText(site.Output + ".lock"));
    }

    private static string Lines(BuildResult result)
    {
        using MemoryStream stream = new();
        result.WriteExternalLinks(stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private TestSite Site() => new TestSite(_folder) { Cache = Path.Combine(_folder, "cache"), Bootstrapper = DefaultSite.Create() }
        .Write("input/site.yml", TestSite.Settings + "feeds: {limit: 10}\n").Article("a", published: "2025-12-25").Article("b");

    private sealed class Heads(List<string> heads) : SiteExtension
    {
        public override bool AllowsKeptFiles => true;

        public override void ReadFrontMatter(MappingReader reader, PageHeader page, PageValues values)
        {
            lock (heads) heads.Add(page.Source.Text[..page.Split.BodyStart]);
        }
    }

    private sealed class Odd : SiteExtension
    {
        public override bool AllowsKeptFiles => true;

        public override void Visit(PageText text)
        {
            if (text.Source.Text.Contains("lost", StringComparison.Ordinal)) text.After.Append("<a href=\"#nowhere\">Back</a>");
            if (text.Source.Text.Contains("odd", StringComparison.Ordinal)) text.Context.Diagnostics.Add(OutputDiagnostics.OrphanPage.At(text.Source.WholeFile, text.Page?.Url ?? ""));
        }
    }
}
