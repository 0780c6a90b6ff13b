namespace StaticSite.Reading;

/// <summary>A quotation mark, bracket or brace in YAML that is never closed. The parser reads on from it, and stops where something else does not fit.</summary>
/// <param name="Offset">Where it stands, in UTF-16 units.</param>
/// <param name="Close">The signs that close it and what is open within it.</param>
internal readonly record struct YamlOpening(int Offset, string Close)
{
    /// <summary>The first one of the lines up to where the parser stopped; null when each has its end before the next key.</summary>
    /// <param name="text">The file.</param>
    /// <param name="start">Where its YAML begins.</param>
    /// <param name="stop">Where the parser stopped.</param>
    /// <param name="end">Where its YAML ends.</param>
    public static YamlOpening? Find(string text, int start, int stop, int end)
    {
        int block = -1;
        for (int at = start; at < end && at <= stop;)
        {
            int next = LineEnd(text, at, end) + 1;
            (int indent, int value) = Value(text, at, next - 1);
            // The lines of a text behind | or > are set in further than its key.
            if (block >= 0 && (value < 0 || indent > block))
            {
                at = next;
                continue;
            }
            block = -1;
            // A list or group by itself.
            if (value < 0 && at + indent < next && at + indent < end && text[at + indent] is '[' or '{') value = at + indent;
            if (value >= 0 && value < end)
            {
                if (text[value] is '|' or '>') block = indent;
                else if (text[value] is '"' or '\'' or '[' or '{')
                {
                    (int behind, YamlOpening? open) = Follow(text, value, indent, end);
                    if (open is not null) return open;
                    next = Math.Max(next, LineEnd(text, behind, end) + 1);
                }
            }
            at = next;
        }
        return null;
    }

    // Goes on to where what opens here is closed; what is open at the next key that stands no further to the right is never closed.
    private static (int Behind, YamlOpening? Open) Follow(string text, int from, int indent, int end)
    {
        List<(int Offset, char Close)> open = [];
        for (int at = from; at < end; at++)
        {
            char sign = text[at];
            bool isQuoted = open is [.., (_, '"' or '\'')];
            if (sign == '\n')
            {
                (int next, int value) = Value(text, at + 1, LineEnd(text, at + 1, end));
                if (value >= 0 && next <= indent && IsEntry(text, at + 1, end)) return (at, Never(open));
            }
            else if (isQuoted)
            {
                if (sign == '\\' && open[^1].Close == '"') at++;
                else if (sign == open[^1].Close && sign == '\'' && at + 1 < end && text[at + 1] == '\'') at++;
                else if (sign == open[^1].Close) open.RemoveAt(open.Count - 1);
            }
            else if (sign is '[' or '{') open.Add((at, sign == '[' ? ']' : '}'));
            else if (sign is '"' or '\'' && (at == from || text[at - 1] is ' ' or '[' or '{' or ',' or '\n')) open.Add((at, sign));
            else if (sign == '#' && text[at - 1] == ' ') at = LineEnd(text, at, end) - 1;
            // One that closes something else is what the parser says.
            else if (sign is ']' or '}' && open.Count > 0 && open[^1].Close == sign) open.RemoveAt(open.Count - 1);
            if (open.Count == 0) return (at, null);
        }
        return (end, Never(open));
    }

    // A quotation mark within brackets hides their ends.
    private static YamlOpening Never(List<(int Offset, char Close)> open)
    {
        string close = string.Concat(open.Select(item => item.Close).Reverse());
        return open[^1].Close is '"' or '\'' ? new YamlOpening(open[^1].Offset, close[..1]) : new YamlOpening(open[0].Offset, close);
    }

    // How far a line is set in, and where its value begins behind a hyphen or a key; -1 for a line without either.
    private static (int Indent, int Value) Value(string text, int start, int end)
    {
        int at = start;
        while (at < end && text[at] == ' ') at++;
        int indent = at - start;
        int value = -1;
        while (at + 1 < end && text[at] == '-' && text[at + 1] == ' ')
        {
            for (at++; at < end && text[at] == ' '; at++) { }
            value = at;
        }
        int colon = KeyEnd(text, at, end);
        if (colon < 0) return (indent, value);
        for (value = colon + 1; value < end && text[value] == ' '; value++) { }
        return (indent, value);
    }

    private static bool IsEntry(string text, int start, int end) => Value(text, start, LineEnd(text, start, end)).Value >= 0;

    // The colon behind a plain key; -1 where there is none.
    private static int KeyEnd(string text, int start, int end)
    {
        int at = start;
        while (at < end && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-' or '.')) at++;
        return at > start && at < end && text[at] == ':' && (at + 1 >= end || text[at + 1] is ' ' or '\r' or '\n') ? at : -1;
    }

    private static int LineEnd(string text, int at, int end)
    {
        int length = at >= end ? -1 : text.AsSpan(at, end - at).IndexOf('\n');
        return length < 0 ? end : at + length;
    }
}
