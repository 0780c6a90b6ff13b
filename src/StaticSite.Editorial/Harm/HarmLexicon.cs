using System.Buffers;
using StaticSite.Languages;

namespace StaticSite.Editorial.Harm;

/// <summary>Tells what a word can be, in one look-up for all lists of words.</summary>
internal sealed class HarmLexicon
{
    private readonly Dictionary<string, HarmUse> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HarmUse>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly SearchValues<char> _verbLetters;
    private readonly SearchValues<string> _devices;
    private readonly SearchValues<string> _safe;
    private readonly Dictionary<char, List<(string Stem, HarmUse Use)>> _stems = [];

    /// <summary>A lexicon of lists of words in small letters; a star at the end stands for any ending.</summary>
    public HarmLexicon(Language language, params ReadOnlySpan<(HarmUse Use, IReadOnlyList<string> Entries)> lists)
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
        _verbLetters = SearchValues.Create([.. FirstLetters(HarmUse.Verb, lists)]);
        _devices = Signs(HarmUse.Device, lists, language);
        _safe = Signs(HarmUse.Safe, lists, language);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Whether a text has the name of a device, be it within another word. Most texts have none, and need not be cut into words.</summary>
    public bool NamesDevice(ReadOnlySpan<char> text) => text.ContainsAny(_devices);

    /// <summary>Whether any verb begins with a small letter.</summary>
    public bool MayBeginVerb(char letter) => _verbLetters.Contains(letter);

    /// <summary>Whether a text has signs of a distance.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="isSafety">Whether any distance counts.</param>
    public bool MayGiveDistance(ReadOnlySpan<char> text, bool isSafety) => text.ContainsAnyInRange('0', '9') && (isSafety || text.ContainsAny(_safe));

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

    private static HashSet<char> FirstLetters(HarmUse use, ReadOnlySpan<(HarmUse Use, IReadOnlyList<string> Entries)> lists)
    {
        HashSet<char> letters = [];
        foreach ((HarmUse listed, IReadOnlyList<string> entries) in lists)
        {
            if (listed == use) letters.UnionWith(entries.Select(entry => entry[0]));
        }
        return letters;
    }

    private static SearchValues<string> Signs(HarmUse use, ReadOnlySpan<(HarmUse Use, IReadOnlyList<string> Entries)> lists, Language language)
    {
        List<string> signs = [];
        foreach ((HarmUse listed, IReadOnlyList<string> entries) in lists)
        {
            if (listed == use) signs.AddRange(entries.SelectMany(entry => Written(entry.TrimEnd('*'), language)));
        }
        // Where a longer one is, a shorter one is found; and fewer are found faster.
        string[] shortest = [.. signs.Where(sign => !signs.Exists(other => other.Length < sign.Length && sign.Contains(other, StringComparison.OrdinalIgnoreCase)))];
        return SearchValues.Create(shortest, StringComparison.OrdinalIgnoreCase);
    }

    // In Azerbaijani the capital of i is İ and I that of ı, which no comparison without a language knows.
    private static IEnumerable<string> Written(string word, Language language)
    {
        int at = language == Language.Azerbaijani ? word.AsSpan().IndexOfAny('i', 'ı') : -1;
        if (at < 0) return [word];
        string[] letters = word[at] == 'i' ? ["i", "İ"] : ["ı", "I"];
        return Written(word[(at + 1)..], language).SelectMany(rest => letters.Select(letter => word[..at] + letter + rest));
    }
}
