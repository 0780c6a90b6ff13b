using Markdig.Helpers;
using Markdig.Parsers;

namespace StaticSite.Rendering.Markdown;

/// <summary>Reads <c>{name:arguments}</c> on one line; the name is of small letters, digits and hyphens. With capitals or spaces it is one that no extension knows: so it is said as a whole, with the name that would do.</summary>
internal sealed class DirectiveParser : InlineParser
{
    public DirectiveParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!IsDirective(slice.Text, slice.Start, slice.End, out int colon, out int close) && !IsSlip(slice.Text, slice.Start, slice.End, out colon, out close)) return false;
        int begin = slice.Start;
        int from = colon + 1;
        int to = close;
        while (from < to && slice.Text[from] == ' ') from++;
        while (to > from && slice.Text[to - 1] == ' ') to--;
        int start = processor.GetSourcePosition(begin, out int line, out int column);
        processor.Inline = new DirectiveInline
        {
            Name = slice.Text[(begin + 1)..colon],
            Arguments = slice.Text[from..to],
            ArgumentsStart = start + from - begin,
            Span = new Markdig.Syntax.SourceSpan(start, start + close - begin),
            Line = line,
            Column = column,
        };
        slice.Start = close + 1;
        return true;
    }

    /// <summary>Whether a directive begins at a brace; finds its colon and its closing brace.</summary>
    internal static bool IsDirective(string text, int brace, int end, out int colon, out int close)
    {
        colon = brace + 1;
        close = -1;
        while (colon <= end && (char.IsAsciiLetterLower(text[colon]) || char.IsAsciiDigit(text[colon]) || text[colon] == '-')) colon++;
        return colon > brace + 1 && char.IsAsciiLetterLower(text[brace + 1]) && IsClosed(text, colon, end, out close);
    }

    // { figure : id } and {Figure:id}.
    private static bool IsSlip(string text, int brace, int end, out int colon, out int close)
    {
        colon = brace + 1;
        close = -1;
        while (colon <= end && text[colon] == ' ') colon++;
        if (colon > end || !char.IsAsciiLetter(text[colon])) return false;
        while (colon <= end && (char.IsAsciiLetterOrDigit(text[colon]) || text[colon] == '-')) colon++;
        while (colon <= end && text[colon] == ' ') colon++;
        return IsClosed(text, colon, end, out close);
    }

    private static bool IsClosed(string text, int colon, int end, out int close)
    {
        close = -1;
        if (colon > end || text[colon] != ':') return false;
        for (close = colon + 1; close <= end && text[close] is not ('}' or '{' or '\n' or '\r'); close++)
        {
        }
        return close <= end && text[close] == '}';
    }
}
