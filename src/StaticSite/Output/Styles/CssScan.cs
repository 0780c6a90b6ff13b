using System.Globalization;
using System.Text;

namespace StaticSite.Output.Styles;

/// <summary>Steps over the tokens of CSS Syntax Level 3 whose inside must not be read as structure.</summary>
internal static class CssScan
{
    /// <summary>Whether a comment begins here.</summary>
    public static bool IsComment(string css, int at) => css[at] == '/' && at + 1 < css.Length && css[at + 1] == '*';

    /// <summary>The place behind a comment.</summary>
    public static int SkipComment(string css, int at)
    {
        int end = css.IndexOf("*/", at + 2, StringComparison.Ordinal);
        return end < 0 ? css.Length : end + 2;
    }

    /// <summary>The place behind a string.</summary>
    public static int SkipString(string css, int at)
    {
        for (int i = at + 1; i < css.Length; i++)
        {
            if (css[i] == '\\') i++;
            else if (css[i] == css[at]) return i + 1;
        }
        return css.Length;
    }

    /// <summary>The next opening or closing brace, or semicolon if asked for, outside of strings, comments and brackets.</summary>
    public static int FindEnd(string css, int at, bool stopAtSemicolon) => Find(css, at, css.Length, stopAtSemicolon ? "{};" : "{}");

    /// <summary>The next comma outside of strings, comments and brackets, or the end.</summary>
    public static int FindComma(string css, int at, int end) => Find(css, at, end, ",");

    /// <summary>The place of the bracket that closes the one here.</summary>
    public static int FindClosing(string css, int at, int end) => Find(css, at + 1, end, css[at] == '(' ? ")" : "]");

    /// <summary>The place behind a name, escapes included; the same place when there is none.</summary>
    public static int NameEnd(string css, int at)
    {
        while (at < css.Length)
        {
            if (css[at] == '\\' && at + 1 < css.Length) at = EscapeEnd(css, at);
            else if (char.IsAsciiLetterOrDigit(css[at]) || css[at] is '-' or '_' || css[at] >= 0x80) at++;
            else break;
        }
        return at;
    }

    /// <summary>A name without its escapes.</summary>
    public static string Name(string css, int start, int end)
    {
        if (!css.AsSpan(start, end - start).Contains('\\')) return css[start..end];
        StringBuilder name = new();
        while (start < end)
        {
            if (css[start] != '\\')
            {
                name.Append(css[start++]);
                continue;
            }
            int next = EscapeEnd(css, start);
            string digits = css[(start + 1)..next].TrimEnd();
            if (int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code)) name.Append(Rune.IsValid(code) ? new Rune(code).ToString() : "\uFFFD");
            else name.Append(css.AsSpan(start + 1, next - start - 1));
            start = next;
        }
        return name.ToString();
    }

    // Up to six hexadecimal digits and one space, or any other sign.
    private static int EscapeEnd(string css, int at)
    {
        int end = at + 1;
        while (end < css.Length && end < at + 7 && char.IsAsciiHexDigit(css[end])) end++;
        if (end == at + 1) return end + 1;
        return end < css.Length && char.IsWhiteSpace(css[end]) ? end + 1 : end;
    }

    private static int Find(string css, int at, int end, string signs)
    {
        while (at < end)
        {
            char sign = css[at];
            if (signs.Contains(sign, StringComparison.Ordinal)) return at;
            if (IsComment(css, at)) at = SkipComment(css, at);
            else if (sign is '"' or '\'') at = SkipString(css, at);
            else if (sign is '(' or '[') at = FindClosing(css, at, end) + 1;
            else at += sign == '\\' ? 2 : 1;
        }
        return end;
    }
}
