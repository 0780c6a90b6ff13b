using StaticSite.Diagnostics;

namespace StaticSite.Editorial.Freshness;

/// <summary>Codes of this promise, from SS7101 on.</summary>
public static class FreshnessDiagnostics
{
    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [];
}
