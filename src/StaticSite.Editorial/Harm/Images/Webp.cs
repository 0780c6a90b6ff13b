using System.Buffers.Binary;

namespace StaticSite.Editorial.Harm.Images;

/// <summary>WebP (RFC 9649): drops the EXIF, XMP and unknown chunks, clears their flags and sets the length of the file right.</summary>
internal static class Webp
{
    private const byte ExifFlag = 0x08;
    private const byte XmpFlag = 0x04;
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal) { "VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP" };

    public static byte[]? WithoutMetadata(ReadOnlySpan<byte> webp)
    {
        if (webp.Length < 20 || !webp.StartsWith("RIFF"u8) || !webp[8..].StartsWith("WEBP"u8)) return null;
        long size = BinaryPrimitives.ReadUInt32LittleEndian(webp[4..]) + 8L;
        if (size > webp.Length) return null;
        using MemoryStream kept = new(webp.Length);
        kept.Write(webp[..12]);
        int at = 12;
        bool hasPicture = false;
        while (at + 8 <= size)
        {
            uint length = BinaryPrimitives.ReadUInt32LittleEndian(webp[(at + 4)..]);
            long padded = length + (length & 1);
            if (at + 8 + padded > webp.Length) return null;
            string type = System.Text.Encoding.ASCII.GetString(webp.Slice(at, 4));
            if (Kept.Contains(type))
            {
                byte[] chunk = webp.Slice(at, (int)(8 + padded)).ToArray();
                if (type == "VP8X" && length >= 1) chunk[8] = (byte)(chunk[8] & ~(ExifFlag | XmpFlag));
                kept.Write(chunk);
                hasPicture |= type is "VP8 " or "VP8L" or "ANMF";
            }
            at += (int)(8 + padded);
        }
        if (!hasPicture) return null;
        byte[] result = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(result.AsSpan(4), (uint)(result.Length - 8));
        return result;
    }
}
