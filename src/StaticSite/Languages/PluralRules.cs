namespace StaticSite.Languages;

/// <summary>
/// The cardinal plural rules of CLDR. The operands are those of the number as
/// <see cref="Language.FormatNumber"/> writes it: no sign and no trailing zeros, so 1.0 is 1.
/// </summary>
internal static class PluralRules
{
    /// <summary>Azerbaijani: <c>one: n = 1</c>.</summary>
    public static PluralCategory Azerbaijani(decimal number) =>
        Math.Abs(number) == 1m ? PluralCategory.One : PluralCategory.Other;

    /// <summary>English: <c>one: i = 1 and v = 0</c>.</summary>
    public static PluralCategory English(decimal number) =>
        Math.Abs(number) == 1m ? PluralCategory.One : PluralCategory.Other;

    /// <summary>
    /// Russian: <c>one: v = 0 and i % 10 = 1 and i % 100 != 11; few: v = 0 and i % 10 = 2..4 and
    /// i % 100 != 12..14; many: the other whole numbers</c>.
    /// </summary>
    public static PluralCategory Russian(decimal number)
    {
        decimal n = Math.Abs(number);
        if (n != decimal.Truncate(n))
        {
            return PluralCategory.Other;
        }

        int tens = (int)(n % 100);
        int units = tens % 10;
        bool teens = tens is >= 11 and <= 14;
        return (units, teens) switch
        {
            (1, false) => PluralCategory.One,
            ( >= 2 and <= 4, false) => PluralCategory.Few,
            _ => PluralCategory.Many,
        };
    }
}
