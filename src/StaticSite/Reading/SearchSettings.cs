namespace StaticSite.Reading;

/// <summary><c>search</c> of <c>site.yml</c>; a site without it has no search and pays nothing.</summary>
/// <param name="Results"><c>results</c>: how many results are shown at once, 1 to 50; otherwise 10.</param>
/// <param name="Budget"><c>budget</c>: bytes that a query may cost, compressed; otherwise 30,000.</param>
public sealed record SearchSettings(int Results, int Budget);
