using StaticSite.Diagnostics;

namespace StaticSite.Editorial.Figures;

/// <summary>Codes of this promise, from SS7001 on.</summary>
public static class FiguresDiagnostics
{
    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [];
}
