namespace StaticSite.Languages;

/// <summary>Case endings of numbers written in digits in Azerbaijani: they follow the vowels of the last word of the number as it is spoken.</summary>
public static class AzerbaijaniSuffix
{
    private static readonly string[] OnesDative = ["ə", "yə", "ə", "ə", "ə", "ya", "yə", "ə", "a"];
    private static readonly string[] TensDative = ["a", "yə", "a", "a", "yə", "a", "ə", "ə", "a"];

    /// <summary>The ending of "from, than": 3 → <c>dən</c>, 40 → <c>dan</c>, 248 000 → <c>dən</c>.</summary>
    public static string Ablative(decimal value) => Dative(value) is "ə" or "yə" ? "dən" : "dan";

    /// <summary>The ending of "to": 3 → <c>ə</c>, 6 → <c>ya</c>, 3500 → <c>ə</c>.</summary>
    public static string Dative(decimal value)
    {
        value = Math.Abs(value);
        decimal whole = decimal.Truncate(value);
        // Decimals are read as a number of their own: 1,25 ends in twenty-five.
        for (decimal rest = value - whole; rest != 0;)
        {
            rest *= 10;
            if (rest != decimal.Truncate(rest)) continue;
            whole = rest;
            break;
        }
        if (whole == 0) return "a";
        if (whole % 10 != 0) return OnesDative[(int)(whole % 10) - 1];
        if (whole % 100 != 0) return TensDative[(int)(whole % 100 / 10) - 1];
        if (whole % 1000 != 0 || whole % 1_000_000 != 0) return "ə";
        return "a";
    }
}
