using StaticSite.Diagnostics;

namespace StaticSite.Editorial.Corrections;

/// <summary>Codes of corrections, from SS7501 on.</summary>
public static class CorrectionsDiagnostics
{
    /// <summary>A correction of the future.</summary>
    public static readonly DiagnosticDescriptor Future = new("SS7501", Severity.Error, "A correction has taken place when it is written down",
        "this correction lies in the future", "Write the day on which the text was put right.",
        "Readers would be told of something that has not happened.",
        "corrections: [{date: 2062-01-31, …}] → the day on which it was put right");

    /// <summary>A correction before publication.</summary>
    public static readonly DiagnosticDescriptor BeforePublication = new("SS7502", Severity.Error, "What was never published needs no correction",
        "this correction is of a day before the article was published", "Write the day on which the text was put right, or take the correction out.",
        "Only what readers have seen has to be corrected before them.",
        "published: 2026-01-31 with a correction of 2026-01-30 → mend the text alone");

    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [Future, BeforePublication];
}
