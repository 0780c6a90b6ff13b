using StaticSite.Pipelines;
using StaticSite.Tests.EndToEnd;

namespace StaticSite.Tests.Preview;

/// <summary>What is remembered between builds must never show.</summary>
public class SourceMemoryTests
{
    [Fact]
    public void A_build_that_remembers_is_the_build_that_reads_everything()
    {
        using TestSite site = new TestSite().Article("a").Article("b", "slug: c\n").Article("b.az", "slug: d\n");
        SourceMemory memory = new();
        Build(site, memory);
        site.Article("a", "authors: [Someone]\n", "Longer text\n").Article("new");
        Build(site, memory);
        string remembered = site.Snapshot();
        site.Build();
        Assert.Equal(site.Snapshot(), remembered);
    }

    [Fact]
    public void Other_settings_are_another_reading()
    {
        using TestSite site = new TestSite().Article("a", published: "2025-12-24T23:30:00Z");
        SourceMemory memory = new();
        Build(site, memory);
        Assert.True(site.Has("articles/2025/12/index.html"));
        site.Write("input/site.yml", TestSite.Settings.Replace("default_language: en\ntime_zone: Asia/Baku", "default_language: en\ntime_zone: UTC", StringComparison.Ordinal)).Article("b", published: "2025-12-31T23:30:00Z");
        Build(site, memory);
        Assert.False(site.Has("articles/2026/01/index.html"));
        site.Write("input/site.yml", TestSite.Settings);
        Build(site, memory);
        Assert.True(site.Has("articles/2026/01/index.html"));
    }

    [Fact]
    public void A_file_of_the_same_size_and_time_is_read_again_when_it_is_forgotten()
    {
        using TestSite site = new TestSite().Article("a").Write("theme/layouts/article.liquid", "{{ page.title }}<title>{{ page.title }}</title>{{ page.body }}");
        string file = Path.Combine(site.Options().Root, "input/articles/a.md");
        DateTime time = File.GetLastWriteTimeUtc(file);
        SourceMemory memory = new();
        Build(site, memory);
        File.WriteAllText(file, File.ReadAllText(file).Replace("title: a", "title: b", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(file, time);
        Build(site, memory);
        Assert.StartsWith("a<", site.Read("articles/a/index.html"), StringComparison.Ordinal);
        memory.Forget("input/articles/a.md");
        Build(site, memory);
        Assert.StartsWith("b<", site.Read("articles/a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_is_said_in_every_build()
    {
        using TestSite site = new TestSite().Article("a", "colour: red\n").Article("b", "image: {src: assets/b.svg, alt: B}\n").Write("input/assets/b.svg", "<svg/>");
        SourceMemory memory = new();
        Assert.Equal("input/articles/a.md:6:1 SS1010", Diagnose(site, memory));
        Assert.Equal("input/articles/a.md:6:1 SS1010", Diagnose(site, memory));
        site.Delete("input/assets/b.svg");
        Assert.Equal("input/articles/a.md:6:1 SS1010, input/articles/b.md:6:14 SS8002", Diagnose(site, memory));
    }

    private static void Build(TestSite site, SourceMemory memory) => Assert.Equal("", Diagnose(site, memory));

    private static string Diagnose(TestSite site, SourceMemory memory) =>
        string.Join(", ", site.Bootstrapper.Build(site.Options() with { Memory = memory }).Diagnostics.Select(item => $"{item.Span} {item.Code}"));
}
