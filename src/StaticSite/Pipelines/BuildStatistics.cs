using System.Collections.Concurrent;

namespace StaticSite.Pipelines;

/// <summary>Numbers for the report at the end of a build.</summary>
public sealed class BuildStatistics
{
    private readonly ConcurrentBag<(string Origin, TimeSpan Time)> _pages = [];
    private readonly ConcurrentDictionary<string, int> _pagesPerLanguage = new(StringComparer.Ordinal);
    private int _otherFiles;

    /// <summary>HTML pages by language code.</summary>
    public IReadOnlyDictionary<string, int> PagesPerLanguage => _pagesPerLanguage;

    /// <summary>Files that are no pages.</summary>
    public int OtherFiles => _otherFiles;

    /// <summary>Articles left out because they are drafts, of the future, or expired.</summary>
    public int Withheld { get; set; }

    /// <summary>When the next article appears or expires, in ISO 8601 with offset; null when nothing is due.</summary>
    public string? NextChange { get; set; }

    /// <summary>The pages that took longest to render.</summary>
    public IReadOnlyList<(string Origin, TimeSpan Time)> Slowest(int count) =>
        [.. _pages.OrderByDescending(page => page.Time).ThenBy(page => page.Origin, StringComparer.Ordinal).Take(count)];

    internal void AddPage(string origin, string language, TimeSpan time)
    {
        _pages.Add((origin, time));
        _pagesPerLanguage.AddOrUpdate(language, 1, (_, count) => count + 1);
    }

    internal void AddFile() => Interlocked.Increment(ref _otherFiles);
}
