namespace StaticSite.Reading;

/// <summary>One text in memory for values that many pages have in common, as tags and authors are; those met last, so that values that do not recur cost nothing.</summary>
internal static class RecurringText
{
    private const int Places = 512;
    // A tag or a name; longer texts rarely recur.
    private const int Longest = 64;

    [ThreadStatic]
    private static string?[]? _met;

    /// <summary>The text, or one equal to it that was met on this thread.</summary>
    public static string Of(string text)
    {
        if (text.Length > Longest) return text;
        string?[] met = _met ??= new string?[Places];
        ref string? place = ref met[string.GetHashCode(text, StringComparison.Ordinal) & (Places - 1)];
        if (place == text) return place;
        return place = text;
    }
}
