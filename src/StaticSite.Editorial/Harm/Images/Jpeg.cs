using System.Buffers.Binary;

namespace StaticSite.Editorial.Harm.Images;

/// <summary>JPEG (ITU-T T.81): keeps what is needed to decode the picture, the colour profile and the orientation, and drops every other application segment and comment.</summary>
internal static class Jpeg
{
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;
    private const byte App0 = 0xE0;
    private const byte App1 = 0xE1;
    private const byte App2 = 0xE2;
    private const byte App14 = 0xEE;
    private const byte App15 = 0xEF;
    private const byte Comment = 0xFE;
    // Behind that there is a small copy of the picture, which may be older than a cut or a blur (ITU-T T.871).
    private const byte JfifLength = 16;
    private const ushort OrientationTag = 0x0112;

    public static byte[]? WithoutMetadata(ReadOnlySpan<byte> jpeg)
    {
        if (!jpeg.StartsWith([(byte)0xFF, (byte)0xD8])) return null;
        using MemoryStream kept = new(jpeg.Length);
        kept.Write(jpeg[..2]);
        int orientation = 0;
        int at = 2;
        while (true)
        {
            // Any number of fill bytes may stand before a marker.
            while (at + 1 < jpeg.Length && jpeg[at] == 0xFF && jpeg[at + 1] == 0xFF) at++;
            if (at + 4 > jpeg.Length || jpeg[at] != 0xFF) return null;
            byte marker = jpeg[at + 1];
            int length = BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
            if (length < 2 || at + 2 + length > jpeg.Length) return null;
            ReadOnlySpan<byte> segment = jpeg.Slice(at, 2 + length);
            if (marker == StartOfScan) break;
            if (marker == App1 && orientation == 0 && (orientation = Orientation(segment[4..])) is > 1 and <= 8) kept.Write(OrientationSegment(orientation));
            if (marker == App0 && length > JfifLength && IsKept(marker, segment[4..])) kept.Write([0xFF, App0, 0, JfifLength, .. segment[4..(JfifLength)], 0, 0]);
            else if (IsKept(marker, segment[4..])) kept.Write(segment);
            at += 2 + length;
        }
        return CopyScans(jpeg, at, kept) ? kept.ToArray() : null;
    }

    // From the first scan on there are tables, scans and the end; whatever stands behind the end is not the picture.
    private static bool CopyScans(ReadOnlySpan<byte> jpeg, int at, MemoryStream kept)
    {
        while (at + 1 < jpeg.Length)
        {
            if (jpeg[at] != 0xFF) return false;
            byte marker = jpeg[at + 1];
            if (marker == EndOfImage)
            {
                kept.Write(jpeg.Slice(at, 2));
                return true;
            }
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            if (at + 4 > jpeg.Length) return false;
            int length = BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
            if (length < 2 || at + 2 + length > jpeg.Length) return false;
            if (IsKept(marker, jpeg.Slice(at + 4, length - 2))) kept.Write(jpeg.Slice(at, 2 + length));
            at += 2 + length;
            if (marker != StartOfScan) continue;
            int start = at;
            // Within a scan 0xFF is followed by zero or by a restart marker; anything else is the next segment.
            while (at + 1 < jpeg.Length && !(jpeg[at] == 0xFF && jpeg[at + 1] is not 0 and not (>= 0xD0 and <= 0xD7))) at++;
            kept.Write(jpeg[start..at]);
        }
        return false;
    }

    private static bool IsKept(byte marker, ReadOnlySpan<byte> content) => marker switch
    {
        Comment => false,
        App0 => content.StartsWith("JFIF\0"u8),
        App2 => content.StartsWith("ICC_PROFILE\0"u8),
        App14 => content.StartsWith("Adobe"u8),
        >= App0 and <= App15 => false,
        _ => true,
    };

    /// <summary>The orientation of an Exif segment, 1 to 8; 0 when it says none.</summary>
    private static int Orientation(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith("Exif\0\0"u8) || content.Length < 14) return 0;
        ReadOnlySpan<byte> tiff = content[6..];
        bool little = tiff.StartsWith("II"u8);
        if (!little && !tiff.StartsWith("MM"u8)) return 0;
        uint directory = U32(tiff[4..], little);
        if (directory > tiff.Length - 2) return 0;
        int count = U16(tiff[(int)directory..], little);
        for (int i = 0; i < count; i++)
        {
            long entry = directory + 2 + i * 12L;
            if (entry + 12 > tiff.Length) return 0;
            ReadOnlySpan<byte> field = tiff[(int)entry..];
            if (U16(field, little) == OrientationTag) return U16(field[8..], little);
        }
        return 0;
    }

    // The smallest Exif segment that turns the picture the right way up.
    private static byte[] OrientationSegment(int orientation) =>
    [
        0xFF, App1, 0, 34, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0,
    ];

    private static ushort U16(ReadOnlySpan<byte> bytes, bool little) => little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint U32(ReadOnlySpan<byte> bytes, bool little) => little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
