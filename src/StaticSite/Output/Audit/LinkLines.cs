using System.Buffers;
using StaticSite.Content;
using StaticSite.Output.Audit;

namespace StaticSite.Pipelines.Reuse;

/// <summary>The addresses of other hosts, as a record holds them. Most builds do not ask for them one by one.</summary>
internal static class RecordedLinks
{
    private const int Piece = 64 * 1024;

    /// <summary>Writes addresses for <see cref="Read"/>.</summary>
    public static ReadOnlyMemory<byte> Write(MergedLinks links)
    {
        RecordWriter writer = new();
        links.External(
            (all, letters) =>
            {
                // Numbers take a byte or two each. What is larger than all else in a record is not made twice while it grows.
                writer.Reserve(letters + 6 * all);
                writer.Number(all);
            },
            (url, count, firstPage) =>
            {
                writer.Bytes(url);
                writer.Number(count);
                writer.Text(firstPage);
            });
        return writer.Kept;
    }

    /// <summary>Reads addresses.</summary>
    public static IReadOnlyList<ExternalLink> Read(ReadOnlySpan<byte> bytes)
    {
        RecordReader reader = new(bytes);
        ExternalLink[] links = new ExternalLink[reader.Count()];
        for (int i = 0; i < links.Length; i++) links[i] = new ExternalLink(reader.Text(), (int)reader.Number(), reader.Text());
        return links;
    }

    /// <summary>Writes a line for each address, as <see cref="BuildResult.WriteExternalLinks"/> has it.</summary>
    /// <param name="bytes">The addresses.</param>
    /// <param name="writer">Takes the lines; the last of them stay in it.</param>
    /// <param name="stream">Where the writer is emptied to.</param>
    public static void WriteLines(ReadOnlySpan<byte> bytes, Utf8Writer writer, Stream stream)
    {
        RecordReader reader = new(bytes);
        for (int left = reader.Count(); left > 0; left--)
        {
            writer.Write<byte>(reader.Bytes());
            writer.Write('\t');
            writer.Write(reader.Number().ToString());
            writer.Write('\t');
            writer.Write<byte>(reader.Bytes());
            writer.Write('\n');
            if (writer.Written.Length < Piece) continue;
            stream.Write(writer.Written);
            writer.Clear();
        }
    }
}
