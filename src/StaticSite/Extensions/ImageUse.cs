using StaticSite.Diagnostics;

namespace StaticSite.Extensions;

/// <summary>One place where a page shows an image of <c>input/assets</c>.</summary>
/// <param name="Asset">The file as layouts name it: <c>assets/field.jpg</c>.</param>
/// <param name="IsLead">Whether readers see it first: the image of an article, or the first of a text that has no heading before it.</param>
/// <param name="Span">Where the page says so.</param>
public sealed record ImageUse(string Asset, bool IsLead, SourceSpan Span);
