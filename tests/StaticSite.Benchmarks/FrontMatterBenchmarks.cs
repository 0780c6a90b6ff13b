using BenchmarkDotNet.Attributes;
using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Reading;

namespace StaticSite.Benchmarks;

/// <summary>From the bytes of a file to checked front matter: what the Input phase does for each article.</summary>
[MemoryDiagnoser]
public class FrontMatterBenchmarks : IDisposable
{
    private const int Articles = 100;
    private readonly BenchmarkFolder _folder = new();
    private string[] _files = [];

    /// <summary>Writes the articles.</summary>
    [GlobalSetup]
    public void Setup()
    {
        NewsCorpus.Write(Articles, _folder.Path, NewsLayout.Ours);
        _files = Directory.GetFiles(_folder.Path);
    }

    /// <summary>Removes them.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Reads a file and its front matter.</summary>
    [Benchmark(OperationsPerInvoke = Articles)]
    public int Read()
    {
        DiagnosticBag bag = new();
        int read = 0;
        foreach (string file in _files)
        {
            if (SourceText.Load(file, file, bag) is { } source && FrontMatter.Split(source, bag) is { } split && ArticleFrontMatter.Read(source, split, DateTimeZone.Utc, bag) is not null) read++;
        }
        return read == Articles ? read : throw new InvalidOperationException("An article could not be read.");
    }
}
