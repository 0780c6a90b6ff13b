using System.Buffers;
using System.IO.Compression;
using StaticSite.Diagnostics;

namespace StaticSite.Output;

/// <summary>Holds pages to the bytes a reader on a slow line is asked to load: the page compressed with Brotli, quality 11.</summary>
public static class PageBudget
{
    private const int Window = 22;
    private const int Quick = 4;
    private const int Best = 11;

    /// <summary>Reports a page that is heavier than its budget, and what it weighed in the output that is there.</summary>
    /// <param name="html">The page.</param>
    /// <param name="budget">Bytes it may have.</param>
    /// <param name="path">Where it goes.</param>
    /// <param name="origin">Where it comes from.</param>
    /// <param name="earlier">The output folder of the last build.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static void Check(ReadOnlySpan<byte> html, int budget, OutputPath path, string origin, string earlier, DiagnosticBag bag)
    {
        // Most pages are far below it, and the quick size is never smaller than the best one by much: only the rest is weighed exactly.
        if (html.Length <= budget || Compressed(html, Quick) <= budget) return;
        int size = Compressed(html, Best);
        if (size <= budget) return;
        string file = Path.Combine(earlier, path.Value);
        string change = "it is new";
        if (File.Exists(file))
        {
            int before = Compressed(File.ReadAllBytes(file), Best);
            change = before == size ? "as in the last build" : $"{Math.Abs(size - before)} {(size > before ? "more" : "fewer")} than in the last build";
        }
        bag.Add(OutputDiagnostics.OverBudget.At(new SourceSpan(origin), path.Value, size.ToString(), budget.ToString(), change));
    }

    /// <summary>Bytes after compression.</summary>
    public static int Compressed(ReadOnlySpan<byte> bytes, int quality)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(bytes.Length));
        int written = BrotliEncoder.TryCompress(bytes, buffer, out int length, quality, Window) ? length : bytes.Length;
        ArrayPool<byte>.Shared.Return(buffer);
        return written;
    }
}
