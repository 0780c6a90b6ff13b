using System.Globalization;
using System.Text;

namespace StaticSite.Diagnostics;

/// <summary>Something the author should know: data, never an exception.</summary>
/// <param name="Descriptor">The row of the table of codes.</param>
/// <param name="Span">Where it is.</param>
/// <param name="Arguments">The particulars that fill the message and the help.</param>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, SourceSpan Span, IReadOnlyList<string> Arguments) : IComparable<Diagnostic>
{
    /// <summary>The stable code.</summary>
    public string Code => Descriptor.Code;

    /// <summary>Error or warning.</summary>
    public Severity Severity => Descriptor.Severity;

    /// <summary>What is wrong, in one sentence.</summary>
    public string Message => Fill(Descriptor.Message);

    /// <summary>What to do about it.</summary>
    public string Help => Fill(Descriptor.Help);

    /// <summary>The line with its number and a caret below, on two lines; null when the line is not known.</summary>
    public string? Excerpt
    {
        get
        {
            if (Span.Line == 0 || ShownLines.Stretch(Span) is not var (line, start)) return null;
            string number = Span.Line.ToString();
            StringBuilder text = new StringBuilder(number).Append(" | ").Append(line.Replace('\t', ' '));
            if (Span.Column > 0)
            {
                int length = Math.Clamp(Span.Length, 1, Math.Max(1, line.Length - start));
                text.Append('\n').Append(' ', number.Length).Append(" | ").Append(' ', start).Append('^', length);
            }
            return text.ToString();
        }
    }

    /// <summary>Orders by file, line, column, code and message, so that a report never depends on thread timing.</summary>
    public int CompareTo(Diagnostic? other)
    {
        if (other is null) return 1;
        int order = string.CompareOrdinal(Span.File, other.Span.File);
        if (order == 0) order = Span.Line.CompareTo(other.Span.Line);
        if (order == 0) order = Span.Column.CompareTo(other.Span.Column);
        if (order == 0) order = string.CompareOrdinal(Code, other.Code);
        return order == 0 ? string.CompareOrdinal(Message, other.Message) : order;
    }

    /// <summary>The full text for a terminal: place, code, message, the line, a caret and the help; ends without a line break.</summary>
    /// <param name="words">The words around them; those of English if there are none.</param>
    public string Format(DiagnosticWords? words = null)
    {
        words ??= DiagnosticWords.English;
        StringBuilder text = new();
        text.Append(VisibleText.Of(Span.ToString())).Append(": ").Append(Severity == Severity.Error ? words.Error : words.Warning).Append(' ').Append(Code).Append(": ").Append(VisibleText.Of(Message));
        if (Excerpt is { } excerpt) text.Append("\n  ").Append(VisibleText.Of(excerpt, keepsLines: true).Replace("\n", "\n  ", StringComparison.Ordinal));
        return text.Append("\n  ").Append(words.Help).Append(": ").Append(VisibleText.Of(Help)).ToString();
    }

    private string Fill(string template)
    {
        StringBuilder text = new();
        int done = 0;
        // What fills a placeholder is not looked at again: it may have braces with numbers of its own.
        for (int open = template.IndexOf('{', StringComparison.Ordinal); open >= 0; open = template.IndexOf('{', open + 1))
        {
            int close = template.IndexOf('}', open);
            if (close < 0) break;
            if (!int.TryParse(template.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out int index) || index >= Arguments.Count) continue;
            text.Append(template, done, open - done).Append(Arguments[index]);
            done = close + 1;
        }
        return text.Append(template, done, template.Length - done).ToString();
    }
}
