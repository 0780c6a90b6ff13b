using StaticSite.Diagnostics;

namespace StaticSite.Editorial.Translations;

/// <summary>Codes of this promise, from SS7201 on.</summary>
public static class TranslationsDiagnostics
{
    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [];
}
