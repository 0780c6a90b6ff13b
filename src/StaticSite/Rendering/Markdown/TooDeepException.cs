namespace StaticSite.Rendering.Markdown;

/// <summary>Thrown where a page nests deeper than the library itself is willing to write; caught by the renderer and reported.</summary>
internal sealed class TooDeepException : ArgumentException
{
}
