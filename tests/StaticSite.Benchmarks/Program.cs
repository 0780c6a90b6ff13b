using BenchmarkDotNet.Running;
using StaticSite.Benchmarks;

// "articles N FOLDER SITE" writes the articles that compare.sh builds, "preview SAVES ARTICLES…" measures the preview; anything else goes to BenchmarkDotNet.
if (args is ["articles", var count, var folder, var site] && int.TryParse(count, out int articles) && articles > 0)
{
    if (!Enum.TryParse(site, ignoreCase: true, out NewsLayout layout)) return Fail($"SITE is one of: {string.Join(", ", Enum.GetNames<NewsLayout>()).ToLowerInvariant()}.");
    NewsCorpus.Write(articles, folder, layout);
    return 0;
}
if (args is ["articles", ..]) return Fail("Usage: articles N FOLDER SITE");
if (args is ["preview", var saves, .. var sizes] && int.TryParse(saves, out int saveCount) && saveCount > 0 && sizes.All(size => int.TryParse(size, out int number) && number >= 0)) return await PreviewBenchmark.RunAsync(saveCount, sizes.Length == 0 ? [0, 10_000] : [.. sizes.Select(int.Parse)]);
if (args is ["preview", ..]) return Fail("Usage: preview SAVES [ARTICLES…], with 0 for the microsite");
BenchmarkSwitcher.FromAssembly(typeof(NewsCorpus).Assembly).Run(args);
return 0;

static int Fail(string message)
{
    Console.Error.WriteLine(message);
    return 2;
}
