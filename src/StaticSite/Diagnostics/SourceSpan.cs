namespace StaticSite.Diagnostics;

/// <summary>A place in a file an author can open.</summary>
public sealed record SourceSpan
{
    // The line itself, or a text that it is cut from when somebody wants to see it: most places are never shown.
    private readonly string? _text;
    private readonly int _lineStart = -1;

    /// <summary>A place.</summary>
    /// <param name="file">Path as the author knows it.</param>
    /// <param name="line">Line, counted from 1; 0 when the whole file is meant.</param>
    /// <param name="column">Column, counted from 1; 0 when the whole line is meant.</param>
    /// <param name="length">Number of UTF-16 units to underline.</param>
    /// <param name="lineText">The text of the line without its line break, when it is known.</param>
    public SourceSpan(string file, int line = 0, int column = 0, int length = 0, string? lineText = null)
    {
        (File, Line, Column, Length, _text) = (file, line, column, length, lineText);
    }

    /// <summary>A place in a text that stays in memory as long as the place does.</summary>
    internal SourceSpan(string file, int line, int column, int length, string text, int lineStart)
        : this(file, line, column, length, text) => _lineStart = lineStart;

    /// <summary>Path as the author knows it, relative to the project, with forward slashes: <c>input/articles/a.md</c>.</summary>
    public string File { get; init; }

    /// <summary>Line, counted from 1; 0 when the whole file is meant.</summary>
    public int Line { get; init; }

    /// <summary>Column in UTF-16 units, counted from 1, as editors count; 0 when the whole line is meant.</summary>
    public int Column { get; init; }

    /// <summary>Number of UTF-16 units to underline; 0 or 1 draws one caret.</summary>
    public int Length { get; init; }

    /// <summary>The text of the line without its line break, when it is known.</summary>
    public string? LineText
    {
        get
        {
            if (_text is null || _lineStart < 0) return _text;
            int length = _text.AsSpan(_lineStart).IndexOfAny('\n', '\r');
            return length < 0 ? _text[_lineStart..] : _text.Substring(_lineStart, length);
        }
    }

    /// <summary>Whether it is the same stretch of the same line.</summary>
    public bool Equals(SourceSpan? other) => other is not null && File == other.File && Line == other.Line && Column == other.Column && Length == other.Length && LineText == other.LineText;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(File, Line, Column, Length);

    /// <summary><c>file:line:column</c>, shortened when the line or the column is not known.</summary>
    public override string ToString() => Line == 0 ? File : Column == 0 ? $"{File}:{Line}" : $"{File}:{Line}:{Column}";
}
