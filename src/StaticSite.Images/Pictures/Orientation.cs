using System.Runtime.InteropServices;

namespace StaticSite.Images.Pictures;

/// <summary>Turns images the right way up (Exif 2.32, tag 0x0112).</summary>
internal static class Orientation
{
    /// <summary>The image as it is shown, four bytes a pixel.</summary>
    /// <param name="pixels">Four bytes a pixel, row by row.</param>
    /// <param name="width">Width as stored.</param>
    /// <param name="height">Height as stored.</param>
    /// <param name="orientation">1 to 8.</param>
    public static byte[] Turn(byte[] pixels, int width, int height, int orientation)
    {
        if (orientation <= 1) return pixels;
        byte[] turned = new byte[pixels.Length];
        ReadOnlySpan<uint> from = MemoryMarshal.Cast<byte, uint>(pixels);
        Span<uint> to = MemoryMarshal.Cast<byte, uint>(turned.AsSpan());
        int newWidth = orientation < 5 ? width : height;
        int newHeight = orientation < 5 ? height : width;
        for (int y = 0; y < newHeight; y++)
        {
            for (int x = 0; x < newWidth; x++)
            {
                (int fromX, int fromY) = orientation switch
                {
                    2 => (width - 1 - x, y),
                    3 => (width - 1 - x, height - 1 - y),
                    4 => (x, height - 1 - y),
                    5 => (y, x),
                    6 => (y, height - 1 - x),
                    7 => (width - 1 - y, height - 1 - x),
                    _ => (width - 1 - y, x),
                };
                to[y * newWidth + x] = from[fromY * width + fromX];
            }
        }
        return turned;
    }
}
