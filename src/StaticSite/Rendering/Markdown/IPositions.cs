using StaticSite.Diagnostics;

namespace StaticSite.Rendering.Markdown;

/// <summary>Turns offsets in a file into places an author can open.</summary>
public interface IPositions
{
    /// <summary>The place of a stretch of the file's text, in UTF-16 units.</summary>
    SourceSpan Span(int offset, int length);
}
