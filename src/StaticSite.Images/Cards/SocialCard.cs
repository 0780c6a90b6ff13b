using StaticSite.Extensions;
using StaticSite.Output;

namespace StaticSite.Images.Cards;

/// <summary>The image that is shown where a page is shared.</summary>
/// <param name="Title">The title of the page.</param>
/// <param name="Label">The first tag of an article; null for a page without one.</param>
/// <param name="Site">The name of the site.</param>
/// <param name="Words">What an extension says of the page; null for most pages.</param>
/// <param name="Key">Its key in the cache: the hash of everything it is made from.</param>
/// <param name="Destination">Where it goes; the key is in its name.</param>
internal sealed record SocialCard(string Title, string? Label, string Site, PictureWords? Words, string Key, OutputPath Destination)
{
    /// <summary>What is read to those who do not see it.</summary>
    public string Alternative => Words is { } words ? string.Join(" – ", ((string?[])[Title, words.Above, words.Words, words.Call]).OfType<string>()) : Title;

    /// <summary>Width in pixels: what the networks ask for.</summary>
    public const int Width = 1200;

    /// <summary>Height in pixels.</summary>
    public const int Height = 630;

    /// <summary>The media type.</summary>
    public const string Type = "image/png";
}
