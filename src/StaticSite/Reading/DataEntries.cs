using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary>
/// What a file of <c>input/data</c> says of each of its ids. It knows too which entries could not be read: what is wrong is said at their place, and
/// not again wherever a text names them.
/// </summary>
/// <typeparam name="T">An entry.</typeparam>
public sealed class DataEntries<T> where T : class
{
    private readonly string? _path;
    private readonly bool _isUnreadable;
    private readonly bool _lacksSome;
    private readonly HashSet<string> _broken;

    /// <param name="path">The file; null when there is none.</param>
    /// <param name="isUnreadable">Whether anything may stand in it.</param>
    /// <param name="items">What could be read.</param>
    /// <param name="broken">Ids of entries that could not be read.</param>
    /// <param name="lacksSome">Whether an entry has the id of another one, and an id is missing that it should have.</param>
    internal DataEntries(string? path, bool isUnreadable, IReadOnlyList<T> items, IEnumerable<string> broken, bool lacksSome = false)
    {
        (_path, _isUnreadable, Items, _lacksSome) = (path, isUnreadable, items, lacksSome);
        _broken = [.. broken.Select(Plain)];
    }

    /// <summary>The entries in the order of the file; those with errors are reported and left out.</summary>
    public IReadOnlyList<T> Items { get; }

    /// <summary>Whether nothing can be said of what is in the file, or there is nothing in it.</summary>
    public bool HasNone => _isUnreadable || (Items.Count == 0 && _broken.Count == 0);

    /// <summary>Whether an entry could not be read.</summary>
    public bool HasBroken => _isUnreadable || _lacksSome || _broken.Count > 0;

    /// <summary>Whether an id may stand in the file, and what is wrong with it there was reported.</summary>
    public bool IsBroken(string id) => _isUnreadable || _lacksSome || _broken.Contains(Plain(id));

    /// <summary>Reports an id that is not in the file, unless it stands there with an error. Where the file has no entries at all, that is what is wrong, and is said once.</summary>
    /// <param name="id">The id that a text names.</param>
    /// <param name="unknown">What is said of the text otherwise.</param>
    /// <param name="bag">Takes it.</param>
    public void ReportUnknown(string id, Diagnostic unknown, DiagnosticBag bag)
    {
        if (!IsBroken(id)) bag.Add(_path is not null && HasNone ? FrontMatterDiagnostics.EmptyData.At(new SourceSpan(_path), _path) : unknown);
    }

    /// <summary>Reports what is missing because no entry stands for it, unless that may only follow from what is wrong in the file.</summary>
    public void ReportLost(Diagnostic lost, DiagnosticBag bag)
    {
        if (!HasBroken) ReportUnknown("", lost, bag);
    }

    // Texts name "casualties-killed" where the file has "Casualties killed", of which it was said that it is no id.
    private static string Plain(string id) => id.ToLowerInvariant().Replace(' ', '-').Replace('_', '-');
}
