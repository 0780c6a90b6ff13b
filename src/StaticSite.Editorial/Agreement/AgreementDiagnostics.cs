using StaticSite.Diagnostics;

namespace StaticSite.Editorial.Agreement;

/// <summary>Codes of this promise, from SS7251 on.</summary>
public static class AgreementDiagnostics
{
    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [];
}
