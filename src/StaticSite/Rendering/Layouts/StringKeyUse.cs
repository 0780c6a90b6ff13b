using StaticSite.Diagnostics;

namespace StaticSite.Rendering.Layouts;

/// <summary>A literal key that a layout translates: <c>'news.latest' | t</c>.</summary>
/// <param name="Key">The key without its quotes.</param>
/// <param name="Span">Where the key stands, inside its quotes.</param>
/// <param name="Given">How many values are given for the places in the text; null where others may fill them later, such as a script.</param>
public readonly record struct StringKeyUse(string Key, SourceSpan Span, int? Given = null);
