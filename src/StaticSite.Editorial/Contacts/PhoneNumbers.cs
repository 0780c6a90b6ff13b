using System.Text.RegularExpressions;

namespace StaticSite.Editorial.Contacts;

/// <summary>
/// Finds phone numbers in plain text: international ones, seven digits or more in groups as numbers are dialled, the numbers of the
/// contacts file wherever they stand alone, and the usual emergency numbers beside a word for calling. Sums with separators of
/// thousands, years and dates are none.
/// </summary>
internal sealed partial class PhoneNumbers(IEnumerable<string> known)
{
    private readonly string[] _known = [.. known];

    /// <summary>Each number with its place.</summary>
    public IEnumerable<(int Start, int Length)> Find(string text)
    {
        // The shortest numbers have three digits.
        if (!HasDigits(text, 3)) yield break;
        MatchCollection international = International().Matches(text);
        foreach (Match match in international) yield return (match.Index, match.Length);
        foreach (Match match in Grouped().Matches(text))
        {
            // The part behind the country code of an international number looks like a number too.
            if (international.Any(whole => match.Index >= whole.Index && match.Index < whole.Index + whole.Length)) continue;
            if (match.Value.Count(char.IsAsciiDigit) >= 7 && !Thousands().IsMatch(match.Value) && !Dates().IsMatch(match.Value)) yield return (match.Index, match.Length);
        }
        foreach (Match match in Short().Matches(text))
        {
            if (_known.Contains(match.Value) || Calling().IsMatch(text.AsSpan(Math.Max(0, match.Index - 32), Math.Min(match.Index, 32))) || CallingBehind().IsMatch(text.AsSpan(match.Index + 3, Math.Min(32, text.Length - match.Index - 3)))) yield return (match.Index, match.Length);
        }
    }

    private static bool HasDigits(string text, int count)
    {
        for (int at = 0, next; count > 0 && (next = text.AsSpan(at).IndexOfAnyInRange('0', '9')) >= 0; at += next + 1) count--;
        return count == 0;
    }

    [GeneratedRegex(@"(?<![\w+])\+\d[\d\s\u00A0().-]{5,18}\d")]
    private static partial Regex International();

    // A tab parts columns, not groups.
    [GeneratedRegex(@"(?<![\w+./-])\(?\d{2,4}\)?(?:[ \n\r\u00A0\u202F\u2009-]\d{2,4}){2,4}(?![\w/-])")]
    private static partial Regex Grouped();

    // 248 000, 1 234 567: groups of three behind the first.
    [GeneratedRegex(@"^\d{1,3}(?:[ \u00A0\u202F]\d{3})+$")]
    private static partial Regex Thousands();

    // A day, with the hour or not, in the order of ISO 8601 or of those who write the year last; years from and to.
    [GeneratedRegex(@"^\(?(?:(?:19|20)\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d).*|\d{2}-\d{2}-(?:19|20)\d{2}\)?|\d{4}[-–]\d{4}.*)$")]
    private static partial Regex Dates();

    [GeneratedRegex(@"(?<![\w.,/-])(?:10[1-4]|110|112|911)(?![\w/]|-\d|[.,]\d|[ \u00A0]\d{3})")]
    private static partial Regex Short();

    // Words for calling that stand before the number, a few words away at most.
    [GeneratedRegex(@"(?:\b(?:call|calls|calling|dial|phone|ring|hotline)|zəng|telefon|nömrə|xətt|звон|телефон|номер|лини)\p{L}*[\s\u00A0:(«""*]*(?:\p{L}+[\s\u00A0:]+){0,1}$", RegexOptions.IgnoreCase)]
    private static partial Regex Calling();

    [GeneratedRegex(@"^(?:-\p{L}+)?[\s\u00A0*»"")-]*(?:hotline|line\b|nömrə|xətt|zəng|saylı)", RegexOptions.IgnoreCase)]
    private static partial Regex CallingBehind();
}
