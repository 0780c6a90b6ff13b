using System.Globalization;
using System.Security.Cryptography;
using SkiaSharp;
using StaticSite.Diagnostics;

namespace StaticSite.Images.Pictures;

/// <summary>Finds out what an image is, without decoding it.</summary>
internal static class SourceImageReader
{
    /// <summary>Pixels that are decoded at most: as many as good cameras take, in four bytes each.</summary>
    public const int MostPixels = 50_000_000;

    private static readonly Dictionary<string, ImageFormat> Formats = new(StringComparer.Ordinal)
    {
        [".jpg"] = ImageFormat.Jpeg, [".jpeg"] = ImageFormat.Jpeg, [".png"] = ImageFormat.Png, [".webp"] = ImageFormat.Webp, [".gif"] = ImageFormat.Gif, [".svg"] = ImageFormat.Svg,
    };

    /// <summary>The image, or what is wrong with it: a code and its arguments.</summary>
    /// <param name="asset">Its name, for messages and for its ending.</param>
    /// <param name="bytes">What is published of it.</param>
    public static (SourceImage? Image, DiagnosticDescriptor? Problem, string[] Arguments) Read(string asset, byte[] bytes)
    {
        if (!Formats.TryGetValue(Path.GetExtension(asset).ToLowerInvariant(), out ImageFormat format)) return (null, ImagesDiagnostics.Format, [asset]);
        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (format == ImageFormat.Svg)
        {
            return SvgSize.Of(bytes) is var (width, height) ? (new SourceImage(format, width, height, 1, true, false, hash), null, []) : (null, ImagesDiagnostics.SvgSize, [asset]);
        }
        using SKData data = SKData.CreateCopy(bytes);
        using SKCodec? codec = SKCodec.Create(data);
        if (codec is null) return (null, ImagesDiagnostics.Unreadable, [asset, "it is damaged or of another format"]);
        if (FormatOf(codec) != format) return (null, ImagesDiagnostics.Unreadable, [asset, $"it is of the format {codec.EncodedFormat.ToString().ToUpperInvariant()}, and its name says another"]);
        SKImageInfo info = codec.Info;
        if ((long)info.Width * info.Height > MostPixels)
        {
            return (null, ImagesDiagnostics.TooManyPixels, [asset, info.Width.ToString(CultureInfo.InvariantCulture), info.Height.ToString(CultureInfo.InvariantCulture), (MostPixels / 1_000_000).ToString(CultureInfo.InvariantCulture)]);
        }
        return (new SourceImage(format, info.Width, info.Height, (int)codec.EncodedOrigin, info.AlphaType != SKAlphaType.Opaque, codec.FrameCount > 1, hash), null, []);
    }

    private static ImageFormat? FormatOf(SKCodec codec) => codec.EncodedFormat switch
    {
        SKEncodedImageFormat.Jpeg => ImageFormat.Jpeg,
        SKEncodedImageFormat.Png => ImageFormat.Png,
        SKEncodedImageFormat.Webp => ImageFormat.Webp,
        SKEncodedImageFormat.Gif => ImageFormat.Gif,
        _ => null,
    };
}
