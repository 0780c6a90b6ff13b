using System.Buffers;
using System.IO.Compression;
using StaticSite.Diagnostics;

namespace StaticSite.Output;

/// <summary>Holds pages to the bytes a reader on a slow line is asked to load: the page compressed with Brotli, quality 11.</summary>
public static class PageBudget
{
    private const int Window = 22;

    // The least that Brotli does, in a third of the time of Quick: most pages are below their budget even so.
    private const int Least = 0;

    // More than the bytes before a part that is not compressed (RFC 7932, 9.2), and after it.
    private const int Uncompressed = 16;

    /// <summary>A quality of Brotli that costs little and is never better than <see cref="Best"/> by much.</summary>
    public const int Quick = 2;

    /// <summary>A quality that costs a tenth of <see cref="Best"/> and is a twentieth larger.</summary>
    private const int Close = 5;

    /// <summary>The quality of Brotli that hosts send files with.</summary>
    public const int Best = 11;

    /// <summary>Reports a page that is heavier than its budget, and which of its parts grew since the output that is there.</summary>
    /// <param name="html">The page.</param>
    /// <param name="budget">Bytes it may have.</param>
    /// <param name="path">Where it goes.</param>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="earlier">The output folder of the last build.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static void Check(ReadOnlySpan<byte> html, int budget, OutputPath path, string origin, string earlier, DiagnosticBag bag)
    {
        // Most pages are far below it, and the quick size is never smaller than the best one by much: only the rest is weighed exactly.
        if (html.Length <= budget || IsBelow(html, budget) || Compressed(html, Least) <= budget || Compressed(html, Quick) <= budget || Compressed(html, Close) <= budget) return;
        int size = Compressed(html, Best);
        if (size <= budget) return;
        bag.Add(OutputDiagnostics.OverBudget.At(new SourceSpan(origin), path.Value, size.ToString(), budget.ToString(), Change(html, size, Path.Combine(earlier, path.Value))));
    }

    // Whether so much of the page as half of it would have to be left is enough: Brotli may send the rest as it is.
    private static bool IsBelow(ReadOnlySpan<byte> html, int budget)
    {
        int part = 2 * (html.Length - budget);
        return part < html.Length && Compressed(html[..part], Least) + Uncompressed + html.Length - part <= budget;
    }

    // What grew comes first; of a page that is new or did not grow, what is heavy.
    private static string Change(ReadOnlySpan<byte> html, int size, string earlier)
    {
        IReadOnlyList<(string Name, int Size)> parts = PageParts.Weigh(html, Best);
        if (!File.Exists(earlier)) return "it is new: " + List(parts, "");
        byte[] before = File.ReadAllBytes(earlier);
        int difference = size - Compressed(before, Best);
        if (difference <= 0) return (difference == 0 ? "as in the last build: " : $"{-difference} fewer than in the last build: ") + List(parts, "");
        IReadOnlyList<(string Name, int Size)> old = PageParts.Weigh(before, Best);
        return $"{difference} more than in the last build: " + List([.. parts.Select((part, i) => (part.Name, part.Size - old[i].Size))], "+");
    }

    private static string List(IReadOnlyList<(string Name, int Size)> parts, string sign) =>
        string.Join(", ", parts.Where(part => part.Size > 0).OrderByDescending(part => part.Size).Select(part => $"{part.Name} {sign}{part.Size}"));

    /// <summary>Bytes after compression.</summary>
    public static int Compressed(ReadOnlySpan<byte> bytes, int quality)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(bytes.Length));
        int written = BrotliEncoder.TryCompress(bytes, buffer, out int length, quality, Window) ? length : bytes.Length;
        ArrayPool<byte>.Shared.Return(buffer);
        return written;
    }
}
