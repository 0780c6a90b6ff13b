using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary>A list.</summary>
/// <param name="Items">Its values.</param>
/// <param name="Span">Where it begins.</param>
public sealed record YamlSequence(IReadOnlyList<YamlNode> Items, SourceSpan Span) : YamlNode(Span);
