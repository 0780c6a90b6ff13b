using BenchmarkDotNet.Running;
using StaticSite.Benchmarks;

// "articles N FOLDER SITE" writes the articles that compare.sh builds; anything else goes to BenchmarkDotNet.
if (args is ["articles", var count, var folder, var site] && int.TryParse(count, out int articles) && articles > 0)
{
    if (!Enum.TryParse(site, ignoreCase: true, out NewsLayout layout)) return Fail($"SITE is one of: {string.Join(", ", Enum.GetNames<NewsLayout>()).ToLowerInvariant()}.");
    NewsCorpus.Write(articles, folder, layout);
    return 0;
}
if (args is ["articles", ..]) return Fail("Usage: articles N FOLDER SITE");
BenchmarkSwitcher.FromAssembly(typeof(NewsCorpus).Assembly).Run(args);
return 0;

static int Fail(string message)
{
    Console.Error.WriteLine(message);
    return 2;
}
