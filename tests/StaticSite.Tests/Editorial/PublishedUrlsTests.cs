using StaticSite.Diagnostics;
using StaticSite.Editorial.PublishedUrls;
using StaticSite.Pipelines;
using StaticSite.Site;
using StaticSite.Tests.EndToEnd;

namespace StaticSite.Tests.Editorial;

public class PublishedUrlsTests
{
    [Fact]
    public void Without_the_list_nothing_is_promised()
    {
        using TestSite site = Site().Article("a");
        Assert.Empty(site.Build(publish: true).Diagnostics);
    }

    [Fact]
    public void Record_writes_down_pages_and_keeps_what_is_there()
    {
        using TestSite site = Site().Article("a").Article("a.az").Article("only").Article("third");
        site.Write("input/data/published.txt", "# Head\n/old/ gone 2026-01-01 it was wrong\n/articles/a/\n");
        BuildContext context = site.Bootstrapper.Inspect(site.Options(), new DiagnosticBag())!;
        Assert.True(UrlLedger.Record(context) > 5);
        string[] lines = File.ReadAllLines(Path.Combine(Path.GetDirectoryName(site.Output)!, "input/data/published.txt"));
        Assert.Equal("# Head", lines[0]);
        Assert.Equal(lines.Skip(1).Order(StringComparer.Ordinal), lines.Skip(1));
        Assert.Equal([true, true, true, true, true], ((string[])["/", "/articles/a/", "/az/articles/a/", "/old/ gone 2026-01-01 it was wrong", "/tags/karabakh/"]).Select(lines.Contains));
        Assert.Equal([false, false, false], ((string[])["/az/articles/only/", "/404.html", "/articles/page/2/"]).Select(lines.Contains));
        Assert.Equal(0, UrlLedger.Record(context));
        Assert.Empty(site.Build(publish: true).Diagnostics);
    }

    [Theory]
    [InlineData("/articles/a/\n", "")]
    [InlineData("# /lost/\n\n/articles/a/\n", "")]
    [InlineData("/articles/a/\n/lost/\n", "input/data/published.txt:2:1 SS7551")]
    [InlineData("/lost/ gone 2026-01-01 it was wrong\n", "")]
    [InlineData("/lost/ gone soon it was wrong\n", "input/data/published.txt:1:1 SS7552")]
    [InlineData("/lost/ gone 2026-01-01\n", "input/data/published.txt:1:1 SS7552")]
    [InlineData("lost\n", "input/data/published.txt:1:1 SS7552")]
    [InlineData("/moved/\n/file.pdf\n", "")]
    public void An_address_stays_or_leads_on(string list, string expected)
    {
        using TestSite site = Site().Article("a", "aliases: [/moved/, /file.pdf]\n").Write("input/data/published.txt", list);
        Assert.Equal(expected, string.Join('|', site.Diagnose()));
    }

    [Theory]
    [InlineData("input/articles/a.md", "/articles/a/\n/az/articles/2025/\n", "input/articles/a.md:2:1 SS1010")]
    [InlineData("input/pages/safety/cards.md", "/safety/cards/\n/az/safety/cards/\n", "input/pages/safety/cards.md:2:1 SS1010")]
    [InlineData("input/articles/a.md", "/articles/a/\n/lost/\n", "input/articles/a.md:2:1 SS1010|input/data/published.txt:2:1 SS7551")]
    public void An_address_that_is_gone_because_of_an_error_is_not_lost(string file, string list, string expected)
    {
        using TestSite site = Site().Article("b").Write(file, "---\ntitel: A\ndescription: D\n" + (file.Contains("articles", StringComparison.Ordinal) ? "published: 2025-12-24\ntags: [karabakh]\n" : "") + "---\n").Write("input/data/published.txt", list);
        Assert.Equal(expected, string.Join('|', site.Diagnose()));
    }

    [Theory]
    [InlineData("Text without front matter.\n", "input/articles/a.md:1:1 SS1003|input/pages/cards.md:1:1 SS1003")]
    [InlineData("---\ntitle: A\n", "input/articles/a.md:1:1 SS1004|input/pages/cards.md:1:1 SS1004")]
    public void An_address_whose_file_cannot_be_read_is_not_lost(string text, string expected)
    {
        using TestSite site = Site().Article("b").Write("input/articles/a.md", text).Write("input/pages/cards.md", text).Write("input/data/published.txt", "/articles/a/\n/cards/\n");
        Assert.Equal(expected, string.Join('|', site.Diagnose()));
    }

    [Fact]
    public void A_draft_is_lost_all_the_same()
    {
        using TestSite site = Site().Article("b").Article("a", "draft: true\n").Write("input/data/published.txt", "/articles/a/\n");
        Assert.Equal(["input/data/published.txt:1:1 SS7551"], site.Diagnose());
    }

    [Fact]
    public void What_was_taken_back_is_answered_as_gone()
    {
        using TestSite site = Site().Article("a").Write("input/data/published.txt", "/az/lost/ gone 2026-01-01 it was wrong\n/lost/ gone 2026-01-01 it was wrong\n");
        Assert.Empty(site.Diagnose());
        Assert.Equal("/az/lost/ /az/404.html 410!\n/lost/ /404.html 410!\n", site.Read("_redirects"));
        site.Write("input/data/published.txt", "# Head\n/articles/a/ gone 2026-01-01 it was wrong\n");
        Assert.Equal(["input/data/published.txt:2:1 SS2061"], site.Diagnose());
    }

    [Fact]
    public void Publishing_asks_for_new_addresses_to_be_written_down()
    {
        using TestSite site = Site().Article("a").Write("input/data/published.txt", "/articles/a/\n");
        Assert.Empty(site.Build().Diagnostics);
        Diagnostic diagnostic = Assert.Single(site.Build(publish: true).Diagnostics);
        Assert.Equal(("SS7553", Severity.Warning), (diagnostic.Code, diagnostic.Severity));
    }

    private static TestSite Site() => new() { Bootstrapper = DefaultSite.Create().AddExtension(() => new PublishedUrlsExtension()) };
}
