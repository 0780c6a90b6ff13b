using System.Collections.Frozen;

namespace StaticSite.Languages;

/// <summary>Small letters of the Latin and Cyrillic scripts written with a–z alone.</summary>
internal static class Transliteration
{
    /// <summary>Latin letters that no combining mark explains: "letter=spelling", space between.</summary>
    private const string LatinPairs =
        "ə=e ı=i ß=ss æ=ae œ=oe ø=o đ=d ð=d þ=th ł=l ħ=h ŋ=ng ŧ=t ĸ=k ſ=s ĳ=ij ŀ=l ŉ=n ƒ=f ɛ=e ɔ=o ɡ=g " +
        "ƀ=b ƃ=b ɓ=b ɗ=d ɖ=d ǝ=e ɣ=g ƙ=k ƚ=l ɲ=n ɵ=o ƥ=p ƭ=t ʉ=u ʋ=v ƴ=y ƶ=z ʒ=z ǳ=dz ǆ=dz ǉ=lj ǌ=nj";

    /// <summary>
    /// Russian close to BGN/PCGN without its marks (ё as е, ъ and ь dropped), then the other letters of
    /// Ukrainian, Belarusian, Serbian, Macedonian and Cyrillic Azerbaijani.
    /// </summary>
    private const string CyrillicPairs =
        "а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts " +
        "ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya " +
        "і=i ї=yi є=ye ґ=g ў=u ђ=dj ћ=c љ=lj њ=nj џ=dz ѕ=dz ј=y ѣ=e ѳ=f ѵ=i ғ=g ә=e һ=h ҝ=g ө=o ү=u ҹ=c";

    private static readonly FrozenDictionary<char, string> LatinTable = Parse(LatinPairs);
    private static readonly FrozenDictionary<char, string> CyrillicTable = Parse(CyrillicPairs);

    /// <summary>The spelling of a Latin small letter that does not decompose, such as ə or ß.</summary>
    public static bool TryLatin(char letter, out string spelling) =>
        LatinTable.TryGetValue(letter, out spelling!);

    /// <summary>
    /// The spelling of a Latin or Cyrillic small letter, its marks stripped; may be empty, as for ь.
    /// </summary>
    public static bool TrySpell(char letter, out string spelling)
    {
        for (char c = letter; ; )
        {
            if (char.IsAsciiLetterLower(c))
            {
                spelling = c.ToString();
                return true;
            }

            if (LatinTable.TryGetValue(c, out spelling!) || CyrillicTable.TryGetValue(c, out spelling!))
            {
                return true;
            }

            if (!CompositionTable.TryDecompose(c, out c, out _))
            {
                spelling = "";
                return false;
            }
        }
    }

    private static FrozenDictionary<char, string> Parse(string pairs) =>
        pairs.Split(' ').ToFrozenDictionary(pair => pair[0], pair => pair[2..]);
}
