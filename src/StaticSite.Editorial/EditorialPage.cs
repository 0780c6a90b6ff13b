using NodaTime;
using StaticSite.Diagnostics;

namespace StaticSite.Editorial;

/// <summary>What the front matter of a page says to the editorial extensions.</summary>
/// <param name="Kind"><c>kind</c>: the kind of page, such as <c>safety</c>; null when it is not written.</param>
/// <param name="Reviewed"><c>reviewed</c>: the day of the last review, in the site's zone.</param>
/// <param name="ReviewBy"><c>review_by</c>: the last day on which the review counts.</param>
public sealed record EditorialPage(Located<string>? Kind, Located<LocalDate>? Reviewed, Located<LocalDate>? ReviewBy);
