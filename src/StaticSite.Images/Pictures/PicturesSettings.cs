using System.Globalization;
using StaticSite.Diagnostics;
using StaticSite.Reading;

namespace StaticSite.Images.Pictures;

/// <summary>What <c>images</c> in <c>input/site.yml</c> says.</summary>
/// <param name="Widths">Three widths in pixels, the smallest first.</param>
/// <param name="Sizes">How wide images are shown, as the attribute <c>sizes</c> wants it.</param>
/// <param name="Quality">Quality of JPEG and WebP, 1 to 100.</param>
public sealed record PicturesSettings(IReadOnlyList<int> Widths, string Sizes, int Quality)
{
    private const int Count = 3;
    private const int Widest = 4096;

    /// <summary>The width of the file for browsers that know no WebP.</summary>
    public int Middle => Widths[Count / 2];

    internal static PicturesSettings Read(MappingReader reader)
    {
        const string Example = "widths: [480, 800, 1280]";
        IReadOnlyList<Located<string>> written = reader.Texts("widths", Example);
        List<int> widths = [];
        foreach (Located<string> text in written)
        {
            if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int width) && width is > 0 and <= Widest && (widths.Count == 0 || width > widths[^1])) widths.Add(width);
            else reader.Fail(FrontMatterDiagnostics.BadValue.At(text.Span, "widths", text.Value, $"a width in pixels up to {Widest}, the smallest first", ""));
        }
        if (widths.Count != Count)
        {
            if (written.Count > 0 && widths.Count == written.Count) reader.Fail(FrontMatterDiagnostics.WrongType.At(written[0].Span, "widths", "three widths in pixels", Example));
            widths = [480, 800, 1280];
        }
        string sizes = reader.Optional("sizes", "sizes: 100vw")?.Value ?? "100vw";
        return new PicturesSettings(widths, sizes, reader.Number("quality", 80, 1, 100));
    }
}
