namespace StaticSite.Rendering.Markdown;

/// <summary>Turns the link destinations authors write into the URLs the site serves.</summary>
public interface ILinkResolver
{
    /// <summary>The URL to write, or null to leave it unchanged.</summary>
    /// <param name="url">The destination, with entities and backslash escapes decoded.</param>
    /// <param name="offset">Where the destination stands in the file, in UTF-16 units; the whole link when the destination's place is unknown.</param>
    /// <param name="length">How many UTF-16 units it takes there.</param>
    /// <param name="isImage">Whether the destination is that of an image.</param>
    string? Resolve(string url, int offset, int length, bool isImage);
}
