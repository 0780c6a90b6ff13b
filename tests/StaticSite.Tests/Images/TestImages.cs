using System.Text;
using SkiaSharp;

namespace StaticSite.Tests.Images;

/// <summary>Images for tests: four quarters in four colours, with a soft pattern as photographs have.</summary>
internal static class TestImages
{
    public static readonly SKColor Red = new(200, 30, 30);
    public static readonly SKColor Green = new(30, 160, 30);
    public static readonly SKColor Blue = new(30, 30, 200);
    public static readonly SKColor Grey = new(220, 220, 220);

    public static byte[] Jpeg(int width, int height) => Encode(width, height, 255, pixmap => pixmap.Encode(new SKJpegEncoderOptions(90)));

    public static byte[] Png(int width, int height, byte alpha = 255) => Encode(width, height, alpha, pixmap => pixmap.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.AllFilters, 6)));

    public static byte[] Webp(int width, int height, byte alpha = 255) => Encode(width, height, alpha, pixmap => pixmap.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, 80)));

    /// <summary>A GIF that says its size and holds one pixel.</summary>
    public static byte[] Gif(ushort width, ushort height) =>
        [.. "GIF89a"u8, (byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8), 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B];

    /// <summary>A JPEG as a camera writes it: an orientation, a place, a camera and a comment beside the picture.</summary>
    public static byte[] Photo(int width, int height, int orientation)
    {
        byte[] exif = [.. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, .. "GPSSECRET CAMERA"u8];
        byte[] jpeg = Jpeg(width, height);
        return [.. jpeg[..2], .. Segment(0xE1, exif), .. Segment(0xE2, "ICC_PROFILE\0\u0001\u0001profile"u8), .. Segment(0xFE, "CAMERA"u8), .. jpeg[2..]];
    }

    /// <summary>The size of an image.</summary>
    public static (int Width, int Height) Size(byte[] bytes)
    {
        using SKBitmap bitmap = SKBitmap.Decode(bytes);
        return (bitmap.Width, bitmap.Height);
    }

    /// <summary>The colours in the middle of the four quarters, by their nearest names.</summary>
    public static string Quarters(byte[] bytes)
    {
        using SKBitmap bitmap = SKBitmap.Decode(bytes);
        return string.Join(' ', new[] { (1, 1), (3, 1), (1, 3), (3, 3) }.Select(at => Name(bitmap.GetPixel(bitmap.Width * at.Item1 / 4, bitmap.Height * at.Item2 / 4))));
    }

    private static string Name(SKColor colour) => new[] { (Red, "red"), (Green, "green"), (Blue, "blue"), (Grey, "grey") }
        .MinBy(known => Math.Abs(known.Item1.Red - colour.Red) + Math.Abs(known.Item1.Green - colour.Green) + Math.Abs(known.Item1.Blue - colour.Blue)).Item2;

    private static byte[] Encode(int width, int height, byte alpha, Func<SKPixmap, SKData?> encode)
    {
        using SKBitmap bitmap = new(new SKImageInfo(width, height, SKColorType.Rgba8888, alpha == 255 ? SKAlphaType.Opaque : SKAlphaType.Unpremul));
        Span<byte> pixels = bitmap.GetPixelSpan();
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                SKColor colour = y < height / 2 ? x < width / 2 ? Red : Green : x < width / 2 ? Blue : Grey;
                int wave = (x * 7 + y * 5) % 31 - 15;
                int at = (y * width + x) * 4;
                pixels[at] = (byte)(colour.Red + wave);
                pixels[at + 1] = (byte)(colour.Green + wave);
                pixels[at + 2] = (byte)(colour.Blue + wave);
                pixels[at + 3] = alpha;
            }
        }
        using SKPixmap pixmap = bitmap.PeekPixels()!;
        using SKData data = encode(pixmap)!;
        return data.ToArray();
    }

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];
}
