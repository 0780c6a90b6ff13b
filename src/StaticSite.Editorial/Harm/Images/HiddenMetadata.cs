namespace StaticSite.Editorial.Harm.Images;

/// <summary>Finds what would be published as it is with a place or a camera's data in it: images whose names do not say so, and recordings with a position.</summary>
internal static class HiddenMetadata
{
    private const int Longest = 32;
    private const int Piece = 1 << 16;

    private static readonly string[] Recordings = [".mp4", ".m4v", ".mov", ".qt", ".3gp", ".3g2", ".m4a", ".pdf"];

    // QuickTime and XMP name the position so.
    private static readonly byte[] Xyz = [0xA9, (byte)'x', (byte)'y', (byte)'z'];
    private static readonly (byte[] Bytes, string Name)[] Marks =
    [
        (Xyz, "xyz"), ("com.apple.quicktime.location"u8.ToArray(), "com.apple.quicktime.location"), ("GPSLatitude"u8.ToArray(), "GPSLatitude"),
    ];

    /// <summary>What image a file is by its first bytes, and the ending that its name should have; null when it is none.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static (string Format, string Ending)? Image(string path)
    {
        Span<byte> head = stackalloc byte[16];
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (head.StartsWith([(byte)0xFF, (byte)0xD8, (byte)0xFF])) return ("JPEG", ".jpg");
        if (head.StartsWith([(byte)0x89, (byte)'P', (byte)'N', (byte)'G'])) return ("PNG", ".png");
        if (head.StartsWith("GIF8"u8)) return ("GIF", ".gif");
        if (head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..].StartsWith("WEBP"u8)) return ("WebP", ".webp");
        if (head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8)) return ("TIFF", ".jpg");
        bool isHeif = head.Length >= 12 && head[4..].StartsWith("ftyp"u8) && (head[8..].StartsWith("hei"u8) || head[8..].StartsWith("hev"u8) || head[8..].StartsWith("mif1"u8) || head[8..].StartsWith("avi"u8));
        return isHeif ? ("HEIF", ".jpg") : null;
    }

    /// <summary>The name of a mark by which a recording or a document tells a position; null when it has none.</summary>
    /// <param name="extension">Ending of the name in small letters, with the dot.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static string? Place(string extension, string path)
    {
        if (!Recordings.Contains(extension)) return null;
        using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        byte[] buffer = new byte[Longest + Piece];
        // What stands across two pieces is found by the end of the first before the second.
        for (int kept = 0, read; (read = file.Read(buffer.AsSpan(kept))) > 0;)
        {
            ReadOnlySpan<byte> held = buffer.AsSpan(0, kept + read);
            foreach ((byte[] bytes, string name) in Marks)
            {
                for (int at = held.IndexOf(bytes), next; at >= 0; at = (next = held[(at + 1)..].IndexOf(bytes)) < 0 ? -1 : at + 1 + next)
                {
                    if (bytes != Xyz || IsPosition(held[(at + Xyz.Length)..])) return name;
                }
            }
            kept = Math.Min(Longest, held.Length);
            held[^kept..].CopyTo(buffer);
        }
        return null;
    }

    // Four bytes stand somewhere in every long film: behind those of a position there are a length, a language and a number with its sign (ISO 6709), or a piece "data".
    private static bool IsPosition(ReadOnlySpan<byte> behind) =>
        behind.Length > 8 && behind[4..] is var text && (text.StartsWith("data"u8) || (text[0] is (byte)'+' or (byte)'-' && char.IsAsciiDigit((char)text[1])));
}
