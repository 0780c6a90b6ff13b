using System.Text;
using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary>The decoded text of a file, and the places in it.</summary>
public sealed class SourceText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private int[]? _lineStarts;

    /// <summary>A text that is already in memory.</summary>
    /// <param name="path">Path as the author knows it.</param>
    /// <param name="text">The text without a byte order mark.</param>
    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
    }

    /// <summary>Path as the author knows it, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The text; line breaks as they are in the file.</summary>
    public string Text { get; }

    /// <summary>Where readers note what they ask for; null outside of making schemas.</summary>
    public KeyOutline? Outline { get; init; }

    /// <summary>The file as a whole.</summary>
    public SourceSpan WholeFile => new(Path);

    /// <summary>What the whole text is as YAML, once it was read without an error.</summary>
    internal YamlNode? Yaml { get; set; }

    private int[] LineStarts => _lineStarts ??= FindLines(Text);

    /// <summary>Reads a file as strict UTF-8, with or without byte order mark; null after an error (SS1001 with the place of the first bad byte, SS1002 unreadable).</summary>
    public static SourceText? Load(string fullPath, string displayPath, DiagnosticBag bag)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(fullPath);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            bag.Add(FrontMatterDiagnostics.Unreadable.At(new SourceSpan(displayPath), error.Message));
            return null;
        }
        ReadOnlySpan<byte> content = bytes;
        if (content.StartsWith("\uFEFF"u8)) content = content[3..];
        try
        {
            return new SourceText(displayPath, Strict.GetString(content));
        }
        catch (DecoderFallbackException error)
        {
            // The place is found in the text before the bad byte; that much is valid.
            SourceText before = new(displayPath, Encoding.UTF8.GetString(content[..Math.Clamp(error.Index, 0, content.Length)]));
            bag.Add(FrontMatterDiagnostics.NotUtf8.At(before.Span(before.Text.Length, 1)));
            return null;
        }
    }

    /// <summary>The place of a stretch of text.</summary>
    /// <param name="offset">UTF-16 units from the start; a place behind the end is the end.</param>
    /// <param name="length">UTF-16 units.</param>
    public SourceSpan Span(int offset, int length)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        int line = Array.BinarySearch(LineStarts, offset);
        if (line < 0) line = ~line - 1;
        return new SourceSpan(Path, line + 1, offset - LineStarts[line] + 1, length, Line(line));
    }

    /// <summary>The place of a line and column, both from 1.</summary>
    public SourceSpan SpanAt(int line, int column, int length)
    {
        int index = Math.Clamp(line - 1, 0, LineStarts.Length - 1);
        return new SourceSpan(Path, index + 1, Math.Max(column, 1), length, Line(index));
    }

    /// <summary>The line (from 1) that an offset is in.</summary>
    internal int LineOf(int offset)
    {
        int line = Array.BinarySearch(LineStarts, Math.Clamp(offset, 0, Text.Length));
        return (line < 0 ? ~line - 1 : line) + 1;
    }

    /// <summary>Where a line (from 1) begins, in UTF-16 units; the end of the text for a line behind the last.</summary>
    public int LineStart(int line) => line > LineStarts.Length ? Text.Length : LineStarts[Math.Max(0, line - 1)];

    private string Line(int index)
    {
        int start = LineStarts[index];
        int end = start;
        while (end < Text.Length && Text[end] is not ('\n' or '\r')) end++;
        return Text[start..end];
    }

    private static int[] FindLines(string text)
    {
        List<int> starts = [0];
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n'))) starts.Add(i + 1);
        }
        return [.. starts];
    }
}
