namespace StaticSite.Diagnostics;

/// <summary>A value that remembers where it was written, so that a later check can point at it.</summary>
/// <param name="Value">The value.</param>
/// <param name="Span">Where it stands.</param>
public readonly record struct Located<T>(T Value, SourceSpan Span);
