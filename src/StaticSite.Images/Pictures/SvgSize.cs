using System.Globalization;
using System.Xml;

namespace StaticSite.Images.Pictures;

/// <summary>Reads how large an SVG is shown: its width and height in pixels, or those of its <c>viewBox</c> (SVG 2, chapter 8).</summary>
internal static class SvgSize
{
    private const double Largest = 100_000;

    /// <summary>Width and height in CSS pixels; null when the file says none, or is no SVG.</summary>
    public static (int Width, int Height)? Of(byte[] svg)
    {
        try
        {
            using XmlReader reader = XmlReader.Create(new MemoryStream(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "svg") return null;
            return Pixels(reader.GetAttribute("width")) is { } width && Pixels(reader.GetAttribute("height")) is { } height ? (width, height) : OfViewBox(reader.GetAttribute("viewBox"));
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static (int Width, int Height)? OfViewBox(string? box)
    {
        string[] numbers = (box ?? "").Split([' ', ',', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return numbers.Length == 4 && Pixels(numbers[2]) is { } width && Pixels(numbers[3]) is { } height ? (width, height) : null;
    }

    private static int? Pixels(string? text)
    {
        if (text is null) return null;
        string number = text.Trim();
        if (number.EndsWith("px", StringComparison.OrdinalIgnoreCase)) number = number[..^2];
        return double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) && value is > 0 and <= Largest ? Math.Max(1, (int)Math.Round(value)) : null;
    }
}
