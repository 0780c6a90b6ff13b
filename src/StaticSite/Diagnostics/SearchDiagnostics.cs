namespace StaticSite.Diagnostics;

/// <summary>What can be said about the search index.</summary>
public static class SearchDiagnostics
{
    /// <summary>A query loads more than it may.</summary>
    public static readonly DiagnosticDescriptor HeavyQuery = new("SS8101", Severity.Warning, "Searching stays light",
        "a search in {0} may load {1} bytes, and may have {2}", "Show fewer results at once (search: {results: 5}), shorten descriptions, or raise search: {budget: …} if readers on slow lines can bear it.",
        "Many readers have a slow line and pay for every megabyte.",
        "search: {results: 30} → search: {results: 5}");

    /// <summary>All rows of this table.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [HeavyQuery];
}
