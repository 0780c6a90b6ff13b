using System.Buffers.Text;
using System.Text;

namespace StaticSite.Output.Audit;

/// <summary>
/// The web addresses on other hosts as text: a line for each with the address, how many files use it and the first of them, with tabs between.
/// No address has a tab or a line break in it. Most builds do not ask for them one by one.
/// </summary>
internal static class LinkLines
{
    // A tab, a line break and the digits of most counts.
    private const int Around = 6;
    private const int LongestCount = 11;

    /// <summary>Writes the lines.</summary>
    public static ReadOnlyMemory<byte> Write(MergedLinks links)
    {
        byte[] lines = [];
        int length = 0;
        links.External(
            // What is larger than all else of a build is not made twice while it grows.
            (all, letters) => lines = new byte[letters + Around * all],
            (url, count, firstPage) =>
            {
                int most = url.Length + Encoding.UTF8.GetMaxByteCount(firstPage.Length) + LongestCount + Around;
                if (lines.Length - length < most) Array.Resize(ref lines, (int)Math.Max(Math.Min(lines.Length * 9L / 8, Array.MaxLength), length + most));
                url.CopyTo(lines.AsSpan(length));
                length += url.Length;
                lines[length++] = (byte)'\t';
                Utf8Formatter.TryFormat(count, lines.AsSpan(length), out int digits);
                length += digits;
                lines[length++] = (byte)'\t';
                length += Encoding.UTF8.GetBytes(firstPage, lines.AsSpan(length));
                lines[length++] = (byte)'\n';
            });
        return lines.AsMemory(0, length);
    }

    /// <summary>Reads the lines.</summary>
    public static IReadOnlyList<ExternalLink> Read(ReadOnlySpan<byte> lines)
    {
        List<ExternalLink> links = new(lines.Count((byte)'\n'));
        foreach (Range range in lines.Split((byte)'\n'))
        {
            ReadOnlySpan<byte> line = lines[range];
            int first = line.IndexOf((byte)'\t');
            int last = line.LastIndexOf((byte)'\t');
            // Behind the last line break there is nothing.
            if (first < last && Utf8Parser.TryParse(line[(first + 1)..last], out int count, out _)) links.Add(new ExternalLink(Encoding.UTF8.GetString(line[..first]), count, Encoding.UTF8.GetString(line[(last + 1)..])));
        }
        return links;
    }
}
