using StaticSite.Diagnostics;

namespace StaticSite.Editorial.Safety;

/// <summary>Codes of this promise, from SS7301 on.</summary>
public static class SafetyDiagnostics
{
    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [];
}
