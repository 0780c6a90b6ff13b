using StaticSite.Diagnostics;

namespace StaticSite.Editorial.Corrections;

/// <summary>Codes of this promise, from SS7501 on.</summary>
public static class CorrectionsDiagnostics
{
    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [];
}
