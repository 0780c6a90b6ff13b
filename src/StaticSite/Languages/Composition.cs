namespace StaticSite.Languages;

/// <summary>
/// Unicode Normalization Form C (UAX #15) for Latin and Cyrillic text with the marks U+0300–036F; other
/// scripts stay as they are.
/// </summary>
public static class Composition
{
    /// <summary>The text in NFC; the same string when it has no combining mark.</summary>
    public static string Compose(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0300', '\u036F'))
        {
            return text;
        }

        List<char> chars = new(text.Length * 2);
        foreach (char c in text)
        {
            Decompose(c, chars);
        }

        Reorder(chars);
        return Join(chars);
    }

    private static void Decompose(char c, List<char> into)
    {
        if (CompositionTable.TryDecompose(c, out char letter, out char mark))
        {
            Decompose(letter, into);
            into.Add(mark);
        }
        else if (Singleton(c) is { } same)
        {
            into.Add(same);
        }
        else
        {
            into.Add(c);
        }
    }

    /// <summary>The two marks that are another mark under a second name.</summary>
    private static char? Singleton(char c) => c switch
    {
        '\u0340' => '\u0300',
        '\u0341' => '\u0301',
        _ => null,
    };

    /// <summary>Canonical ordering: a stable sort of each run of marks by combining class.</summary>
    private static void Reorder(List<char> chars)
    {
        for (int i = 1; i < chars.Count; i++)
        {
            int rank = CompositionTable.CombiningClass(chars[i]);
            for (int j = i; rank > 0 && j > 0 && CompositionTable.CombiningClass(chars[j - 1]) > rank; j--)
            {
                (chars[j - 1], chars[j]) = (chars[j], chars[j - 1]);
            }
        }
    }

    /// <summary>
    /// Canonical composition: each mark joins the last letter unless a mark of its class or above stands
    /// between.
    /// </summary>
    private static string Join(List<char> chars)
    {
        int starter = -1;
        int lastRank = 0;
        int length = 0;
        Span<char> result = new char[chars.Count];
        foreach (char c in chars)
        {
            int rank = CompositionTable.CombiningClass(c);
            bool adjacent = length - 1 == starter;
            if (starter >= 0 && rank > 0 && (adjacent || lastRank < rank)
                && CompositionTable.TryCompose(result[starter], c, out char composed))
            {
                result[starter] = composed;
                continue;
            }

            if (rank == 0)
            {
                starter = length;
            }

            lastRank = rank;
            result[length++] = c;
        }

        return new string(result[..length]);
    }
}
