using System.Globalization;
using System.Text;

namespace StaticSite.Languages;

/// <summary>Text as a piece of an address: ASCII [a-z0-9] words joined by single hyphens.</summary>
internal static class Slugs
{
    private const string Apostrophes = "'’‘‛`´ʼʻʽʹ′ʾʿ＇";

    /// <summary>
    /// The slug of a text; empty when it has no letter or digit that ASCII can spell. Apostrophes, combining
    /// marks and invisible format characters vanish; every other run becomes one hyphen.
    /// </summary>
    public static string Make(string text, Casing casing)
    {
        if (IsSlug(text)) return text;
        string lower = Composition.Compose(casing.ToLower(Composition.Compose(text)));
        StringBuilder slug = new(lower.Length);
        bool gap = false;
        foreach (char c in lower)
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            {
                Append(slug, new ReadOnlySpan<char>(in c), ref gap);
            }
            else if (Transliteration.TrySpell(c, out string spelling))
            {
                Append(slug, spelling, ref gap);
            }
            else if (!Vanishes(c))
            {
                gap = true;
            }
        }

        return slug.ToString();
    }

    // Most file names are slugs already.
    private static bool IsSlug(string text)
    {
        char before = '-';
        foreach (char c in text)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && (c != '-' || before == '-')) return false;
            before = c;
        }
        return before != '-';
    }

    private static void Append(StringBuilder slug, ReadOnlySpan<char> spelling, ref bool gap)
    {
        if (spelling.Length == 0)
        {
            return;
        }

        if (gap && slug.Length > 0)
        {
            slug.Append('-');
        }

        gap = false;
        slug.Append(spelling);
    }

    private static bool Vanishes(char c) =>
        Apostrophes.Contains(c)
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;
}
