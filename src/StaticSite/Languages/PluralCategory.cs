namespace StaticSite.Languages;

/// <summary>The plural categories of CLDR (UTS #35, part 3, "Language Plural Rules"), in CLDR's order.</summary>
public enum PluralCategory
{
    /// <summary>CLDR <c>zero</c>; none of the built-in languages uses it.</summary>
    Zero,

    /// <summary>CLDR <c>one</c>: 1 in Azerbaijani and English; 1, 21, 31 … but not 11 in Russian.</summary>
    One,

    /// <summary>CLDR <c>two</c>; none of the built-in languages uses it.</summary>
    Two,

    /// <summary>CLDR <c>few</c>: 2–4, 22–24 … but not 12–14 in Russian.</summary>
    Few,

    /// <summary>CLDR <c>many</c>: the remaining whole numbers in Russian.</summary>
    Many,

    /// <summary>CLDR <c>other</c>: everything else; every language has it.</summary>
    Other,
}
