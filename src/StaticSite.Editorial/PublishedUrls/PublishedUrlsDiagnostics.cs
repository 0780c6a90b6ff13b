using StaticSite.Diagnostics;

namespace StaticSite.Editorial.PublishedUrls;

/// <summary>Codes of this promise, from SS7551 on.</summary>
public static class PublishedUrlsDiagnostics
{
    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [];
}
