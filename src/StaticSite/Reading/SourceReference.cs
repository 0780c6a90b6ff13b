using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary>What a statement rests on.</summary>
/// <param name="Title">Title of the source.</param>
/// <param name="Url">Absolute http or https address.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Date">A year, a year and month, or a date.</param>
public sealed record SourceReference(Located<string> Title, Located<string>? Url, string? Publisher, string? Date);
