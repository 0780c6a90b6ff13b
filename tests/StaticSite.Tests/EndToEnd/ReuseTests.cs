using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using StaticSite.Diagnostics;
using StaticSite.Pipelines;
using StaticSite.Pipelines.Reuse;
using StaticSite.Reading;

namespace StaticSite.Tests.EndToEnd;

/// <summary>An output that would be made again as it is stays: never when it would be another.</summary>
public sealed class ReuseTests : IDisposable
{
    private const int Sequences = 1000;
    private const int Steps = 3;

    // Thousands of small files come and go, which a disk takes its time for.
    private static readonly string Memory = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
    private readonly string _cache = Directory.CreateDirectory(Path.Combine(Memory, "staticsite-reuse-" + Path.GetRandomFileName())).FullName;

    public void Dispose() => Directory.Delete(_cache, true);

    [Fact]
    public void Nothing_is_built_when_nothing_changed()
    {
        using TestSite site = Site().Write("input/articles/late.md", "---\ntitle: Late\ndescription: L\npublished: 2026-06-01T12:00:00+04:00\ntags: [karabakh]\n---\nText\n");
        BuildResult first = site.Build();
        DateTime written = File.GetLastWriteTimeUtc(Path.Combine(site.Output, "index.html"));
        BuildResult second = site.Build();
        Assert.Equal((false, true), (first.IsUnchanged, second.IsUnchanged));
        Assert.Equal(written, File.GetLastWriteTimeUtc(Path.Combine(site.Output, "index.html")));
        Assert.Equal(Lines(first), Lines(second));
        Assert.NotEmpty(second.Diagnostics);
        Assert.All(second.Diagnostics, item => Assert.Equal(Severity.Warning, item.Severity));
        Assert.Equal("2026-06-01T12:00:00+04", second.Statistics.NextChange);
        Assert.Equal(first.ExternalLinks, second.ExternalLinks);
        Assert.Equal((first.FileCount, first.TotalBytes, first.Statistics.OtherFiles, first.Statistics.Withheld), (second.FileCount, second.TotalBytes, second.Statistics.OtherFiles, second.Statistics.Withheld));
        Assert.Equal(first.Statistics.PagesPerLanguage, second.Statistics.PagesPerLanguage);
        Assert.True(site.Build(clock: "2026-06-01T07:59:59Z").IsUnchanged);
        Assert.False(site.Build(clock: "2026-06-01T08:00:00Z").IsUnchanged);
        Assert.True(site.Has("articles/late/index.html"));
    }

    [Fact]
    public void A_file_that_became_another_in_the_moment_it_was_read_is_read_again()
    {
        using TestSite site = Site();
        string layout = Path.Combine(site.Options().ThemeFolder, "layouts", "base.liquid");
        string text = File.ReadAllText(layout);
        // Two writes within one tick of a clock have one time. It lies ahead, so that the tick lasts however long the test takes.
        DateTime time = DateTime.UtcNow.AddHours(1);
        File.SetLastWriteTimeUtc(layout, time);
        Assert.True(site.Bootstrapper.Build(site.Options(), phase => Change(phase)).Succeeded);
        BuildResult second = site.Build();
        Assert.False(second.IsUnchanged);
        Assert.Contains("<TITLE>", site.Read("articles/a/index.html"), StringComparison.Ordinal);

        void Change(string phase)
        {
            if (phase != "PostProcess") return;
            File.WriteAllText(layout, text.Replace("title>", "TITLE>", StringComparison.Ordinal));
            File.SetLastWriteTimeUtc(layout, time);
        }
    }

    [Fact]
    public void Another_day_is_another_build_and_so_is_an_earlier_moment()
    {
        using TestSite site = Site();
        Assert.False(site.Build(clock: "2026-06-01T10:00:00Z").IsUnchanged);
        Assert.True(site.Build(clock: "2026-06-01T19:59:59Z").IsUnchanged);
        Assert.False(site.Build(clock: "2026-06-01T20:00:00Z").IsUnchanged);
        Assert.False(site.Build(clock: "2026-06-01T19:00:00Z").IsUnchanged);
    }

    [Fact]
    public void A_build_with_errors_is_not_kept()
    {
        using TestSite site = Site();
        site.Build();
        site.Article("a", extra: "nonsense: 1\n");
        Assert.False(site.Build().Succeeded);
        Assert.False(site.Build().Succeeded);
        site.Article("a");
        Assert.True(site.Build().Succeeded);
    }

