namespace StaticSite.Diagnostics;

/// <summary>A place in a file an author can open.</summary>
/// <param name="File">Path as the author knows it, relative to the project, with forward slashes: <c>input/articles/a.md</c>.</param>
/// <param name="Line">Line, counted from 1; 0 when the whole file is meant.</param>
/// <param name="Column">Column in UTF-16 units, counted from 1, as editors count; 0 when the whole line is meant.</param>
/// <param name="Length">Number of UTF-16 units to underline; 0 or 1 draws one caret.</param>
/// <param name="LineText">The text of the line without its line break, when it is known.</param>
public sealed record SourceSpan(string File, int Line = 0, int Column = 0, int Length = 0, string? LineText = null)
{
    /// <summary><c>file:line:column</c>, shortened when the line or the column is not known.</summary>
    public override string ToString() => Line == 0 ? File : Column == 0 ? $"{File}:{Line}" : $"{File}:{Line}:{Column}";
}
