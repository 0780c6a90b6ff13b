using StaticSite.Diagnostics;

namespace StaticSite.Editorial.Corrections;

/// <summary>Codes of corrections, from SS7501 on.</summary>
public static class CorrectionsDiagnostics
{
    /// <summary>A correction of the future.</summary>
    public static readonly DiagnosticDescriptor Future = new("SS7501", Severity.Error, "A correction has taken place when it is written down",
        "this correction lies in the future", "Write the day on which the text was put right.");

    /// <summary>A correction before publication.</summary>
    public static readonly DiagnosticDescriptor BeforePublication = new("SS7502", Severity.Error, "What was never published needs no correction",
        "this correction is of a day before the article was published", "Write the day on which the text was put right, or take the correction out.");

    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [Future, BeforePublication];
}