    // Most of such bytes leave a record that can be read.
    [Theory]
    [InlineData("")]
    [InlineData("-files")]
    [InlineData("-links")]
    public void A_record_of_which_one_byte_is_another_counts_as_none(string ending)
    {
        using TestSite site = Site();
        site.Build();
        for (int i = 0; i < 40; i++)
        {
            string path = Directory.EnumerateFiles(Path.Combine(_cache, "builds")).Single(file => Path.GetFileName(file).TrimStart([.. "0123456789abcdef"]) == ending);
            byte[] bytes = File.ReadAllBytes(path);
            int place = i * (bytes.Length - 1) / 39;
            bytes[place] ^= 1;
            File.WriteAllBytes(path, bytes);
            if (ending == "-files") site.Article("a", body: $"Text, as it was changed for the time {i}.\n");
            BuildResult result = site.Build();
            Assert.Equal((true, false, 0), (result.Succeeded, result.IsUnchanged, result.KeptFiles));
        }
    }

    [Fact]
    public void Front_matter_of_which_one_byte_is_another_is_read_again()
    {
        using TestSite site = Site().Write("input/articles/c.md", "---\ntitle: Quiet fields\ndescription: C\npublished: 2025-12-24\ntags: [karabakh]\n---\nText\n");
        site.Build();
        string path = Path.Combine(_cache, "front-matter");
        byte[] bytes = File.ReadAllBytes(path);
        int place = bytes.AsSpan().IndexOf("Quiet fields"u8);
        Assert.True(place > 0);
        bytes[place] ^= 1;
        File.WriteAllBytes(path, bytes);
        // The lists are made again, and show every title.
        site.Write("input/articles/a.md", "---\ntitle: Another title\ndescription: A\npublished: 2025-12-24\ntags: [karabakh]\n---\nText\n");
        Assert.True(site.Build().Succeeded);
        string clean = site.Output + "-clean";
        Assert.True(site.Bootstrapper.Build(site.Options() with { Output = clean, Cache = null }).Succeeded);
        Assert.Equal(TestSite.Contents(clean), TestSite.Contents(site.Output));
    }

    /// <summary>Whatever is done to a site between builds, a build that may leave the output makes what a build without a memory makes. A failure names its seed.</summary>
    [Fact]
    public void A_thousand_sequences_of_changes_end_as_clean_builds_do()
    {
        int unchanged = 0;
        int partly = 0;
        Parallel.For(1, Sequences + 1, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, seed =>
        {
            (int same, int kept) = Run(seed);
            Interlocked.Add(ref unchanged, same);
            Interlocked.Add(ref partly, kept);
        });
        Assert.InRange(unchanged, Sequences / 5, Sequences * Steps / 2);
        Assert.InRange(partly, Sequences / 5, Sequences * Steps / 2);
    }

    private (int Unchanged, int Partly) Run(int seed)
    {
        Random random = new(seed);
        string cache = Path.Combine(_cache, seed.ToString());
        using TestSite site = new TestSite(_cache) { Cache = cache }.Article("a").Article("b", body: "See [out](https://other.example/).\n");
        string clean = site.Output + "-clean";
        List<string> done = [];
        BuildOptions options = site.Options();
        bool mayStay = false;
        int unchanged = 0;
        int partly = 0;
        site.Bootstrapper.Build(options);
        for (int step = 0; step < Steps; step++)
        {
            (string name, bool changes) = Change(site, cache, random, ref options);
            done.Add(name);
            BuildResult result = site.Bootstrapper.Build(options);
            BuildResult expected = site.Bootstrapper.Build(options with { Output = clean, Cache = null });
            string label = $"seed {seed}: {string.Join(", ", done)}";
            Assert.True(Lines(expected, clean).SequenceEqual(Lines(result, site.Output)), label);
            Assert.True(!expected.Succeeded || TestSite.Contents(clean).SequenceEqual(TestSite.Contents(site.Output)), label);
            Assert.True(result.IsUnchanged || changes || !mayStay, $"{label}: built again for nothing");
            mayStay = result.Succeeded;
            unchanged += result.IsUnchanged ? 1 : 0;
            partly += result.KeptFiles > 0 ? 1 : 0;
            if (step != seed % Steps) continue;
            BuildResult check = site.Bootstrapper.Check(options);
            Assert.True(Lines(site.Bootstrapper.Check(options with { Cache = null })).SequenceEqual(Lines(check)), label + ": check");
            partly += check.KeptFiles > 0 ? 1 : 0;
        }
        return (unchanged, partly);
    }

