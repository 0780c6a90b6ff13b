using System.Collections.Concurrent;

namespace StaticSite.Linking;

/// <summary>A number for each query that was asked in one build. Safe to use from any thread.</summary>
internal sealed class SiteQueries
{
    private readonly ConcurrentDictionary<SiteQuery, int> _numbers = [];
    private readonly List<(SiteQuery Query, ulong Number)> _all = [];
    private readonly Lock _lock = new();

    /// <summary>A query by its number.</summary>
    public SiteQuery this[int number]
    {
        get
        {
            lock (_lock) return _all[number].Query;
        }
    }

    /// <summary>One number for several queries, whatever numbers they have here; none is there twice.</summary>
    public ulong Sum(int[] queries)
    {
        ulong sum = 0;
        if (queries.Length == 0) return sum;
        lock (_lock)
        {
            foreach (int query in queries) sum += _all[query].Number;
        }
        return sum;
    }

    /// <summary>The number of a query.</summary>
    public int NumberOf(SiteQuery query)
    {
        if (_numbers.TryGetValue(query, out int known)) return known;
        lock (_lock)
        {
            if (_numbers.TryGetValue(query, out known)) return known;
            _all.Add((query, query.Number()));
            return _numbers[query] = _all.Count - 1;
        }
    }
}
