using StaticSite.Diagnostics;

namespace StaticSite.Output.Styles;

/// <summary>One selector of a rule: what stands between two commas.</summary>
/// <param name="Text">As written.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Names">What a page must have for it to match.</param>
internal sealed record Selector(string Text, SourceSpan Span, IReadOnlyList<StyleName> Names);
