using StaticSite.Languages;

namespace StaticSite.Editorial.Figures;

/// <summary>Words of a language: whole ones, and beginnings of words that end in a star.</summary>
internal sealed class WordList
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly List<string> _stems = [];
    private readonly Language _language;

    /// <summary>A list of words in any case.</summary>
    public WordList(Language language, IEnumerable<string> entries)
    {
        _language = language;
        foreach (string entry in entries)
        {
            string word = language.ToLower(entry);
            if (word.EndsWith('*')) _stems.Add(word[..^1]);
            else _words.Add(word);
        }
    }

    /// <summary>A list of words with spaces between them.</summary>
    public WordList(Language language, string words) : this(language, words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
    {
    }

    /// <summary>Whether a word is one of them, in any case.</summary>
    public bool Contains(string word)
    {
        string lower = _language.ToLower(word);
        return _words.Contains(lower) || _stems.Exists(stem => lower.StartsWith(stem, StringComparison.Ordinal));
    }
}
