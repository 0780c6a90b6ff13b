namespace StaticSite.Images.Pictures;

/// <summary>Formats of images that every browser shows.</summary>
internal enum ImageFormat
{
    Jpeg,
    Png,
    Webp,
    Gif,
    Svg,
}
