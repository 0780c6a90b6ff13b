using StaticSite.Cli;
using StaticSite.Pipelines;
using StaticSite.Site;
using static StaticSite.Tests.EndToEnd.BuildLooks;

namespace StaticSite.Tests.EndToEnd;

/// <summary>When an article comes, goes, or says something else in its front matter, the files that show it are made, and the others stay.</summary>
public sealed class ArticleEditTests : IDisposable
{
    private const int Sequences = 50;
    private const int Steps = 5;
    private static readonly string Memory = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
    private static readonly string[] Letters = ["a", "b", "c", "d", "e", "f"];
    private static readonly string[] Bodies = ["Words.\n", "## Part one\n\nText.\n", "[b](b.md)\n", "[c](/articles/c/)\n", "[e](e.md#part-one)\n", "[a](/az/articles/a/)\n", "[list](/articles/2025/)\n"];

    private readonly string _folder = Directory.CreateDirectory(Path.Combine(Memory, "staticsite-articles-" + Path.GetRandomFileName())).FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void A_title_is_written_where_it_is_shown_and_nowhere_else()
    {
        using TestSite site = Site();
        Assert.Empty(Found(site.Build()));
        Article(site, "c", title: "Another title");
        Assert.Equal(
            [
                // The page in both languages, its neighbours, the lists that it is in.
                "articles/2025/12/page/2/index.html", "articles/2025/page/2/index.html", "articles/b/index.html", "articles/c/index.html", "articles/d/index.html", "articles/page/2/index.html",
                "az/articles/2025/12/page/2/index.html", "az/articles/2025/page/2/index.html", "az/articles/b/index.html", "az/articles/c/index.html", "az/articles/d/index.html", "az/articles/page/2/index.html",
                "az/tags/qarabag/page/2/index.html", "tags/karabakh/page/2/index.html",
            ],
            Written(site));
        Assert.Contains("Another title", site.Read("articles/b/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_of_a_tag_s_articles_is_written_where_it_is_shown()
    {
        using TestSite site = Site();
        Assert.Empty(Found(site.Build()));
        // On pages of the tag itself and in the list of all tags; articles show their tags without it.
        Article(site, "a", tags: "karabakh, demining");
        string[] written = Written(site);
        Assert.Contains("tags/index.html", written);
        Assert.Contains("tags/demining/index.html", written);
        Assert.DoesNotContain("articles/d/index.html", written);
        Assert.DoesNotContain("index.html", written);
        Assert.Contains("demining 2", site.Read("tags/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_comes_and_goes()
    {
        using TestSite site = Site();
        Assert.Empty(Found(site.Build()));
        string[] before = [.. TestSite.Contents(site.Output)];
        Article(site, "0", published: "2025-12-01");
        string[] written = Written(site);
        Assert.Contains("articles/0/index.html", written);
        // The oldest until then has a neighbour now; pages with the newest articles do not change.
        Assert.Contains("articles/a/index.html", written);
        Assert.DoesNotContain("articles/c/index.html", written);
        Assert.DoesNotContain("pages/safety/index.html", written);
        site.Delete("input/articles/0.md");
        BuildResult result = site.Build();
        Assert.True(result is { Succeeded: true, KeptFiles: > 20 }, $"{result.KeptFiles} files were kept");
        Assert.Equal(before, TestSite.Contents(site.Output));
    }

    [Fact]
    public void A_link_to_an_article_that_is_gone_is_told_at_its_place()
    {
        using TestSite site = Site();
        Article(site, "e", body: "[b](b.md)\n");
        site.Write("input/pages/safety.md", "---\ntitle: Safety\ndescription: Rules\n---\n\n[b](/articles/b/)\n");
        Assert.Empty(Found(site.Build()));
        site.Delete("input/articles/b.md");
        Assert.Equal(["input/articles/e.md:8:5 SS2050", "input/pages/safety.md:6:5 SS2050"], Found(site.Build()));
        Assert.Equal(["input/articles/e.md:8:5 SS2050", "input/pages/safety.md:6:5 SS2050"], Found(site.Bootstrapper.Check(site.Options())));
    }

    [Fact]
    public void A_link_to_a_part_that_is_gone_is_told_beside_another_error()
    {
        using TestSite site = Site();
        Article(site, "e", body: "[b](b.md#part-one)\n");
        Article(site, "b", body: "## Part one\n");
        Assert.Empty(Found(site.Build()));
        Article(site, "b", body: "## Part two\n");
        Article(site, "a", body: "[gone](gone.md)\n");
        Assert.Equal(["input/articles/a.md:8:8 SS2050", "input/articles/e.md:8:5 SS2051"], Found(site.Build()));
    }

    [Fact]
    public void Every_format_of_a_feed_says_what_its_items_show_of_others()
    {
        using TestSite site = Site();
        site.Write("theme/layouts/feed-item.liquid", "{{ page.body }}{% for other in page.latest %}{{ other.title }}{% endfor %}").Write("theme/partials/latest.liquid", "");
        Article(site, "a", tags: "demining");
        Article(site, "f");
        Assert.Empty(Found(site.Build()));
        Article(site, "f", title: "Newest");
        string[] written = Written(site);
        // The newest article is not in the feed of the tag, but on the items of it.
        Assert.Contains("tags/demining/atom.xml", written);
        Assert.Contains("tags/demining/feed.json", written);
        Assert.Contains("Newest", site.Read("tags/demining/feed.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_that_all_pages_name_comes_with_the_first_article_of_its_tag()
    {
        using TestSite site = Site();
        site.Write("theme/layouts/page.liquid", "{% layout 'base' %}{{ page.body }}{% for feed in site.feeds %}<a href=\"{{ feed.page_url }}\">{{ feed.title }}</a>{% endfor %}");
        Article(site, "f");
        Assert.Empty(Found(site.Build()));
        Assert.DoesNotContain("Demining", site.Read("safety/index.html"), StringComparison.Ordinal);
        Article(site, "a", tags: "karabakh, demining");
        Assert.True(site.Build().Succeeded);
        Assert.Contains("Demining", site.Read("safety/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_that_comes_does_not_take_the_place_of_another()
    {
        using TestSite site = Site();
        Assert.Empty(Found(site.Build()));
        Article(site, "0", published: "2025-12-01", extra: "slug: c\n");
        string[] found = [.. Found(site.Build())];
        Assert.NotEmpty(found);
        Assert.Equal(Found(site.Bootstrapper.Build(site.Options() with { Cache = null })), found);
    }

    [Fact]
    public void A_translation_comes_and_goes()
    {
        using TestSite site = Site();
        Assert.Empty(Found(site.Build()));
        string[] before = [.. TestSite.Contents(site.Output)];
        Article(site, "c.az", title: "Başlıq");
        string[] written = Written(site);
        // The original says that there is one; so does the feed of the language.
        Assert.Contains("articles/c/index.html", written);
        Assert.Contains("az/atom.xml", written);
        Assert.DoesNotContain("articles/a/index.html", written);
        site.Delete("input/articles/c.az.md");
        Assert.True(site.Build() is { Succeeded: true, KeptFiles: > 20 });
        Assert.Equal(before, TestSite.Contents(site.Output));
    }

    /// <summary>However articles are changed between builds, a build that keeps files makes what a build of all files makes. A failure names its seed.</summary>
    [Theory]
    [InlineData(true, "markdown_copies: true\nllms_txt: true\n")]
    [InlineData(false, "build_manifest: true\nsearch: {results: 5}\n")]
    public void Sequences_of_edits_end_as_clean_builds_do(bool isComplete, string settings)
    {
        int kept = 0;
        Parallel.For(1, Sequences + 1, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, seed => Interlocked.Add(ref kept, Run(seed, isComplete, settings)));
        Assert.InRange(kept, Sequences, Sequences * Steps * 2);
    }

    private int Run(int seed, bool isComplete, string settings)
    {
        Random random = new(seed);
        using TestSite site = Site(settings, seed.ToString(), isComplete);
        string clean = site.Output + "-clean";
        BuildOptions options = site.Options();
        BuildResult first = site.Bootstrapper.Build(options);
        Assert.True(first.Succeeded, string.Join('\n', first.Diagnostics.Select(item => item.Format())));
        int kept = 0;
        List<string> done = [];
        for (int step = 0; step < Steps; step++)
        {
            for (int edits = random.Next(1, 3); edits > 0; edits--) done.Add(Edit(site, random));
            BuildResult? check = random.Next(3) == 0 ? site.Bootstrapper.Check(options) : null;
            BuildResult result = site.Bootstrapper.Build(options);
            BuildResult expected = site.Bootstrapper.Build(options with { Output = clean, Cache = null });
            string label = $"seed {seed} {settings}: {string.Join('\n', done)}\n";
            Assert.True(Said(expected).SequenceEqual(Said(result)), $"{label}expected {string.Join('\n', Said(expected))}\nfound {string.Join('\n', Said(result))}");
            if (expected.Succeeded) Assert.True(TestSite.Contents(clean).SequenceEqual(TestSite.Contents(site.Output)), label + string.Join('\n', TestSite.Contents(clean).Except(TestSite.Contents(site.Output)).Select(file => file[..file.IndexOf('=', StringComparison.Ordinal)])));
            // What a build found is also what a check would find, so the numbers of files are not compared.
            if (check is not null) Assert.Equal(site.Bootstrapper.Check(options with { Cache = null }).Diagnostics.Select(item => item.Format()), check.Diagnostics.Select(item => item.Format()));
            kept += (result.KeptFiles > 0 ? 1 : 0) + (check?.KeptFiles > 0 ? 1 : 0);
        }
        return kept;
    }

    private static string Edit(TestSite site, Random random)
    {
        string name = Letters[random.Next(Letters.Length)] + (random.Next(4) == 0 ? ".az" : "");
        if (random.Next(5) == 0)
        {
            site.Delete($"input/articles/{name}.md");
            return $"{name} deleted";
        }
        string title = random.Next(2) == 0 ? name : name + random.Next(2);
        string tags = random.Next(3) switch { 0 => "demining", 1 => "karabakh, demining", _ => "karabakh" };
        string published = random.Next(4) == 0 ? $"2025-11-{random.Next(10, 30)}" : Day(name);
        string extra = random.Next(8) switch { 0 => "draft: true\n", 1 => $"aliases: [/old-{name}/]\n", 2 => "corrections:\n  - {date: 2026-01-02, wrong: A, right: B}\n", 3 => "updated: 2026-01-03\n", _ => "" };
        string body = Bodies[random.Next(Bodies.Length)];
        Article(site, name, title, tags, published, extra, body);
        return $"{name}: {title}, {tags}, {published}, {extra.Trim()}, {body}";
    }

    private TestSite Site(string settings = "", string name = "site", bool isComplete = false)
    {
        TestSite site = new TestSite(_folder) { Cache = Path.Combine(_folder, "cache-" + name), Bootstrapper = isComplete ? CompleteSite.Create() : DefaultSite.Create() }
            .Write("input/site.yml", TestSite.Settings + "latest: 1\nfeeds: {formats: [atom, json], limit: 3}\nhosting: {files: [netlify]}\n" + settings)
            .Write("theme/layouts/base.liquid", "<html lang=\"{{ page.language }}\"><title>{{ page.title }}</title><nav><a href=\"{{ site.home_url }}\">H</a>{% for entry in nav %}<a href=\"{{ entry.url }}\">{{ entry.label }}</a>{% endfor %}</nav>{% for step in page.breadcrumbs %}<a href=\"{{ step.url }}\">{{ step.title }}</a>{% endfor %}{% content %}{% include 'latest' %}{% for version in page.translations %}<a href=\"{{ version.url }}\">{{ version.language }} {{ version.available }}</a>{% endfor %}</html>\n")
            .Write("theme/partials/latest.liquid", "{% for other in page.latest %}{% include 'teaser', item: other %}{% endfor %}")
            .Write("theme/partials/teaser.liquid", "<a href=\"{{ item.url }}\">{{ item.title }}</a>{% for tag in item.tags %} {{ tag.label }}{% endfor %}")
            .Write("theme/partials/tag.liquid", "<a href=\"{{ tag.url }}\">{{ tag.id }} {{ tag.count }}</a>")
            .Write("theme/layouts/article.liquid", "{% layout 'base' %}{{ page.body }}{% if page.previous %}<a href=\"{{ page.previous.url }}\">{{ page.previous.title }}</a>{% endif %}{% if page.next %}<a href=\"{{ page.next.url }}\">{{ page.next.title }}</a>{% endif %}")
            .Write("theme/layouts/archive.liquid", "{% layout 'base' %}{% for item in page.items %}{% include 'teaser', item: item %}{% endfor %}{% for year in page.years %}{{ year.year }} {{ 'count' | t: year.count }}{% endfor %}[{{ page.pager.page }} {{ page.pager.next_url }}]")
            .Write("theme/layouts/tag.liquid", "{% layout 'base' %}{% include 'tag', tag: page.tag %}{% for item in page.items %}{% include 'teaser', item: item %}{% endfor %}[{{ page.pager.page }} {{ page.pager.next_url }}]")
            .Write("theme/layouts/tags.liquid", "{% layout 'base' %}{% for tag in page.tags %}{% include 'tag', tag: tag %}{% endfor %}")
            .Write("theme/layouts/search.liquid", "{% layout 'base' %}<div data-index=\"{{ page.search.index_url }}\"></div>")
            .Write("input/pages/safety.md", "---\ntitle: Safety\ndescription: Rules\n---\n\nRules.\n");
        if (isComplete)
        {
            site.Write("theme/layouts/corrections.liquid", "{% layout 'base' %}{% for item in page.corrections_list %}<a href=\"{{ item.url }}\">{{ item.title }}</a> {{ item.wrong }}{% endfor %}")
                .Write("theme/layouts/feed-item.liquid", "{{ page.body }}<p>{% for other in page.latest %}{{ other.title }}{% endfor %}</p>")
                .Write("input/pages/corrections.md", "---\ntitle: Corrections\ndescription: All\nlayout: corrections\n---\n\n[a](../articles/a.md)\n");
        }
        string strings = TestSite.Strings + (isComplete ? TestSite.EditorialStrings : "") + (settings.Contains("search", StringComparison.Ordinal) ? "search: {title: Find, description: All words}\n" : "") + (settings.Contains("llms", StringComparison.Ordinal) ? "llms: {languages: L, pages: P, sitemap: S}\n" : "");
        foreach (string language in (string[])["en", "az"]) site.Write($"theme/i18n/{language}.yml", strings);
        foreach (string letter in Letters) Article(site, letter, tags: letter == "f" ? "karabakh, demining" : "karabakh");
        return site;
    }

    // In the order of their names, the last one the newest.
    private static string Day(string name) => $"2025-12-{10 + (name[0] - 'a')}";

    private static void Article(TestSite site, string name, string? title = null, string tags = "karabakh", string? published = null, string extra = "", string body = "Words.\n") =>
        site.Write($"input/articles/{name}.md", $"---\ntitle: {title ?? name}\ndescription: D\npublished: {published ?? Day(name)}\ntags: [{tags}]\n{extra}---\n\n{body}");

    // What the next build writes anew.
    private static string[] Written(TestSite site)
    {
        Dictionary<string, DateTime> before = Times(site.Output);
        BuildResult result = site.Build();
        Assert.True(result is { Succeeded: true, KeptFiles: > 5 }, $"{result.KeptFiles} files were kept; {string.Join('\n', Found(result))}");
        return [.. Times(site.Output).Where(file => !before.TryGetValue(file.Key, out DateTime time) || time != file.Value).Select(file => file.Key).Order(StringComparer.Ordinal)];
    }
}
