namespace StaticSite.Languages;

/// <summary>
/// Cuts the endings of a language off folded words, the longest first and again while something is left to cut, so that the forms of a word
/// share one stem: мина, мины and минами are мин. A table and no grammar: it may put two words together, and rarely leaves two forms apart.
/// </summary>
/// <param name="endings">The endings as words are folded, space between.</param>
/// <param name="kept">Endings that are part of the word: what ends so stays whole.</param>
/// <param name="shortest">Letters that must be left.</param>
public sealed class Stemmer(string endings, string kept, int shortest)
{
    /// <summary>The endings, longer ones first.</summary>
    public IReadOnlyList<string> Endings { get; } = [.. Split(endings).OrderByDescending(ending => ending.Length).ThenBy(ending => ending, StringComparer.Ordinal)];

    /// <summary>Endings that are part of the word.</summary>
    public IReadOnlyList<string> Kept { get; } = Split(kept);

    /// <summary>Letters that are left at least.</summary>
    public int Shortest { get; } = shortest;

    /// <summary>The stem of a folded word: its beginning.</summary>
    public ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        while (Ending(word) is > 0 and int length) word = word[..^length];
        return word;
    }

    private int Ending(ReadOnlySpan<char> word)
    {
        if (word.Length <= Shortest) return 0;
        foreach (string end in Kept)
        {
            if (word.EndsWith(end, StringComparison.Ordinal)) return 0;
        }
        foreach (string end in Endings)
        {
            if (word.Length - end.Length >= Shortest && word.EndsWith(end, StringComparison.Ordinal)) return end.Length;
        }
        return 0;
    }

    private static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
