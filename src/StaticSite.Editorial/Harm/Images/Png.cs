using System.Buffers.Binary;

namespace StaticSite.Editorial.Harm.Images;

/// <summary>PNG (third edition): keeps the chunks that make the picture and drops texts, times, Exif and unknown chunks.</summary>
internal static class Png
{
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT",
    };

    public static byte[]? WithoutMetadata(ReadOnlySpan<byte> png)
    {
        ReadOnlySpan<byte> signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];
        if (!png.StartsWith(signature)) return null;
        using MemoryStream kept = new(png.Length);
        kept.Write(signature);
        for (int at = signature.Length; at + 12 <= png.Length;)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(png[at..]);
            if (length > png.Length - at - 12) return null;
            string type = System.Text.Encoding.ASCII.GetString(png.Slice(at + 4, 4));
            if (Kept.Contains(type)) kept.Write(png.Slice(at, (int)length + 12));
            // Whatever stands behind the end is not the picture.
            if (type == "IEND") return kept.ToArray();
            at += (int)length + 12;
        }
        return null;
    }
}
