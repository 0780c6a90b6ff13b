using StaticSite.Diagnostics;

namespace StaticSite.Editorial.Contacts;

/// <summary>Codes of this promise, from SS7351 on.</summary>
public static class ContactsDiagnostics
{
    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [];
}
