using StaticSite.Diagnostics;

namespace StaticSite.Cli;

/// <summary>What an import did with keys and tags, counted over all files.</summary>
internal sealed class ImportNotes
{
    private readonly SortedDictionary<string, int> _mapped = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (string Written, SourceSpan First, int Files)> _dropped = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (string Words, SourceSpan First, int Files)> _tags = new(StringComparer.Ordinal);

    /// <summary>Keys with what they became, such as <c>date → published</c>, and the number of files.</summary>
    public IReadOnlyDictionary<string, int> Mapped => _mapped;

    /// <summary>Tags that the site does not have: id, and the words of the author.</summary>
    public IEnumerable<(string Id, string Words)> Tags => _tags.Select(tag => (tag.Key, tag.Value.Words));

    /// <summary>A key was taken over.</summary>
    public void Map(string key, string target)
    {
        string name = key == target ? key : $"{key} → {target}";
        _mapped[name] = _mapped.GetValueOrDefault(name) + 1;
    }

    /// <summary>A key was left out.</summary>
    public void Drop(Located<string> key)
    {
        string plain = Generator.Plain(key.Value);
        _dropped[plain] = _dropped.TryGetValue(plain, out (string Written, SourceSpan First, int Files) before) ? before with { Files = before.Files + 1 } : (key.Value, key.Span, 1);
    }

    /// <summary>A file names a tag that the site does not have.</summary>
    public void Lacks(string id, string words, SourceSpan span) =>
        _tags[id] = _tags.TryGetValue(id, out (string Words, SourceSpan First, int Files) before) ? before with { Files = before.Files + 1 } : (words, span, 1);

    /// <summary>Reports what was left out and what the site lacks, each at its first place.</summary>
    /// <param name="bag">Takes it.</param>
    /// <param name="addsTags">Whether the tags are added, so that the site lacks none.</param>
    public void Report(DiagnosticBag bag, bool addsTags)
    {
        foreach ((string written, SourceSpan first, int files) in _dropped.Values) bag.Add(ImportDiagnostics.Dropped.At(first, written, files.ToString()));
        if (addsTags) return;
        foreach ((string words, SourceSpan first, int files) in _tags.Values) bag.Add(ImportDiagnostics.UnknownTag.At(first, words, files.ToString()));
    }
}
