using System.Collections.Concurrent;
using NodaTime;
using NodaTime.Text;

namespace StaticSite.Pipelines;

/// <summary>Numbers for the report at the end of a build.</summary>
public sealed class BuildStatistics
{
    private readonly ConcurrentBag<(string Origin, TimeSpan Time)> _pages = [];
    private readonly ConcurrentDictionary<string, int> _pagesPerLanguage = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _keptPerLanguage = new(StringComparer.Ordinal);
    private int _otherFiles;
    private ZonedDateTime? _due;

    /// <summary>HTML pages by language code.</summary>
    public IReadOnlyDictionary<string, int> PagesPerLanguage => _pagesPerLanguage;

    /// <summary>Files that are no pages.</summary>
    public int OtherFiles => _otherFiles;

    /// <summary>Bytes, compressed with Brotli, that a reader of a language keeps on the device; empty when the site keeps nothing there.</summary>
    public IReadOnlyDictionary<string, int> KeptPerLanguage => _keptPerLanguage;

    /// <summary>Articles left out because they are drafts, of the future, or expired.</summary>
    public int Withheld { get; set; }

    /// <summary>When the site next changes by itself (publication, expiry, review), in ISO 8601 with offset; null when nothing is due.</summary>
    public string? NextChange => _due is { } due ? OffsetDateTimePattern.GeneralIso.Format(due.ToOffsetDateTime()) : null;

    /// <summary>That moment; null when nothing is due.</summary>
    internal ZonedDateTime? Next => _due;

    /// <summary>Notes that something changes by itself at a moment after the build's clock; the earliest is kept.</summary>
    public void Due(Instant moment, DateTimeZone zone)
    {
        lock (_pages)
        {
            if (_due is null || moment < _due.Value.ToInstant()) _due = moment.InZone(zone);
        }
    }

    /// <summary>The pages that took longest to render.</summary>
    public IReadOnlyList<(string Origin, TimeSpan Time)> Slowest(int count) =>
        [.. _pages.OrderByDescending(page => page.Time).ThenBy(page => page.Origin, StringComparer.Ordinal).Take(count)];

    internal void AddPage(string origin, string language, TimeSpan time)
    {
        _pages.Add((origin, time));
        AddKeptPage(language);
    }

    /// <summary>Counts a page that was not rendered again.</summary>
    internal void AddKeptPage(string language) => _pagesPerLanguage.AddOrUpdate(language, 1, static (_, count) => count + 1);

    /// <summary>Notes the numbers of an earlier build, whose pages were not rendered again.</summary>
    internal void Restore(IReadOnlyDictionary<string, int> pages, IReadOnlyDictionary<string, int> kept, int otherFiles, int withheld)
    {
        foreach ((string language, int count) in pages) _pagesPerLanguage[language] = count;
        RestoreKept(kept);
        _otherFiles = otherFiles;
        Withheld = withheld;
    }

    /// <summary>Notes what an earlier build found that readers keep, which may not be weighed again.</summary>
    internal void RestoreKept(IReadOnlyDictionary<string, int> kept)
    {
        foreach ((string language, int bytes) in kept) _keptPerLanguage[language] = bytes;
    }

    internal void Kept(string language, int bytes) => _keptPerLanguage[language] = bytes;

    /// <summary>Counts a file that is no page.</summary>
    public void AddFile() => Interlocked.Increment(ref _otherFiles);
}
