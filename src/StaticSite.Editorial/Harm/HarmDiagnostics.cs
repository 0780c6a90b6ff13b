using StaticSite.Diagnostics;

namespace StaticSite.Editorial.Harm;

/// <summary>Codes of this promise, from SS7401 on.</summary>
public static class HarmDiagnostics
{
    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [];
}
