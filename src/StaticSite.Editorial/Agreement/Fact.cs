using StaticSite.Diagnostics;

namespace StaticSite.Editorial.Agreement;

/// <summary>Something a page says that is the same in every language.</summary>
/// <param name="Kind">What it is, for messages: <c>number</c>, <c>date</c>, <c>figure</c>, <c>link</c>, <c>image</c>…</param>
/// <param name="Value">Written alike in every language: 3500, 2025-12-24, the key of a page.</param>
/// <param name="Span">Where it stands.</param>
internal sealed record Fact(string Kind, string Value, SourceSpan Span);
