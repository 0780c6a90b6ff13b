namespace StaticSite.Reading;

/// <summary>
/// What is wrong with YAML in the words of who wrote it, where it is no <see cref="YamlMistake"/>. The parser says what it waited for; authors know
/// what a line is to look like.
/// </summary>
/// <param name="Reason">What is wrong.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1; 0 where the parser's is right.</param>
internal readonly record struct YamlProblem(string Reason, int Line, int Column)
{
    /// <summary>Looks at the line at which the parser stopped, and at the one above it.</summary>
    /// <param name="source">The file.</param>
    /// <param name="first">The first line of the YAML.</param>
    /// <param name="line">The line at which the parser stopped.</param>
    /// <param name="message">What the parser says.</param>
    public static YamlProblem Of(SourceText source, int first, int line, string message)
    {
        string here = source.TextOfLine(line) ?? "";
        if (IsOfLine(message))
        {
            foreach (int number in (ReadOnlySpan<int>)[line, line - 1])
            {
                if (number >= first && OfLine(source.TextOfLine(number) ?? "", number) is { } found) return found;
            }
        }
        string? reason = message switch
        {
            _ when message.Contains("unexpected end of stream", StringComparison.Ordinal) || message.Contains("unexpected document indicator", StringComparison.Ordinal) || message.Contains("double-quoted scalar, found wrong", StringComparison.Ordinal) => "a text begins with a quotation mark and is never closed by one",
            _ when message.Contains("cannot start any token", StringComparison.Ordinal) => "a text that begins with this sign must stand between quotes",
            _ when message.Contains("unknown escape character", StringComparison.Ordinal) || message.Contains("hexadecimal", StringComparison.Ordinal) => "a backslash between double quotes must be written twice",
            _ when message.Contains("expected ',' or", StringComparison.Ordinal) => "a comma or the closing bracket is missing in this line, or a text with a comma, a colon or quotes needs quotes around it",
            _ when HasQuotesWithin(here) => "there are quotation marks within a text between quotation marks; write '…' around the whole text",
            _ when message.Contains("found invalid mapping", StringComparison.Ordinal) => "this line stands further to the right than the line above it, which has its value already",
            _ when message.Contains("'-' indicator", StringComparison.Ordinal) || message.Contains("expected key", StringComparison.Ordinal) => "this line does not begin below the lines to which it belongs; count the spaces before it",
            _ => null,
        };
        return new YamlProblem(reason ?? message, line, 0);
    }

    private static bool IsOfLine(string message) =>
        message.Contains("expected key", StringComparison.Ordinal) || message.Contains("could not find expected ':'", StringComparison.Ordinal) || message.Contains("found invalid mapping", StringComparison.Ordinal);

    // A line of "key: value" that lacks the colon or the space behind it.
    private static YamlProblem? OfLine(string line, int number)
    {
        string text = line.Trim();
        int at = line.Length - line.TrimStart().Length + 1;
        if (text.Length == 0 || text[0] is '#' or '"' or '\'' or '{' or '[' or '}' or ']' or '|' or '>') return null;
        if (text.StartsWith("- ", StringComparison.Ordinal))
        {
            at += text.Length - text[2..].TrimStart().Length;
            text = text[2..].TrimStart();
        }
        int end = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-')) end++;
        if (end == 0) return null;
        if (end + 1 < text.Length && text[end] == ':' && text[end + 1] is not (' ' or '/')) return new YamlProblem($"a space is missing behind the colon of \"{text[..end]}\"", number, at);
        return text.Contains(':', StringComparison.Ordinal) || !IsKey(text, end) ? null : new YamlProblem($"a colon is missing behind \"{text[..end]}\"", number, at);
    }

    // A word alone, or one that is followed by a value; a longer text is the next line of the one above.
    private static bool IsKey(string text, int end) => end == text.Length || (text[end] == ' ' && char.IsAsciiLetterLower(text[0]) && end < 20);

    private static bool HasQuotesWithin(string line)
    {
        int first = line.IndexOf(" \"", StringComparison.Ordinal);
        return first >= 0 && line.AsSpan(first).Count('"') > 2;
    }
}
