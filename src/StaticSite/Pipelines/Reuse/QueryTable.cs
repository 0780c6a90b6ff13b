using StaticSite.Linking;

namespace StaticSite.Pipelines.Reuse;

/// <summary>What the files of a site asked of its model, by number, each with a number of the answer that it got.</summary>
internal sealed class QueryTable
{
    private readonly List<(SiteQuery Query, ulong Answer)> _all = [];
    private Dictionary<SiteQuery, int>? _numbers;

    /// <summary>The queries.</summary>
    public IReadOnlyList<(SiteQuery Query, ulong Answer)> All => _all;

    /// <summary>Reads queries; a <see cref="FormatException"/> when they are none.</summary>
    public static QueryTable Read(ReadOnlySpan<byte> bytes)
    {
        QueryTable table = new();
        RecordReader reader = new(bytes);
        int kinds = Enum.GetValues<SiteQueryKind>().Length;
        for (int left = reader.Count(); left > 0; left--) table._all.Add((new SiteQuery((SiteQueryKind)reader.Below(kinds), reader.Text(), reader.Text()), reader.Eight()));
        return table;
    }

    /// <summary>Writes the queries for <see cref="Read"/>.</summary>
    public void Write(RecordWriter writer)
    {
        writer.Number(_all.Count);
        foreach ((SiteQuery query, ulong answer) in _all)
        {
            writer.Number((long)query.Kind);
            writer.Text(query.Subject);
            writer.Text(query.Language);
            writer.Eight(answer);
        }
    }

    /// <summary>The number of a query, whose answer is now this one.</summary>
    public int Add(SiteQuery query, ulong answer)
    {
        if (_numbers is not { } numbers)
        {
            _numbers = numbers = new Dictionary<SiteQuery, int>(_all.Count);
            for (int i = 0; i < _all.Count; i++) numbers[_all[i].Query] = i;
        }
        if (numbers.TryGetValue(query, out int number))
        {
            // Files that are kept got the same answer; those that got another one are made.
            _all[number] = (query, answer);
            return number;
        }
        numbers[query] = _all.Count;
        _all.Add((query, answer));
        return _all.Count - 1;
    }
}
