using System.Buffers.Binary;

namespace StaticSite.Editorial.Harm.Images;

/// <summary>GIF89a: drops comments and application data but the loop of an animation.</summary>
internal static class Gif
{
    public static byte[]? WithoutMetadata(ReadOnlySpan<byte> gif)
    {
        if (gif.Length < 13 || !(gif.StartsWith("GIF87a"u8) || gif.StartsWith("GIF89a"u8))) return null;
        using MemoryStream kept = new(gif.Length);
        int at = 13 + Table(gif[10]);
        if (at > gif.Length) return null;
        kept.Write(gif[..at]);
        while (at < gif.Length)
        {
            int start = at;
            switch (gif[at])
            {
                case 0x3B:
                    kept.WriteByte(0x3B);
                    return kept.ToArray();
                case 0x21 when at + 2 < gif.Length:
                    byte label = gif[at + 1];
                    bool isLoop = label == 0xFF && at + 14 <= gif.Length && (gif[(at + 3)..].StartsWith("NETSCAPE2.0"u8) || gif[(at + 3)..].StartsWith("ANIMEXTS1.0"u8));
                    at = Blocks(gif, at + 2);
                    if (at < 0) return null;
                    if (label == 0xF9 || label == 0x01 || isLoop) kept.Write(gif[start..at]);
                    break;
                case 0x2C when at + 10 < gif.Length:
                    at = Blocks(gif, at + 10 + Table(gif[at + 9]) + 1);
                    if (at < 0) return null;
                    kept.Write(gif[start..at]);
                    break;
                default:
                    return null;
            }
        }
        return null;
    }

    // A colour table of 2 to the power of the size, three bytes a colour.
    private static int Table(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    // The place behind a row of blocks that ends with an empty one; -1 when it does not end.
    private static int Blocks(ReadOnlySpan<byte> gif, int at)
    {
        while (at < gif.Length)
        {
            int length = gif[at];
            at += 1 + length;
            if (length == 0) return at;
        }
        return -1;
    }
}
