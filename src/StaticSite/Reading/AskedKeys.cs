using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary>
/// The keys that a reader asked a mapping for, and what follows from them at the end: keys that nobody asked for, and keys that are missing.
/// One that stands there under another name is one mistake and not two.
/// </summary>
internal struct AskedKeys
{
    // An article has about as many keys that it may have.
    private const int Usual = 32;
    // That of the last reader that came to its end: there is one for each page.
    [ThreadStatic]
    private static List<string>? _spare;

    private List<string> _keys;
    private List<(string Key, Diagnostic Diagnostic)>? _missing;
    private bool _isFinished;

    /// <summary>Nothing was asked for.</summary>
    public AskedKeys()
    {
        _keys = _spare ?? new List<string>(Usual);
        _spare = null;
    }

    /// <summary>Notes a key.</summary>
    public readonly void Add(string key) => _keys.Add(key);

    /// <summary>Keeps what is said of a key that is missing until the end, and leaves everything else to the caller.</summary>
    public bool Holds(Diagnostic diagnostic)
    {
        if (_isFinished || MissingName(diagnostic) is not { } name) return false;
        (_missing ??= []).Add((name, diagnostic));
        return true;
    }

    /// <summary>Reports keys that nobody asked for, and those that are missing; true when there is none of either.</summary>
    public bool Finish(YamlMapping mapping, DiagnosticBag bag)
    {
        bool isWhole = _missing is null;
        for (int i = 0; i < mapping.Entries.Count; i++)
        {
            Located<string> key = mapping.Entries[i].Key;
            if (IsKnown(key.Value)) continue;
            isWhole = false;
            string? meant = _missing is null ? null : Misspelt.Of(key.Value, [.. _missing.Select(missing => missing.Key)]);
            string hint = meant is not null ? Misspelt.Hint(key.Value, meant) : KeyGuess.Of(key.Value, _keys) is { } near ? Nearest.Hint(near) : "";
            // The two look the same; a word of another language does not.
            if (hint.Length > 0 && key.Value.Any(char.IsAsciiLetter) && Foreign(key.Value) is { Length: > 0 } letters) hint = $" Did you mean \"{meant ?? KeyGuess.Of(key.Value, _keys)}\"? Type it anew: of another alphabet is {letters}.";
            if (meant is not null) _missing!.RemoveAll(missing => missing.Key == meant);
            bag.Add(FrontMatterDiagnostics.UnknownKey.At(key.Span, key.Value, string.Join(", ", _keys.Distinct(StringComparer.Ordinal)), hint));
        }
        _missing?.ForEach(missing => bag.Add(missing.Diagnostic));
        _missing = null;
        _isFinished = true;
        // What was asked for is of no use any more; a reader that is asked again begins anew.
        _keys.Clear();
        _spare = _keys;
        _keys = [];
        return isWhole;
    }

    // The key of this mapping that is missing, when that is what is wrong.
    private static string? MissingName(Diagnostic diagnostic) =>
        diagnostic.Code == FrontMatterDiagnostics.MissingKey.Code ? diagnostic.Arguments[0] : diagnostic.Code == FrontMatterDiagnostics.MissingLanguage.Code ? diagnostic.Arguments[1] : null;

    private readonly bool IsKnown(string key)
    {
        foreach (string known in _keys)
        {
            if (string.Equals(known, key, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static string Foreign(string key) => string.Join(", ", key.Where(sign => sign is >= '\u0370' and < '\u0530').Distinct().Select(sign => $"{sign} (U+{(int)sign:X4})"));
}
