using System.Collections;
using System.Text;
using QRCoder;
using StaticSite.Rendering.Layouts;

namespace StaticSite.Editorial.Cards;

/// <summary>QR codes (ISO/IEC 18004) as SVG, drawn by ourselves: the library's own renderers need System.Drawing or many times the bytes.</summary>
internal static class QrCode
{
    /// <summary>
    /// An inline SVG, black on white whatever the page's colours, with the quiet zone of four modules.
    /// Level Q reads with a quarter of it lost: cards are folded and get dirty.
    /// </summary>
    /// <param name="text">What a camera reads.</param>
    /// <param name="label">What a screen reader says.</param>
    public static string Svg(string text, string label)
    {
        using QRCodeData data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.Q);
        List<BitArray> rows = data.ModuleMatrix;
        StringBuilder path = new();
        for (int y = 0; y < rows.Count; y++) AppendRow(path, rows[y], y);
        return $"<svg class=\"qr\" role=\"img\" aria-label=\"{PageEncoder.Instance.Encode(label)}\" viewBox=\"0 0 {rows.Count} {rows.Count}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{rows.Count}v{rows.Count}H0z\"/><path stroke=\"#000\" d=\"{path}\"/></svg>";
    }

    // A line one module high through the middle of the row: a stroke for each dark run, a jump over each light one.
    private static void AppendRow(StringBuilder path, BitArray row, int y)
    {
        int end = 0;
        for (int x = 0; x < row.Count; x++)
        {
            if (!row[x]) continue;
            int start = x;
            while (x < row.Count && row[x]) x++;
            path.Append(end == 0 ? $"M{start} {y}.5" : $"m{start - end} 0").Append($"h{x - start}");
            end = x;
        }
    }
}
