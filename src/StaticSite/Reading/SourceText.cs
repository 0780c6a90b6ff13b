using System.Buffers;
using System.Text;
using System.Text.Unicode;
using StaticSite.Diagnostics;
using StaticSite.Files;

namespace StaticSite.Reading;

/// <summary>The decoded text of a file, and the places in it.</summary>
public sealed class SourceText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r");
    // A string holds half of what an array can.
    private const int MostBytes = 1 << 30;

    private string? _text;
    // Of a page that was read in parts: the text up to the body, line break and all, and the body.
    private readonly (string Head, string Body)? _parts;
    private int[]? _lineStarts;
    private KeptLine? _line;

    /// <summary>A text that is already in memory.</summary>
    /// <param name="path">Path as the author knows it.</param>
    /// <param name="text">The text without a byte order mark.</param>
    public SourceText(string path, string text)
    {
        Path = path;
        _text = text;
    }

    /// <summary>A page up to its body, of which everything is known: its text is read when somebody asks for it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="head">The hash of what stands before the body.</param>
    /// <param name="yaml">The front matter.</param>
    internal SourceText(InputFile file, UInt128 head, YamlNode yaml)
    {
        (Path, File, Head, FrontMatter) = (file.DisplayPath, file, head, yaml);
    }

    private SourceText(InputFile file, string head, string body)
    {
        (Path, File, _parts) = (file.DisplayPath, file, (head, body));
    }

    /// <summary>Path as the author knows it, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The text; line breaks as they are in the file.</summary>
    public string Text => _text ??= _parts is var (head, body) ? head + body : LoadHead(File!) is var (known, _) ? known.Text : "";

    /// <summary>Where readers note what they ask for; null outside of making schemas.</summary>
    public KeyOutline? Outline { get; init; }

    /// <summary>The file that the text is read from, in which places find their lines again; null when they keep them.</summary>
    internal InputFile? File { get; init; }

    /// <summary>The file as a whole.</summary>
    public SourceSpan WholeFile => new(Path);

    /// <summary>What the whole text is as YAML, once it was read without an error.</summary>
    internal YamlNode? Yaml { get; set; }

    /// <summary>The front matter as YAML, once it was read without an error.</summary>
    internal YamlNode? FrontMatter { get; set; }

    /// <summary>The hash of the front matter, when it is known already; otherwise 0.</summary>
    internal UInt128 Head { get; init; }

    /// <summary>The hash of all bytes of the file, when <see cref="LoadHead"/> noted it; otherwise 0.</summary>
    internal UInt128 Whole { get; private init; }

    private int Length => _parts is var (head, body) ? head.Length + body.Length : Text.Length;

    private int[] LineStarts => _lineStarts ??= _parts is var (head, body) ? FindLines(head, body) : FindLines(Text, "");

    /// <summary>Reads a file as strict UTF-8, with or without byte order mark; null after an error (SS1001 with the place of the first bad byte, SS1002 unreadable).</summary>
    public static SourceText? Load(string fullPath, string displayPath, DiagnosticBag bag) => Load(fullPath, displayPath, null, bag);

    /// <summary>Reads a file like <see cref="Load(string, string, DiagnosticBag)"/>; places in it find their lines in the file again, and keep no text in memory.</summary>
    internal static SourceText? Load(InputFile file, DiagnosticBag bag) => Load(file.FullPath, file.DisplayPath, file, bag);

    private static SourceText? Load(string fullPath, string displayPath, InputFile? file, DiagnosticBag bag, bool inParts = false)
    {
        try
        {
            using FileBytes bytes = FileBytes.Read(fullPath, MostBytes);
            return (inParts ? Parts(bytes.Span, file!) : null) ?? Decode(bytes.Span, displayPath, file, bag);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            bag.Add(FrontMatterDiagnostics.Unreadable.At(new SourceSpan(displayPath), error.Message));
            return null;
        }
    }

    /// <summary>
    /// Reads a page up to its body, which many pages have more of than memory: the whole file is strict UTF-8 and the text ends behind the front
    /// matter. Null where that is not so, and <see cref="Load(InputFile, DiagnosticBag)"/> may have something to say.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="hashes">Whether to note <see cref="Whole"/>.</param>
    internal static (SourceText Source, FrontMatterSplit Split)? LoadHead(InputFile file, bool hashes = false)
    {
        try
        {
            using FileBytes bytes = FileBytes.Read(file.FullPath, MostBytes);
            ReadOnlySpan<byte> content = WithoutMark(bytes.Span);
            if (Reading.FrontMatter.End(content) is not (> 0 and var end) || !Utf8.IsValid(content)) return null;
            SourceText source = new(file.DisplayPath, Encoding.UTF8.GetString(content[..end])) { File = file, Whole = hashes ? ContentHash.Of(bytes.Span) : default };
            return Reading.FrontMatter.Split(source, new DiagnosticBag()) is { } split ? (source, split) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>
    /// Reads a page like <see cref="Load(InputFile, DiagnosticBag)"/> for its body: head and body become texts of their own, so that the body is not
    /// copied out of the whole.
    /// </summary>
    internal static SourceText? LoadParts(InputFile file, DiagnosticBag bag) => Load(file.FullPath, file.DisplayPath, file, bag, inParts: true);

    /// <summary>The text from a place on.</summary>
    /// <param name="start">UTF-16 units from the start.</param>
    internal string From(int start) => _parts is var (head, body) && head.Length == start ? body : Text[start..];

    /// <summary>The place of a stretch of text.</summary>
    /// <param name="offset">UTF-16 units from the start; a place behind the end is the end.</param>
    /// <param name="length">UTF-16 units.</param>
    public SourceSpan Span(int offset, int length)
    {
        offset = Math.Clamp(offset, 0, Length);
        int line = Array.BinarySearch(LineStarts, offset);
        if (line < 0) line = ~line - 1;
        return At(line, offset - LineStarts[line] + 1, length);
    }

    /// <summary>The place of a line and column, both from 1.</summary>
    public SourceSpan SpanAt(int line, int column, int length)
    {
        int index = Math.Clamp(line - 1, 0, LineStarts.Length - 1);
        return At(index, Math.Max(column, 1), length);
    }

    private SourceSpan At(int index, int column, int length) =>
        new(index + 1, column, length, File ?? (ILineSource)Cut(index));

    /// <summary>A line (from 1) without its line break; null when there are not so many.</summary>
    internal string? TextOfLine(int number) => number < 1 || number > LineStarts.Length ? null : Cut(number - 1).Text;

    /// <summary>The line (from 1) that an offset is in.</summary>
    internal int LineOf(int offset)
    {
        int line = Array.BinarySearch(LineStarts, Math.Clamp(offset, 0, Length));
        return (line < 0 ? ~line - 1 : line) + 1;
    }

    /// <summary>Where a line (from 1) begins, in UTF-16 units; the end of the text for a line behind the last.</summary>
    public int LineStart(int line) => line > LineStarts.Length ? Length : LineStarts[Math.Max(0, line - 1)];

    /// <summary>Decodes a file that was read; null after an error (SS1001).</summary>
    internal static SourceText? Of(ReadOnlySpan<byte> content, string displayPath, DiagnosticBag bag) => Decode(content, displayPath, null, bag);

    private static SourceText? Decode(ReadOnlySpan<byte> content, string displayPath, InputFile? file, DiagnosticBag bag)
    {
        content = WithoutMark(content);
        try
        {
            return new SourceText(displayPath, Strict.GetString(content)) { File = file };
        }
        catch (DecoderFallbackException error)
        {
            if (KindOf(content) is { } kind)
            {
                bag.Add(FrontMatterDiagnostics.NoText.At(new SourceSpan(displayPath), kind));
                return null;
            }
            // The place is found in the text before the bad byte; that much is valid.
            SourceText before = new(displayPath, Encoding.UTF8.GetString(content[..Math.Clamp(error.Index, 0, content.Length)]));
            bag.Add(FrontMatterDiagnostics.NotUtf8.At(before.Span(before.Text.Length, 1)));
            return null;
        }
    }

    // What other programs begin their files with.
    private static string? KindOf(ReadOnlySpan<byte> content) =>
        content.StartsWith("PK\x03\x04"u8) ? "a document of Word or LibreOffice, or an archive"
        : content.StartsWith("%PDF"u8) ? "a PDF"
        : content.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]) ? "a document of an old Word"
        : content.StartsWith<byte>([0xFF, 0xD8, 0xFF]) || content.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47]) ? "a picture"
        : null;

    // Null where there are no two parts, or what is there is no text.
    private static SourceText? Parts(ReadOnlySpan<byte> content, InputFile file)
    {
        content = WithoutMark(content);
        if (Reading.FrontMatter.End(content) is not (> 0 and var end) || content[end - 1] != '\n') return null;
        try
        {
            // Decoding tells whether it is text; to ask first is to read it twice.
            return new SourceText(file, Strict.GetString(content[..end]), Strict.GetString(content[end..]));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> content) => content.StartsWith("\uFEFF"u8) ? content[3..] : content;

    // What is said of a text mostly stands in few lines, and places in one share its text: they do not keep that of a whole page in memory.
    private KeptLine Cut(int index)
    {
        if (_line is { } known && known.Number == index + 1) return known;
        int start = LineStarts[index];
        int length = Text.AsSpan(start).IndexOfAny(LineEnds);
        KeptLine line = new(Path, index + 1, length < 0 ? Text[start..] : Text.Substring(start, length));
        return _line = line;
    }

    // Where the next line begins; -1 when there is none.
    private static int Next(string text, int at)
    {
        int end = text.AsSpan(at).IndexOfAny(LineEnds);
        if (end < 0) return -1;
        at += end + 1;
        return text[at - 1] == '\r' && at < text.Length && text[at] == '\n' ? at + 1 : at;
    }

    // The head of a text in two parts ends with a line break.
    private static int[] FindLines(string head, string body)
    {
        int count = 1;
        for (int at = 0; (at = Next(head, at)) >= 0;) count++;
        for (int at = 0; (at = Next(body, at)) >= 0;) count++;
        int[] starts = new int[count];
        int line = 1;
        for (int at = 0; (at = Next(head, at)) >= 0;) starts[line++] = at;
        for (int at = 0; (at = Next(body, at)) >= 0;) starts[line++] = head.Length + at;
        return starts;
    }
}
