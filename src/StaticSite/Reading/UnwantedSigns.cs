using System.Buffers;

namespace StaticSite.Reading;

/// <summary>
/// Signs that belong into no text: control characters, which some readers of feeds and some terminals obey, and those that turn the direction of
/// what follows (Unicode Standard Annex 9), by which a text can be shown in another order than the one in which it was written and reviewed.
/// </summary>
internal static class UnwantedSigns
{
    private const char FirstTurning = '\u202A';
    private const char LastTurning = '\u2069';
    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(sign => (char)sign).Where(sign => sign is not ('\t' or '\n' or '\r')), '\u007F']);

    /// <summary>Where the first of them is; -1 when there is none. Every text is searched: two searches that the processor does many letters at a time, where one for all signs would take ten times as long.</summary>
    public static int In(ReadOnlySpan<char> text)
    {
        int control = text.IndexOfAny(Controls);
        if (control >= 0) text = text[..control];
        for (int at = 0; text[at..].IndexOfAnyInRange(FirstTurning, LastTurning) is >= 0 and int next; at += next + 1)
        {
            if (IsTurning(text[at + next])) return at + next;
        }
        return control;
    }

    /// <summary>As it is named in a message: <c>U+202E</c>.</summary>
    public static string Name(char sign) => $"U+{(int)sign:X4}";

    private static bool IsTurning(char sign) => sign is (>= FirstTurning and <= '\u202E') or (>= '\u2066' and <= LastTurning);
}
