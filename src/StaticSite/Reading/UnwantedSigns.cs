using System.Buffers;

namespace StaticSite.Reading;

/// <summary>
/// Signs that belong into no text: control characters, which some readers of feeds and some terminals obey, and those that turn the direction of
/// what follows (Unicode Standard Annex 9), by which a text can be shown in another order than the one in which it was written and reviewed.
/// </summary>
internal static class UnwantedSigns
{
    private static readonly SearchValues<char> All = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0x20).Select(sign => (char)sign).Where(sign => sign is not ('\t' or '\n' or '\r')), '\u007F',
        .. Turning('\u202A', '\u202E'), .. Turning('\u2066', '\u2069'),
    ]);

    /// <summary>Where the first of them is; -1 when there is none.</summary>
    public static int In(ReadOnlySpan<char> text) => text.IndexOfAny(All);

    /// <summary>As it is named in a message: <c>U+202E</c>.</summary>
    public static string Name(char sign) => $"U+{(int)sign:X4}";

    private static IEnumerable<char> Turning(char first, char last) => Enumerable.Range(first, last - first + 1).Select(sign => (char)sign);
}
