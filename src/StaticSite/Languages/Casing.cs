using System.Globalization;

namespace StaticSite.Languages;

/// <summary>
/// Upper and lower case by Unicode's mappings plus the special ones .NET leaves out: the dotted and dotless
/// i (SpecialCasing.txt, tr/az), ß and ſ.
/// </summary>
/// <param name="turkicI">Whether i pairs with İ and ı with I, as in Azerbaijani.</param>
internal sealed class Casing(bool turkicI)
{
    private const string DottedSmallI = "i\u0307";

    /// <summary>The text in capitals; ß becomes SS.</summary>
    public string ToUpper(string text)
    {
        string prepared = text.Replace("ß", "SS", StringComparison.Ordinal).Replace('ſ', 'S');
        if (turkicI)
        {
            prepared = prepared.Replace(DottedSmallI, "İ", StringComparison.Ordinal).Replace('i', 'İ');
        }

        return prepared.ToUpperInvariant().Replace('ı', 'I');
    }

    /// <summary>The text in small letters; outside Azerbaijani İ becomes i with U+0307, as Unicode has it.</summary>
    public string ToLower(string text)
    {
        if (turkicI)
        {
            return text.Replace("I\u0307", "i", StringComparison.Ordinal)
                .Replace('İ', 'i')
                .Replace('I', 'ı')
                .ToLowerInvariant();
        }

        return text.ToLowerInvariant().Replace("İ", DottedSmallI, StringComparison.Ordinal);
    }

    /// <summary>The small letter of one character; a character without a single one is itself.</summary>
    public char ToLower(char c) => c switch
    {
        'I' when turkicI => 'ı',
        'İ' when turkicI => 'i',
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>
    /// The text with its first letter a capital, past opening quotes and the like; a text that starts with
    /// a digit, and everything after the first letter, stays as it is.
    /// </summary>
    public string Capitalize(string text)
    {
        int at = 0;
        while (at < text.Length && !char.IsLetterOrDigit(text, at))
        {
            at += char.IsSurrogatePair(text, at) ? 2 : 1;
        }

        if (at >= text.Length || CharUnicodeInfo.GetUnicodeCategory(text, at) != UnicodeCategory.LowercaseLetter)
        {
            return text;
        }

        int length = char.IsSurrogatePair(text, at) ? 2 : 1;
        if (turkicI && string.CompareOrdinal(text, at, DottedSmallI, 0, DottedSmallI.Length) == 0)
        {
            length = DottedSmallI.Length;
        }

        string first = text[at] == 'ß' ? "Ss" : ToUpper(text.Substring(at, length));
        return string.Concat(text.AsSpan(0, at), first, text.AsSpan(at + length));
    }

    /// <summary>
    /// Unicode's case folding in the language, NFC in and out. The dot of i with U+0307 goes: programs that
    /// lower-case İ without knowing the language leave it behind.
    /// </summary>
    public string Fold(string text)
    {
        string folded = ToLower(Composition.Compose(text))
            .Replace("ß", "ss", StringComparison.Ordinal)
            .Replace('ſ', 's')
            .Replace('ς', 'σ')
            .Replace('µ', 'μ');
        while (folded.Contains(DottedSmallI, StringComparison.Ordinal))
        {
            folded = folded.Replace(DottedSmallI, "i", StringComparison.Ordinal);
        }

        return Composition.Compose(folded);
    }
}
