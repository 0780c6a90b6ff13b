using StaticSite.Extensions;

namespace StaticSite.Editorial.Harm;

/// <summary>What could harm a reader: coordinates, distances, handling, images without consent, hidden image data.</summary>
public sealed class HarmExtension : SiteExtension
{
}
