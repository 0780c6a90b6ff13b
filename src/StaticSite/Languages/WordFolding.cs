namespace StaticSite.Languages;

/// <summary>
/// Words as a search compares them: in small letters, Latin ones without their marks (ə is e, ğ is g, and i, ı, I and İ are one letter),
/// ё as е; й stays a letter of its own. Apostrophes and combining marks within a word are passed over, everything else that is no letter
/// and no digit ends the word. The same for all languages, because a text in one may name places in another.
/// </summary>
public static class WordFolding
{
    private const string Silent = "'’‘‛`´ʼʻʽʹ′ʾʿ＇\u00AD\u200B\u200C\u200D\u2060\uFEFF";
    private const char Ends = '\0', PassedOver = '\u0001', Slow = '\u0002';

    // Latin and Cyrillic, one character each; what becomes two letters takes the slow way.
    private static readonly char[] Quick = MakeQuick();

    /// <summary>Small letters of the site's languages and signs within words that do not stay as they are.</summary>
    public const string CommonLetters = "əğıöüçşё" + Silent;

    /// <summary>Whether a character can stand in a word.</summary>
    public static bool IsPart(char c) => c < Quick.Length ? Quick[c] != Ends : Spell(c) is not null;

    /// <summary>Writes a word as it is compared. The text must be in NFC.</summary>
    /// <param name="word">Characters that all can stand in a word.</param>
    /// <param name="into">At least twice as long as the word.</param>
    /// <returns>How many characters were written; none for a word of marks alone.</returns>
    public static int Fold(ReadOnlySpan<char> word, Span<char> into)
    {
        int length = 0;
        foreach (char c in word)
        {
            char quick = c < Quick.Length ? Quick[c] : Slow;
            if (quick > Slow) into[length++] = quick;
            else if (quick == Slow)
            {
                foreach (char letter in Spell(c) ?? "") into[length++] = letter;
            }
        }
        return length;
    }

    /// <summary>What a character becomes: letters, nothing when it is passed over, null when it ends the word.</summary>
    public static string? Spell(char c)
    {
        if (Silent.Contains(c)) return "";
        char small = char.ToLowerInvariant(c);
        if (char.IsAsciiLetterOrDigit(small) || small == 'й') return small.ToString();
        if (Transliteration.TryLatin(small, out string spelling)) return spelling;
        if (CompositionTable.TryDecompose(small, out char letter, out _)) return Spell(letter);
        return char.GetUnicodeCategory(c) switch
        {
            System.Globalization.UnicodeCategory.NonSpacingMark => "",
            _ when char.IsLetterOrDigit(small) => small.ToString(),
            _ => null,
        };
    }

    private static char[] MakeQuick()
    {
        char[] table = new char[0x530];
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = Spell((char)i) switch
            {
                null => Ends,
                "" => PassedOver,
                { Length: 1 } one => one[0],
                _ => Slow,
            };
        }
        return table;
    }
}
