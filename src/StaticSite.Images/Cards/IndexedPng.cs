using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace StaticSite.Images.Cards;

/// <summary>Writes a drawing in few colours as a PNG with a palette (third edition, colour type 3): a quarter of the bytes that full colours take.</summary>
internal static class IndexedPng
{
    private const int Channels = 4;
    private static readonly uint[] CrcTable = MakeCrcTable();

    /// <summary>The file.</summary>
    /// <param name="pixels">Red, green, blue and an unused byte for each pixel, row by row.</param>
    /// <param name="width">Pixels in a row.</param>
    /// <param name="palette">At most 256 colours as 0xRRGGBB; each pixel gets the nearest.</param>
    public static byte[] Encode(ReadOnlySpan<byte> pixels, int width, ReadOnlySpan<int> palette)
    {
        int height = pixels.Length / Channels / width;
        byte[] rows = Rows(pixels, width, height, palette);
        using MemoryStream file = new();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        header[9] = 3;
        Chunk(file, "IHDR", header);
        byte[] colours = new byte[palette.Length * 3];
        for (int i = 0; i < palette.Length; i++) (colours[i * 3], colours[i * 3 + 1], colours[i * 3 + 2]) = ((byte)(palette[i] >> 16), (byte)(palette[i] >> 8), (byte)palette[i]);
        Chunk(file, "PLTE", colours);
        using MemoryStream packed = new();
        using (ZLibStream zlib = new(packed, CompressionLevel.SmallestSize, leaveOpen: true)) zlib.Write(rows);
        Chunk(file, "IDAT", packed.ToArray());
        Chunk(file, "IEND", []);
        return file.ToArray();
    }

    // Each row begins with the number of its filter: none.
    private static byte[] Rows(ReadOnlySpan<byte> pixels, int width, int height, ReadOnlySpan<int> palette)
    {
        byte[] rows = new byte[height * (width + 1)];
        Dictionary<int, byte> known = [];
        // Nearly every pixel has the colour of the one before it.
        int last = -1;
        byte index = 0;
        for (int y = 0, at = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++, at += Channels)
            {
                int colour = pixels[at] << 16 | pixels[at + 1] << 8 | pixels[at + 2];
                if (colour != last && !known.TryGetValue(colour, out index)) known[colour] = index = Nearest(colour, palette);
                last = colour;
                rows[y * (width + 1) + 1 + x] = index;
            }
        }
        return rows;
    }

    private static byte Nearest(int colour, ReadOnlySpan<int> palette)
    {
        int best = 0;
        int least = int.MaxValue;
        for (int i = 0; i < palette.Length; i++)
        {
            int red = (colour >> 16) - (palette[i] >> 16), green = (colour >> 8 & 255) - (palette[i] >> 8 & 255), blue = (colour & 255) - (palette[i] & 255);
            int distance = red * red + green * green + blue * blue;
            if (distance >= least) continue;
            best = i;
            least = distance;
        }
        return (byte)best;
    }

    private static void Chunk(MemoryStream file, string type, ReadOnlySpan<byte> data)
    {
        byte[] chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk.AsSpan(8));
        uint crc = uint.MaxValue;
        foreach (byte value in chunk.AsSpan(4, data.Length + 4)) crc = CrcTable[(crc ^ value) & 255] ^ crc >> 8;
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 8), ~crc);
        file.Write(chunk);
    }

    private static uint[] MakeCrcTable()
    {
        uint[] table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            uint value = i;
            for (int bit = 0; bit < 8; bit++) value = (value & 1) == 0 ? value >> 1 : 0xEDB88320 ^ value >> 1;
            table[i] = value;
        }
        return table;
    }
}