    private static (string Name, bool Changes) Change(TestSite site, string cache, Random random, ref BuildOptions options)
    {
        string article = random.Next(2) == 0 ? "a" : "b";
        int number = random.Next(3);
        string[] built = Directory.Exists(site.Output) ? [.. Directory.EnumerateFiles(site.Output, "*.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : [];
        string page = built.Length == 0 ? "" : built[random.Next(built.Length)];
        switch (random.Next(18))
        {
            case 0: site.Article(article, body: $"Text {number}\n"); return ($"body {article} {number}", true);
            case 1: site.Article("c" + number, extra: number == 2 ? "draft: true\n" : ""); return ($"add {number}", true);
            case 2: site.Delete($"input/articles/{article}.md"); return ($"delete {article}", true);
            case 3: site.Delete($"input/articles/{article}.md"); site.Article(article + number); return ($"rename {article}", true);
            case 4: site.Article(article, body: $"[broken](c{number}.md)\n"); return ($"link {article} {number}", true);
            case 5: site.Write("theme/layouts/article.liquid", "{% layout 'base' %}{{ page.body }}" + number); return ($"layout {number}", true);
            case 6: site.Write("input/site.yml", TestSite.Settings.Replace("page_size: 2", $"page_size: {number + 1}", StringComparison.Ordinal)); return ($"settings {number}", true);
            case 7: site.Write("input/data/tags.yml", TestSite.Tags.Replace("Demining", "Clearance " + number, StringComparison.Ordinal)); return ($"tags {number}", true);
            case 8: site.Write("theme/i18n/az.yml", TestSite.Strings.Replace("News", "Xəbərlər " + number, StringComparison.Ordinal)); return ($"strings {number}", true);
            case 9: site.Write($"input/assets/{number}.txt", article); return ($"asset {number}", true);
            case 10: options = options with { Clock = options.Clock + NodaTime.Duration.FromHours(random.Next(1, 40)) }; return ("later", true);
            case 11: options = options with { IncludeDrafts = !options.IncludeDrafts }; return ("drafts", true);
            case 12 when page.Length > 0: File.AppendAllText(page, "x"); return ($"touch {page}", true);
            case 13 when page.Length > 0: File.Delete(page); return ($"remove {page}", true);
            case 14 when page.Length > 0: File.WriteAllText(page + ".more", ""); return ("add to the output", true);
            case 15: Damage(cache, random); return ("damage", true);
            default: return ("nothing", false);
        }
    }

    private static void Damage(string cache, Random random)
    {
        foreach (string file in Directory.EnumerateFiles(cache, "*", SearchOption.AllDirectories))
        {
            byte[] bytes = File.ReadAllBytes(file);
            switch (random.Next(4))
            {
                case 0: bytes[random.Next(bytes.Length)] ^= 1; break;
                case 1: bytes = bytes[..random.Next(bytes.Length)]; break;
                case 2: bytes = Signed(random.Next(2) == 0 ? "[]" : "{\"version\":2,\"input\":[]}"); break;
                default: bytes = []; break;
            }
            File.WriteAllBytes(file, bytes);
        }
    }

    // What another program could leave there: whole, and not a record.
    private static byte[] Signed(string json)
    {
        byte[] record = [.. new byte[RecordWriter.Start], .. Encoding.UTF8.GetBytes(json)];
        BinaryPrimitives.WriteUInt128LittleEndian(record, XxHash128.HashToUInt128(record.AsSpan(RecordWriter.Start)));
        Assert.NotNull(RecordReader.Checksum(record));
        return record;
    }

    private TestSite Site() => new TestSite(_cache) { Cache = _cache }.Article("a", body: "See [out](https://other.example/).\n").Article("b", extra: "updated: 2025-12-25\n").Write("input/pages/lonely.md", "---\ntitle: Lonely\ndescription: Nobody leads here\n---\n\nText\n");

    private static IEnumerable<string> Lines(BuildResult result, string output = "") => result.Diagnostics.Select(item => item.Format()).Select(line => output.Length == 0 ? line : line.Replace(output, "output", StringComparison.Ordinal)).Append($"{result.Succeeded}");
}
