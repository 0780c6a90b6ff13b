namespace StaticSite.Diagnostics;

/// <summary>The lines that are shown with diagnostics.</summary>
public static class ShownLines
{
    // A page may be one line.
    private const int LongestWhole = 400;
    private const int Before = 80;
    private const int Behind = 200;

    /// <summary>The same diagnostics for a report that shows the line of each: a file is read once for all that follow each other in it.</summary>
    public static IEnumerable<Diagnostic> Of(IEnumerable<Diagnostic> diagnostics)
    {
        ILineSource? file = null;
        ILineSource? opened = null;
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (diagnostic.Span.Lines is not { } lines)
            {
                yield return diagnostic;
                continue;
            }
            if (!ReferenceEquals(lines, file)) (file, opened) = (lines, lines.Open());
            yield return diagnostic with { Span = diagnostic.Span.In(opened!) };
        }
    }

    /// <summary>A line as it is shown: whole, or the stretch around the place, with dots where a very long one is cut.</summary>
    /// <param name="span">The place.</param>
    /// <returns>The text and the column in it, from 0; null when the line is not known.</returns>
    public static (string Text, int Column)? Stretch(in SourceSpan span)
    {
        if (span.LineText is not { } line) return null;
        int column = Math.Clamp(span.Column - 1, 0, line.Length);
        if (line.Length <= LongestWhole) return (line, column);
        int start = Math.Max(0, column - Before);
        int end = Math.Min(line.Length, column + Behind);
        // No half of a sign of two units.
        if (start > 0 && char.IsLowSurrogate(line[start])) start--;
        if (end < line.Length && char.IsLowSurrogate(line[end])) end--;
        string cut = start > 0 ? "…" : "";
        return (cut + line[start..end] + (end < line.Length ? "…" : ""), column - start + cut.Length);
    }
}
