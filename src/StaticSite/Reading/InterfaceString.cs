using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary>A string of the theme in one language.</summary>
/// <param name="Key">Its name with dots: <c>news.count</c>.</param>
/// <param name="Forms">Text by CLDR plural category; <c>other</c> is always there.</param>
/// <param name="Span">Where it stands.</param>
public sealed record InterfaceString(string Key, IReadOnlyDictionary<string, string> Forms, SourceSpan Span);
