using StaticSite.Output;

namespace StaticSite.Images.Pictures;

/// <summary>A smaller copy of an image.</summary>
/// <param name="Destination">Where it goes, with the hash of everything it is made from in its name.</param>
/// <param name="Width">Width as shown.</param>
/// <param name="Height">Height as shown.</param>
/// <param name="Format">JPEG, PNG or WebP.</param>
/// <param name="Key">Its key in the cache.</param>
internal sealed record Variant(OutputPath Destination, int Width, int Height, ImageFormat Format, string Key);
