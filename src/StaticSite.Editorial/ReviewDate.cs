using NodaTime;
using StaticSite.Diagnostics;

namespace StaticSite.Editorial;

/// <summary>A date by which something must be looked at again.</summary>
/// <param name="What">What it is, as a reader of the report knows it: <c>the figure casualties-since-2020</c>.</param>
/// <param name="Span">Where the date is written.</param>
/// <param name="ReviewBy">The last day on which it counts as current, in the site's zone.</param>
/// <param name="IsSafety">Whether people rely on it for their safety, so that it may not be published when the day has passed.</param>
public sealed record ReviewDate(string What, SourceSpan Span, LocalDate ReviewBy, bool IsSafety);
