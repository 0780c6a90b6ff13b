namespace StaticSite.Editorial.Harm;

/// <summary>Tells what a word can be, in one look-up for all lists of words.</summary>
internal sealed class HarmLexicon
{
    private readonly Dictionary<string, HarmUse> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HarmUse>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Dictionary<char, List<(string Stem, HarmUse Use)>> _stems = [];

    /// <summary>A lexicon of lists of words in small letters; a star at the end stands for any ending.</summary>
    public HarmLexicon(params ReadOnlySpan<(HarmUse Use, IReadOnlyList<string> Entries)> lists)
    {
        foreach ((HarmUse use, IReadOnlyList<string> entries) in lists)
        {
            foreach (string entry in entries)
            {
                if (entry[^1] != '*') _words[entry] = _words.GetValueOrDefault(entry) | use;
                else if (_stems.TryGetValue(entry[0], out List<(string Stem, HarmUse Use)>? stems)) stems.Add((entry[..^1], use));
                else _stems[entry[0]] = [(entry[..^1], use)];
            }
        }
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What a word in small letters can be.</summary>
    public HarmUse UseOf(ReadOnlySpan<char> word)
    {
        _lookup.TryGetValue(word, out HarmUse use);
        if (!_stems.TryGetValue(word[0], out List<(string Stem, HarmUse Use)>? stems)) return use;
        foreach ((string stem, HarmUse stemUse) in stems)
        {
            if (word.StartsWith(stem)) use |= stemUse;
        }
        return use;
    }
}
