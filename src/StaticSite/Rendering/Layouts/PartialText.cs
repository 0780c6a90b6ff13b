using StaticSite.Content;

namespace StaticSite.Rendering.Layouts;

/// <summary>What a partial wrote.</summary>
/// <param name="Fragment">Its text.</param>
/// <param name="Asked">What it asked of the site: whoever writes the text again has asked the same.</param>
internal sealed record PartialText(TextFragment Fragment, int[] Asked);
