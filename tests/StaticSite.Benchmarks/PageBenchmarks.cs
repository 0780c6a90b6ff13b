using BenchmarkDotNet.Attributes;
using NodaTime;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Output;
using StaticSite.Pipelines;
using StaticSite.Site;

namespace StaticSite.Benchmarks;

/// <summary>Whole pages of the comparison's site: Markdown and layout together, and the writing of their files.</summary>
[MemoryDiagnoser]
public class PageBenchmarks : IDisposable
{
    private const int Articles = 500;
    private readonly BenchmarkFolder _folder = new();
    private readonly Utf8Writer _writer = new();
    private BuildContext _context = null!;
    private Article[] _pages = [];
    private byte[][] _files = [];

    /// <summary>Reads a site of articles.</summary>
    [GlobalSetup]
    public void Setup()
    {
        string root = _folder.Path;
        Copy(Path.Combine(AppContext.BaseDirectory, "sites", "ours"), root);
        NewsCorpus.Write(Articles, Path.Combine(root, "input", "articles"), NewsLayout.Ours);
        DiagnosticBag bag = new();
        BuildOptions options = new() { Root = root, Output = Path.Combine(root, "output"), Clock = Instant.FromUtc(2030, 1, 1, 0, 0) };
        _context = DefaultSite.Create().Inspect(options, bag) ?? throw new InvalidOperationException(string.Join('\n', bag.ToSortedList()));
        _pages = [.. _context.Site.Pages.OfType<Article>()];
        _files = [.. _pages.Select(Html)];
    }

    /// <summary>Removes it.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _writer.Dispose();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Renders an article's page into memory.</summary>
    [Benchmark(OperationsPerInvoke = Articles)]
    public int Render()
    {
        int bytes = 0;
        foreach (Article page in _pages)
        {
            _writer.Clear();
            _context.Renderer.Render(page, _writer);
            bytes += _writer.Written.Length;
        }
        return bytes;
    }

    /// <summary>Writes a rendered page to its place in a staging folder.</summary>
    [Benchmark(OperationsPerInvoke = Articles)]
    public int Write()
    {
        DiagnosticBag bag = new();
        using Staging staging = Staging.Begin(Path.Combine(_folder.Path, "output"), [], bag) ?? throw new InvalidOperationException(string.Join('\n', bag.ToSortedList()));
        for (int i = 0; i < _files.Length; i++) staging.Write(_pages[i].Destination!.Value, _files[i]);
        return staging.FileCount;
    }

    private byte[] Html(Article page)
    {
        _writer.Clear();
        _context.Renderer.Render(page, _writer);
        return _writer.Written.ToArray();
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
