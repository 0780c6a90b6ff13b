using StaticSite.Diagnostics;

namespace StaticSite.Cli;

/// <summary>What an import did with keys and tags, counted over all files.</summary>
internal sealed class ImportNotes
{
    private readonly SortedDictionary<string, int> _mapped = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (string Written, SourceSpan First, int Files)> _dropped = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (string Words, SourceSpan First, int Files)> _tags = new(StringComparer.Ordinal);

    private readonly HashSet<(string Id, string Words)> _merged = [];
    private readonly List<(string Id, Located<string> Words)> _mergers = [];

    /// <summary>Keys with what they became, such as <c>date → published</c>, and the number of files.</summary>
    public IReadOnlyDictionary<string, int> Mapped => _mapped;

    /// <summary>Tags that the site does not have: id, and the words of the author.</summary>
    public IEnumerable<(string Id, string Words)> Tags => _tags.Select(tag => (tag.Key, tag.Value.Words));

    /// <summary>Counts what became of the keys and tags of an article that is written.</summary>
    public void Add(ImportedArticle article)
    {
        foreach (ImportedKey key in article.Keys)
        {
            if (key.Target is { } target) Map(key.Entry.Key.Value, ArticleMapping.Shown(target));
            else Drop(key.Entry.Key);
        }
        foreach (IGrouping<string, UnknownTag> tag in article.UnknownTags.GroupBy(tag => tag.Id, StringComparer.Ordinal)) Lacks(tag.Key, [.. tag.Select(one => one.Words)]);
    }

    private void Map(string key, string target)
    {
        string name = key == target ? key : $"{key} → {target}";
        _mapped[name] = _mapped.GetValueOrDefault(name) + 1;
    }

    private void Drop(Located<string> key)
    {
        string plain = Generator.Plain(key.Value);
        _dropped[plain] = _dropped.TryGetValue(plain, out (string Written, SourceSpan First, int Files) before) ? before with { Files = before.Files + 1 } : (key.Value, key.Span, 1);
    }

    private void Lacks(string id, Located<string>[] words)
    {
        _tags[id] = _tags.TryGetValue(id, out (string Words, SourceSpan First, int Files) before) ? before with { Files = before.Files + 1 } : (words[0].Value, words[0].Span, 1);
        // Words that only become the same id are two tags there, and one here.
        foreach (Located<string> other in words.Where(word => TagIds.Differ(word.Value, _tags[id].Words) && _merged.Add((id, word.Value.ToUpperInvariant())))) _mergers.Add((id, other));
    }

    /// <summary>Reports what was left out and what the site lacks, each at its first place.</summary>
    /// <param name="bag">Takes it.</param>
    /// <param name="addsTags">Whether the tags are added, so that the site lacks none.</param>
    public void Report(DiagnosticBag bag, bool addsTags)
    {
        foreach ((string written, SourceSpan first, int files) in _dropped.Values) bag.Add(ImportDiagnostics.Dropped.At(first, written, files.ToString()));
        foreach ((string id, Located<string> words) in _mergers) bag.Add(ImportDiagnostics.MergedTag.At(words.Span, words.Value, _tags[id].Words, id));
        if (addsTags) return;
        foreach ((string words, SourceSpan first, int files) in _tags.Values) bag.Add(ImportDiagnostics.UnknownTag.At(first, words, files.ToString()));
    }
}
