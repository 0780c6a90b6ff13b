using StaticSite.Diagnostics;

namespace StaticSite.Editorial.Glossary;

/// <summary>Codes of the glossary, from SS7601 on.</summary>
public static class GlossaryDiagnostics
{
    /// <summary>A form that two terms have.</summary>
    public static readonly DiagnosticDescriptor SameForm = new("SS7601", Severity.Error, "A word of the glossary means one thing",
        "\"{0}\" already stands for the term \"{1}\"", "Take it out of one of the two, or use a longer form.",
        "One word can lead to one explanation only.",
        "mine: {forms: [mines]} and pit: {forms: [mines]} → forms: [coal mines]");

    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [SameForm];
}
