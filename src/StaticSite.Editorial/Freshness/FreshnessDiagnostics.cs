using StaticSite.Diagnostics;

namespace StaticSite.Editorial.Freshness;

/// <summary>Codes of review dates, from SS7101 on.</summary>
public static class FreshnessDiagnostics
{
    /// <summary>A review is due soon.</summary>
    public static readonly DiagnosticDescriptor Near = new("SS7101", Severity.Warning, "A review is due soon",
        "{0} is to be reviewed by {1}", "Read it again, mend what has changed, and set reviewed (and review_by) to the new days.");

    /// <summary>A review is overdue.</summary>
    public static readonly DiagnosticDescriptor Due = new("SS7102", Severity.Warning, "A review is overdue",
        "{0} was to be reviewed by {1}; readers see a notice", "Read it again, mend what has changed, and set reviewed (and review_by) to the new days.");

    /// <summary>A review is overdue on something people rely on for their safety.</summary>
    public static readonly DiagnosticDescriptor Blocking = new("SS7103", Severity.Error, "Nothing that people rely on for their safety is published unreviewed",
        "{0} was to be reviewed by {1}", "Read it again with someone who knows, mend what has changed, and set reviewed (and review_by) to the new days. A build without --publish only warns.");

    /// <summary>A review that lies in the future.</summary>
    public static readonly DiagnosticDescriptor Future = new("SS7104", Severity.Error, "A review has taken place when it is written down",
        "the review of {0} lies in the future", "Write the day on which the page was last read and found right.");

    /// <summary>A kind of page that the settings do not know.</summary>
    public static readonly DiagnosticDescriptor UnknownKind = new("SS7105", Severity.Error, "Kinds of pages are known",
        "there is no kind of page \"{0}\"", "Use one of: {1}. Kinds are listed in input/site.yml under freshness.{2}");

    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [Near, Due, Blocking, Future, UnknownKind];
}
