namespace StaticSite.Extensions;

/// <summary>What an image becomes in HTML: an <c>img</c>, and a <c>picture</c> around it when there are sources to choose from.</summary>
/// <param name="Src">Address of the file that every browser can show, with the path of the base URL.</param>
/// <param name="Width">Width in pixels, as shown: turned the right way up.</param>
/// <param name="Height">Height in pixels.</param>
public sealed record PictureMarkup(string Src, int Width, int Height)
{
    /// <summary>The other files, the best format first.</summary>
    public IReadOnlyList<PictureSource> Sources { get; init; } = [];

    /// <summary>Whether it is loaded before it comes into view, and before other images.</summary>
    public bool IsLead { get; init; }
}
