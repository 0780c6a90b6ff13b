namespace StaticSite.Images.Pictures;

/// <summary>
/// Makes an image smaller: each new pixel is the mean of the area it covers. In whole numbers, so that every processor
/// gets the same, and row by row, so that little memory is needed.
/// </summary>
internal static class AreaScale
{
    private const int Channels = 4;
    private const int Fraction = 256;

    /// <summary>The smaller image, four bytes a pixel.</summary>
    /// <param name="source">Four bytes a pixel, row by row without gaps.</param>
    /// <param name="width">Its width.</param>
    /// <param name="height">Its height.</param>
    /// <param name="newWidth">At most <paramref name="width"/>.</param>
    /// <param name="newHeight">At most <paramref name="height"/>.</param>
    public static byte[] Scale(ReadOnlySpan<byte> source, int width, int height, int newWidth, int newHeight)
    {
        if (newWidth == width && newHeight == height) return source.ToArray();
        byte[] result = new byte[newWidth * newHeight * Channels];
        uint[] row = new uint[newWidth * Channels];
        ulong[] sum = new ulong[newWidth * Channels];
        int done = 0;
        for (int y = 0; y < height; y++)
        {
            Narrow(source.Slice(y * width * Channels, width * Channels), width, newWidth, row);
            // In units of which a source row has newHeight and a new row has height.
            long start = (long)y * newHeight;
            for (long at = start; at < start + newHeight;)
            {
                long end = Math.Min(start + newHeight, (long)(done + 1) * height);
                uint weight = (uint)(end - at);
                for (int i = 0; i < sum.Length; i++) sum[i] += row[i] * weight;
                at = end;
                if (end < (long)(done + 1) * height) continue;
                Finish(sum, (uint)height, result.AsSpan(done * sum.Length, sum.Length));
                done++;
            }
        }
        return result;
    }

    // Each value times Fraction.
    private static void Narrow(ReadOnlySpan<byte> source, int width, int newWidth, uint[] row)
    {
        int x = 0;
        uint left = (uint)newWidth;
        for (int to = 0; to < newWidth; to++)
        {
            ulong r = 0, g = 0, b = 0, a = 0;
            for (uint need = (uint)width; need > 0;)
            {
                uint weight = Math.Min(left, need);
                ReadOnlySpan<byte> pixel = source.Slice(x * Channels, Channels);
                r += pixel[0] * weight;
                g += pixel[1] * weight;
                b += pixel[2] * weight;
                a += pixel[3] * weight;
                need -= weight;
                left -= weight;
                if (left > 0) continue;
                x++;
                left = (uint)newWidth;
            }
            row[to * Channels] = Mean(r, width);
            row[to * Channels + 1] = Mean(g, width);
            row[to * Channels + 2] = Mean(b, width);
            row[to * Channels + 3] = Mean(a, width);
        }
    }

    private static uint Mean(ulong sum, int width) => (uint)((sum * Fraction + (uint)width / 2) / (uint)width);

    private static void Finish(ulong[] sum, uint height, Span<byte> row)
    {
        for (int i = 0; i < sum.Length; i++)
        {
            row[i] = (byte)((sum[i] / height + Fraction / 2) / Fraction);
            sum[i] = 0;
        }
    }
}
