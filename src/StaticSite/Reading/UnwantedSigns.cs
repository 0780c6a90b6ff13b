using System.Buffers;

namespace StaticSite.Reading;

/// <summary>
/// Signs that belong into no text: control characters, which some readers of feeds and some terminals obey, and those that turn the direction of
/// what follows (Unicode Standard Annex 9), by which a text can be shown in another order than the one in which it was written and reviewed.
/// Isolates around words that are written from right to left are what the annex advises, and turn nothing else.
/// </summary>
internal static class UnwantedSigns
{
    private const char FirstTurning = '\u202A';
    private const char LastTurning = '\u2069';
    private const char FirstIsolate = '\u2066';
    private const char EndOfIsolate = '\u2069';
    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(sign => (char)sign).Where(sign => sign is not ('\t' or '\n' or '\r')), '\u007F']);

    /// <summary>Where the first of them is; -1 when there is none. Every text is searched: two searches that the processor does many letters at a time, where one for all signs would take ten times as long.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isName">Whether it is the name of a file, where isolates are as unwanted as the others.</param>
    public static int In(ReadOnlySpan<char> text, bool isName = false)
    {
        int control = text.IndexOfAny(Controls);
        if (control >= 0) text = text[..control];
        for (int at = 0; text[at..].IndexOfAnyInRange(FirstTurning, LastTurning) is >= 0 and int next; at++)
        {
            at += next;
            if (!IsTurning(text[at])) continue;
            int end = isName ? -1 : EndOfWords(text[at..]);
            if (end < 0) return at;
            at += end;
        }
        return control;
    }

    /// <summary>As it is named in a message: <c>U+202E</c>.</summary>
    public static string Name(char sign) => $"U+{(int)sign:X4}";

    // Where the isolate at the beginning ends, when it ends on its line and holds words from right to left and no other sign that turns; -1 otherwise.
    private static int EndOfWords(ReadOnlySpan<char> text)
    {
        bool holdsWords = false;
        int depth = 0;
        for (int i = 0; i < text.Length && text[i] != '\n'; i++)
        {
            char sign = text[i];
            if (sign == EndOfIsolate) depth--;
            else if (sign is >= FirstIsolate and < EndOfIsolate) depth++;
            else if (IsTurning(sign)) return -1;
            else holdsWords |= IsFromRight(sign);
            if (depth == 0) return holdsWords ? i : -1;
        }
        return -1;
    }

    private static bool IsTurning(char sign) => sign is (>= FirstTurning and <= '\u202E') or (>= FirstIsolate and <= LastTurning);

    // Letters of Hebrew, Arabic and their neighbours, and the forms of them.
    private static bool IsFromRight(char sign) => sign is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}
