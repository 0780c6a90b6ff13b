using StaticSite.Diagnostics;

namespace StaticSite.Editorial.Agreement;

/// <summary>Codes of versions that differ, from SS7251 on.</summary>
public static class AgreementDiagnostics
{
    /// <summary>Both say something, and not the same.</summary>
    public static readonly DiagnosticDescriptor Differs = Error("SS7251", "The versions of a page say the same",
        "the {0} here is {1}, but the original says {2} ({3})", "Find out which is right and mend the other; every version has the same figures, dates, numbers, links and images. If the two must differ, write agreement: false into this file.",
        "A reader must not be told one number in English and another in Russian.",
        "2025-12-24 in report.md and 2025-12-25 in report.az.md → the day that the source gives, in both");

    /// <summary>The translation leaves something out.</summary>
    public static readonly DiagnosticDescriptor Missing = Error("SS7252", "A translation leaves no fact out",
        "the {0} {1} of the original ({2}) is not in this version", "Add it, or take it out of the original. If the two must differ, write agreement: false into this file.",
        "Readers of that language would know less, and might miss what matters.",
        "112 in safety.md and no number in safety.az.md → add it there");

    /// <summary>The translation says more.</summary>
    public static readonly DiagnosticDescriptor Added = Error("SS7253", "A translation adds no fact",
        "the {0} {1} is not in the original {2}", "Take it out, or add it to the original. If the two must differ, write agreement: false into this file.",
        "What the original does not say was checked by nobody.",
        "A number in report.az.md that report.md lacks → take it out, or add it to both");

    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [Differs, Missing, Added];

    private static DiagnosticDescriptor Error(string code, string title, string message, string help, string reason, string example) => new(code, Severity.Error, title, message, help, reason, example);
}
