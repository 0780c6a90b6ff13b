using System.Collections.Frozen;
using System.Globalization;

namespace StaticSite.Languages;

/// <summary>
/// The order of texts in a language, in the manner of UTS #10: first by letters (space, then punctuation,
/// then digits one by one, then the letters of the alphabet, then other letters), then by accents, then small letters
/// before capitals, then by code units, so that only equal strings compare equal.
/// </summary>
/// <param name="letters">The small letters in order, those of the language's own script first.</param>
/// <param name="casing">How the language pairs capitals with small letters.</param>
internal sealed class Alphabet(string letters, Casing casing) : IComparer<string>
{
    /// <summary>What stands where in the order; the class of a character is worth more than its place in it.</summary>
    private const int Space = 1 << 24, Punctuation = 2 << 24, Digit = 3 << 24, Known = 4 << 24, Unknown = 5 << 24;

    private readonly FrozenDictionary<char, int> _places = letters
        .Select((letter, place) => (letter, place))
        .ToFrozenDictionary(pair => pair.letter, pair => Known + pair.place);

    public int Compare(string? x, string? y)
    {
        if (x is null || y is null || string.Equals(x, y, StringComparison.Ordinal))
        {
            return string.CompareOrdinal(x, y);
        }

        Key a = KeyOf(x);
        Key b = KeyOf(y);
        int order = Compare(a.Letters, b.Letters);
        order = order != 0 ? order : Compare(a.Accents, b.Accents);
        order = order != 0 ? order : Compare(a.Capitals, b.Capitals);
        return Math.Sign(order != 0 ? order : string.CompareOrdinal(x, y));
    }

    private static int Compare(List<int> a, List<int> b)
    {
        int common = Math.Min(a.Count, b.Count);
        for (int i = 0; i < common; i++)
        {
            if (a[i] != b[i])
            {
                return a[i].CompareTo(b[i]);
            }
        }

        return a.Count.CompareTo(b.Count);
    }

    private Key KeyOf(string text)
    {
        string composed = Composition.Compose(text);
        Key key = new(composed.Length);
        for (int i = 0; i < composed.Length; i++)
        {
            if (char.IsSurrogatePair(composed, i))
            {
                int point = char.ConvertToUtf32(composed, i);
                i++;
                key.Add(WeightOf(CharUnicodeInfo.GetUnicodeCategory(point), point, -1), capital: false);
            }
            else
            {
                AddChar(composed[i], key);
            }
        }

        return key;
    }

    private void AddChar(char c, Key key)
    {
        char lower = casing.ToLower(c);
        AddSmall(lower, capital: lower != c || c == 'İ', key);
    }

    private void AddSmall(char small, bool capital, Key key)
    {
        UnicodeCategory category = char.GetUnicodeCategory(small);
        if (_places.TryGetValue(small, out int weight))
        {
            key.Add(weight, capital);
        }
        else if (Transliteration.TryLatin(small, out string spelling))
        {
            foreach (char letter in spelling)
            {
                key.Add(_places[letter], capital);
            }

            key.Accents.Add(small);
        }
        else if (CompositionTable.TryDecompose(small, out char letter, out char mark))
        {
            AddSmall(casing.ToLower(letter), capital, key);
            key.Accents.Add(mark);
        }
        else if (category is UnicodeCategory.NonSpacingMark)
        {
            key.Accents.Add(small);
        }
        else
        {
            key.Add(WeightOf(category, small, CharUnicodeInfo.GetDecimalDigitValue(small)), capital);
        }
    }

    private static int WeightOf(UnicodeCategory category, int point, int digit) => category switch
    {
        _ when digit >= 0 => Digit + digit,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber =>
            Digit + 10 + point,
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => Space + point,
        >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherSymbol => Punctuation + point,
        _ => Unknown + point,
    };

    /// <summary>The three levels of a text: a zero in the accents stands for each letter before its marks.</summary>
    private sealed class Key(int length)
    {
        public List<int> Letters { get; } = new(length);

        public List<int> Accents { get; } = new(length);

        public List<int> Capitals { get; } = new(length);

        public void Add(int letter, bool capital)
        {
            Letters.Add(letter);
            Accents.Add(0);
            Capitals.Add(capital ? 1 : 0);
        }
    }
}
