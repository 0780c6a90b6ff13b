using StaticSite.Diagnostics;

namespace StaticSite.Editorial.Glossary;

/// <summary>Codes of this promise, from SS7601 on.</summary>
public static class GlossaryDiagnostics
{
    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [];
}
