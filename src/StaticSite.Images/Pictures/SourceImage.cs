namespace StaticSite.Images.Pictures;

/// <summary>An image of <c>input/assets</c>: what its first bytes say.</summary>
/// <param name="Format">The format of its bytes.</param>
/// <param name="StoredWidth">Pixels in a row of the file.</param>
/// <param name="StoredHeight">Rows of the file.</param>
/// <param name="Orientation">How it is turned to be shown, 1 to 8 as Exif counts; 1 is as it is.</param>
/// <param name="HasAlpha">Whether it may be transparent.</param>
/// <param name="IsAnimated">Whether it has more than one frame.</param>
/// <param name="Hash">SHA-256 of its bytes, in hexadecimal.</param>
internal sealed record SourceImage(ImageFormat Format, int StoredWidth, int StoredHeight, int Orientation, bool HasAlpha, bool IsAnimated, string Hash)
{
    /// <summary>Width as shown.</summary>
    public int Width => Orientation < 5 ? StoredWidth : StoredHeight;

    /// <summary>Height as shown.</summary>
    public int Height => Orientation < 5 ? StoredHeight : StoredWidth;

    /// <summary>Whether it can be made smaller: an SVG has no pixels, and of an animation only one frame would be left.</summary>
    public bool HasVariants => Format is ImageFormat.Jpeg or ImageFormat.Png or ImageFormat.Webp && !IsAnimated;
}
