using System.Buffers;

namespace StaticSite.Reading;

/// <summary>What an author did where the parser only knows that it cannot go on. Looked for where YAML was refused, and nowhere else.</summary>
/// <param name="Start">Where it stands, in UTF-16 units.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Line">The line as it should be.</param>
internal sealed record YamlMistake(int Start, int Length, string Reason, string Line)
{
    // Stars stand around a key that was to be bold.
    private static readonly SearchValues<char> KeySigns = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_*");

    /// <summary>The first mistake of the lines up to where the parser stopped; null when none is known.</summary>
    /// <param name="text">The file.</param>
    /// <param name="start">Where its YAML begins.</param>
    /// <param name="stop">Where the parser stopped.</param>
    /// <param name="end">Where its YAML ends.</param>
    public static YamlMistake? Find(string text, int start, int stop, int end)
    {
        for (int at = start; at < end && at <= stop;)
        {
            int length = text.AsSpan(at, end - at).IndexOf('\n');
            int next = length < 0 ? end : at + length + 1;
            string line = text[at..next].TrimEnd();
            if (Of(line) is { } mistake) return mistake with { Start = at + mistake.Start };
            at = next;
        }
        return null;
    }

    private static YamlMistake? Of(string line)
    {
        int indent = line.Length - line.TrimStart(' ').Length;
        string rest = line[indent..];
        if (rest.Length == 0 || rest[0] is '#' or '\t') return null;
        string before = line[..indent];
        if (rest.StartsWith("- ", StringComparison.Ordinal))
        {
            before += "- ";
            rest = rest[2..].TrimStart();
        }
        else if (rest[0] is '•' or '·' or '–' or '—' or '*' or '-' && rest.Length > 1 && (char.IsLetterOrDigit(rest[1]) || (rest[0] is not '*' && char.IsWhiteSpace(rest[1]))) && !rest.StartsWith("--", StringComparison.Ordinal))
        {
            return new YamlMistake(indent, 1, "the lines of a list must begin with a hyphen and a space", $"{before}- {rest[1..].TrimStart(' ', '\u00A0', '\t')}");
        }
        int name = rest.AsSpan().IndexOfAnyExcept(KeySigns);
        if (name <= 0) return null;
        string key = rest[..name].Trim('*');
        string behind = rest[name..].TrimStart();
        if (key.Length == 0 || behind.Length == 0) return null;
        int place = line.Length - behind.Length;
        // What is set in may be a line of a longer text.
        if (behind[0] is ';' or '=' or '：' && indent == 0 && behind.Length > 1) return new YamlMistake(place, 1, "a colon and a space must stand behind a key", $"{before}{key}: {behind[1..].TrimStart()}");
        if (behind[0] != ':') return null;
        string value = behind[1..].Trim('*');
        if (value.Length == 0) return null;
        if (value[0] != ' ')
        {
            string bare = value.TrimStart('\u00A0', '\u200B', '\u202F', '\t');
            return indent == 0 && bare.Length > 0 && !value.StartsWith("//", StringComparison.Ordinal) ? new YamlMistake(place, 1, "no space stands behind the colon", $"{before}{key}: {bare}") : null;
        }
        value = value.Trim();
        if (value.Length == 0 || value[0] == '#') return null;
        // A note stays one.
        int sign = value[0] is '"' or '\'' ? -1 : value.IndexOf(" #", StringComparison.Ordinal);
        string note = sign < 0 ? "" : value[sign..];
        if (sign >= 0) value = value[..sign].TrimEnd();
        int from = line.IndexOf(value, place, StringComparison.Ordinal);
        return Why(value) is { } reason ? new YamlMistake(Math.Max(from, 0), from < 0 ? line.Length : value.Length, reason, $"{before}{key}: {Quoted(Bare(value))}{note}") : null;
    }

    // Why a value needs quotation marks, or others than it has.
    private static string? Why(string value)
    {
        char first = value[0];
        if (first is '"' or '\'')
        {
            int close = value.IndexOf(first, 1);
            while (close > 0 && (first == '"' ? IsEscaped(value, close) : close + 1 < value.Length && value[close + 1] == '\'')) close = close + 2 < value.Length ? value.IndexOf(first, close + 2) : -1;
            return close < 0 ? "the quotation mark is never closed" : value[(close + 1)..].TrimStart() is [not '#', ..] ? "the text goes on behind its quotation marks" : null;
        }
        if (first is '[' or '{')
        {
            char last = first == '[' ? ']' : '}';
            int close = value.LastIndexOf(last);
            return close > 0 && value[(close + 1)..].TrimStart() is [not '#', ..] ? "a text begins with a bracket" : null;
        }
        // Names of values that stand elsewhere.
        if (first is '*' or '&' && value.Length > 1 && char.IsLetter(value[1]) && !value.AsSpan(1).ContainsAny("*,:")) return null;
        if (first is '@' or '%' or '`' or '*' or '&' or ',' || (first is '-' or '?' && value.Length > 1 && value[1] == ' ')) return "a text begins with a sign that means something in YAML";
        return value.Contains(": ", StringComparison.Ordinal) || value[^1] == ':' ? "a colon stands in a text without quotation marks" : null;
    }

    // An odd number of backslashes before it.
    private static bool IsEscaped(string value, int at)
    {
        int count = 0;
        while (count < at && value[at - 1 - count] == '\\') count++;
        return count % 2 == 1;
    }

    private static string Bare(string value)
    {
        if (value[0] is not ('"' or '\'')) return value;
        bool isWhole = value.IndexOf(value[0], 1) < 0;
        return isWhole ? value[1..].TrimEnd('”', '“', '»', '’') : value;
    }

    /// <summary>A text between quotation marks, as YAML reads it.</summary>
    public static string Quoted(string text) => text.Contains('"', StringComparison.Ordinal) || text.Contains('\\', StringComparison.Ordinal) ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'" : $"\"{text}\"";
}
