namespace StaticSite.Editorial.Harm.Images;

/// <summary>Removes what cameras and programs write into images beside the picture: places, times, devices, names, thumbnails.</summary>
public static class ImageMetadata
{
    /// <summary>Formats that can be published.</summary>
    public static readonly IReadOnlyList<string> Formats = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".svg"];

    /// <summary>Formats of images that cannot be published.</summary>
    public static readonly IReadOnlyList<string> Refused = [".avif", ".heic", ".heif", ".tif", ".tiff", ".bmp", ".raw", ".dng", ".psd", ".jxl", ".jp2"];

    /// <summary>The image without metadata; null when it is damaged or of another format than its name says.</summary>
    /// <param name="extension">Ending of the name in small letters, with the dot.</param>
    /// <param name="bytes">The file.</param>
    public static byte[]? Remove(string extension, ReadOnlySpan<byte> bytes) => extension switch
    {
        ".jpg" or ".jpeg" => Jpeg.WithoutMetadata(bytes),
        ".png" => Png.WithoutMetadata(bytes),
        ".webp" => Webp.WithoutMetadata(bytes),
        ".gif" => Gif.WithoutMetadata(bytes),
        _ => bytes.ToArray(),
    };
}
