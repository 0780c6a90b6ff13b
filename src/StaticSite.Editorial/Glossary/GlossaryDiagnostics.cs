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

    /// <summary>An id that is no anchor.</summary>
    public static readonly DiagnosticDescriptor BadId = new("SS7602", Severity.Error, "Ids of terms are plain",
        "\"{0}\" cannot be the id of a term", "Use small letters from a to z, digits and hyphens, such as anti-personnel-mine. What readers see stands behind term.",
        "Links lead to a term by its id, and one with a space or another sign leads nowhere.",
        "Anti-personnel mine: → anti-personnel-mine:");

    /// <summary>A page of terms that is not there.</summary>
    public static readonly DiagnosticDescriptor UnknownPage = new("SS7603", Severity.Error, "The page of terms exists",
        "there is no page \"{0}\" to which terms could lead", "Name a file of input/pages without its ending, such as glossary.{1}",
        "No term would be explained anywhere, and nobody would notice.",
        "glossary: {page: glosary} → glossary: {page: glossary}");

    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [SameForm, BadId, UnknownPage];
}
