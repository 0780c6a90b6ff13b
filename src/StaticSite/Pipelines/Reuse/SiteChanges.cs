using StaticSite.Content;
using StaticSite.Linking;

namespace StaticSite.Pipelines.Reuse;

/// <summary>What of a site's articles is other than it was when the last build made its files: their front matter, their number, their order.</summary>
internal sealed class SiteChanges
{
    private readonly FileRecords _before;
    private readonly BuildContext _context;
    // Threads that compare the same answer find the same.
    private readonly State[] _states;

    /// <summary>What is other; nothing is compared before it is asked for.</summary>
    /// <param name="before">What the last build knew of its files.</param>
    /// <param name="context">The build, when the model of its site is made.</param>
    public SiteChanges(FileRecords before, BuildContext context)
    {
        _before = before;
        _context = context;
        _states = new State[before.Queries.All.Count];
        IsForAllSame = IsSame(before.AskedForAll.Span);
    }

    private enum State : byte
    {
        Unknown,
        Same,
        Other,
    }

    /// <summary>Whether what all pages share would say the same.</summary>
    public bool IsForAllSame { get; }

    /// <summary>Whether a file would be made from the same, texts left out. Safe to call from any thread.</summary>
    public bool Allows(Document document, FileRecord record) =>
        record.Origin.Own != 0 && record.Origin.Own == _context.Fingerprints.Of(document) && IsSame(record.Queries.Span);

    private bool IsSame(ReadOnlySpan<byte> queries)
    {
        RecordReader reader = new(queries);
        while (!reader.IsAtEnd)
        {
            if (!IsSame(reader.Below(_states.Length))) return false;
        }
        return true;
    }

    private bool IsSame(int number)
    {
        if (_states[number] == State.Unknown)
        {
            (SiteQuery query, ulong answer) = _before.Queries.All[number];
            _states[number] = _context.Fingerprints.Of(query) == answer ? State.Same : State.Other;
        }
        return _states[number] == State.Same;
    }
}
