using BenchmarkDotNet.Attributes;
using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Rendering.Markdown;

namespace StaticSite.Benchmarks;

/// <summary>Markdown to HTML with headings, ids and links, without a layout.</summary>
[MemoryDiagnoser]
public class MarkdownBenchmarks
{
    private const int Articles = 100;
    private readonly MarkdownRenderer _renderer = new(Language.English.Slug, Language.English, new AlertTitles("Note", "Tip", "Important", "Warning", "Caution"));
    private readonly Unlinked _site = new();
    private (string Body, int BodyStart)[] _articles = [];

    /// <summary>Makes the articles.</summary>
    [GlobalSetup]
    public void Setup() => _articles = [.. Enumerable.Range(0, Articles).Select(index => NewsCorpus.Article(index, DateTime.UnixEpoch, NewsLayout.Ours).Text).Select(text => (text, text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)).Select(article => (article.text[article.Item2..], article.Item2))];

    /// <summary>Renders the text of an article.</summary>
    [Benchmark(OperationsPerInvoke = Articles)]
    public int Render()
    {
        DiagnosticBag bag = new();
        int length = 0;
        foreach ((string body, int bodyStart) in _articles) length += _renderer.Render(body, bodyStart, _site, _site, bag).Html.Length;
        return bag.HasErrors ? throw new InvalidOperationException("An article could not be rendered.") : length;
    }

    private sealed class Unlinked : IPositions, ILinkResolver
    {
        public SourceSpan Span(int offset, int length) => new("article.md");

        public string? Resolve(string url, int offset, int length, bool isImage) => null;
    }
}
