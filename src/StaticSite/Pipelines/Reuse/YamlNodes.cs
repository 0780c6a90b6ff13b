using System.Collections.Frozen;
using System.Text;
using StaticSite.Diagnostics;
using StaticSite.Reading;

namespace StaticSite.Pipelines.Reuse;

/// <summary>YAML nodes as bytes. The lines they stand in are in the file they were read from.</summary>
internal static class YamlNodes
{
    private const int PlainScalar = 0;
    private const int QuotedScalar = 1;
    private const int Mapping = 2;
    private const int Sequence = 3;
    private const int LongestUsual = 16;

    // Of every key one text, however many pages have it.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> UsualKeys = FrozenSet.Create(StringComparer.Ordinal,
        "title", "description", "published", "updated", "tags", "authors", "sources", "url", "publisher", "date", "image", "src", "alt", "credit", "native_review", "translates", "kind", "reviewed", "review_by")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Writes a node with everything below it.</summary>
    public static void Write(YamlNode node, RecordWriter writer)
    {
        switch (node)
        {
            case YamlScalar scalar:
                Begin(writer, scalar.Plain ? PlainScalar : QuotedScalar, scalar.Span);
                writer.Text(scalar.Value);
                break;
            case YamlMapping mapping:
                Begin(writer, Mapping, mapping.Span);
                writer.Number(mapping.Entries.Count);
                foreach (YamlEntry entry in mapping.Entries)
                {
                    Place(writer, entry.Key.Span);
                    writer.Text(entry.Key.Value);
                    Write(entry.Value, writer);
                }
                break;
            case YamlSequence list:
                Begin(writer, Sequence, list.Span);
                writer.Number(list.Items.Count);
                foreach (YamlNode item in list.Items) Write(item, writer);
                break;
        }
    }

    /// <summary>Reads a node; a <see cref="FormatException"/> when it is none.</summary>
    /// <param name="reader">Where it is.</param>
    /// <param name="file">The file it was read from.</param>
    /// <param name="depth">Levels above it.</param>
    public static YamlNode Read(ref RecordReader reader, InputFile file, int depth = 0)
    {
        if (depth > YamlReader.MaxDepth) throw new FormatException();
        int kind = reader.Below(Sequence + 1);
        SourceSpan span = Place(ref reader, file);
        if (kind is PlainScalar or QuotedScalar) return new YamlScalar(reader.Text(), kind == PlainScalar, span);
        int count = reader.Count();
        if (kind == Sequence)
        {
            YamlNode[] items = new YamlNode[count];
            for (int i = 0; i < count; i++) items[i] = Read(ref reader, file, depth + 1);
            return new YamlSequence(items, span);
        }
        YamlEntry[] entries = new YamlEntry[count];
        for (int i = 0; i < count; i++)
        {
            SourceSpan place = Place(ref reader, file);
            entries[i] = new YamlEntry(new Located<string>(Key(reader.Bytes()), place), Read(ref reader, file, depth + 1));
        }
        return new YamlMapping(entries, span);
    }

    private static string Key(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LongestUsual) return Encoding.UTF8.GetString(bytes);
        Span<char> buffer = stackalloc char[LongestUsual];
        ReadOnlySpan<char> key = buffer[..Encoding.UTF8.GetChars(bytes, buffer)];
        return UsualKeys.TryGetValue(key, out string? usual) ? usual : key.ToString();
    }

    private static void Begin(RecordWriter writer, int kind, SourceSpan span)
    {
        writer.Number(kind);
        Place(writer, span);
    }

    private static void Place(RecordWriter writer, SourceSpan span)
    {
        writer.Number(span.Line);
        writer.Number(span.Column);
        writer.Number(span.Length);
    }

    private static SourceSpan Place(ref RecordReader reader, InputFile file) => new((int)reader.Number(), (int)reader.Number(), (int)reader.Number(), file);
}
