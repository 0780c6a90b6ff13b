namespace StaticSite.Diagnostics;

/// <summary>A place in a file an author can open.</summary>
/// <remarks>There are a few dozen for each page of a site, nearly none of which is ever shown: a place is a value, and one reference says its file and its line.</remarks>
public readonly record struct SourceSpan
{
    // The name of the file, or what knows it and the line.
    private readonly object? _source;

    /// <summary>A place.</summary>
    /// <param name="file">Path as the author knows it.</param>
    /// <param name="line">Line, counted from 1; 0 when the whole file is meant.</param>
    /// <param name="column">Column, counted from 1; 0 when the whole line is meant.</param>
    /// <param name="length">Number of UTF-16 units to underline.</param>
    /// <param name="lineText">The text of the line without its line break, when it is known.</param>
    public SourceSpan(string file, int line = 0, int column = 0, int length = 0, string? lineText = null)
    {
        (_source, Line, Column, Length) = (lineText is null ? file : new KeptLine(file, line, lineText), line, column, length);
    }

    /// <summary>A place in a file, whose line is read when it is asked for.</summary>
    internal SourceSpan(int line, int column, int length, ILineSource source)
    {
        (_source, Line, Column, Length) = (source, line, column, length);
    }

    /// <summary>Path as the author knows it, relative to the project, with forward slashes: <c>input/articles/a.md</c>.</summary>
    public string File => _source is ILineSource source ? source.DisplayPath : (string?)_source ?? "";

    /// <summary>Line, counted from 1; 0 when the whole file is meant.</summary>
    public int Line { get; init; }

    /// <summary>Column in UTF-16 units, counted from 1, as editors count; 0 when the whole line is meant.</summary>
    public int Column { get; init; }

    /// <summary>Number of UTF-16 units to underline; 0 or 1 draws one caret.</summary>
    public int Length { get; init; }

    /// <summary>The text of the line without its line break, when it is known.</summary>
    /// <remarks>Of a place that keeps no text it is read when it is asked for, as the file has it then.</remarks>
    public string? LineText => (_source as ILineSource)?.Line(Line);

    /// <summary>What its line is read from; null when nothing knows it.</summary>
    internal ILineSource? Lines => _source as ILineSource;

    /// <summary>The same place, whose line another source of the same file knows.</summary>
    internal SourceSpan In(ILineSource source) => new(Line, Column, Length, source);

    /// <summary>Whether it is the same stretch of the same line.</summary>
    public bool Equals(SourceSpan other) => File == other.File && Line == other.Line && Column == other.Column && Length == other.Length;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(File, Line, Column, Length);

    /// <summary><c>file:line:column</c>, shortened when the line or the column is not known.</summary>
    public override string ToString() => Line == 0 ? File : Column == 0 ? $"{File}:{Line}" : $"{File}:{Line}:{Column}";
}
