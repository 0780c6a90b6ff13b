using StaticSite.Diagnostics;

namespace StaticSite.Editorial.Freshness;

/// <summary>Codes of review dates, from SS7101 on.</summary>
public static class FreshnessDiagnostics
{
    /// <summary>A review is due soon.</summary>
    public static readonly DiagnosticDescriptor Near = new("SS7101", Severity.Warning, "A review is due soon",
        "{0} is to be reviewed by {1}", "Read it again, mend what has changed, and set reviewed (and review_by) to the new days.",
        "A page that nobody has read for months may be wrong, and people act on it.",
        "review_by: 2026-06-01, some days before → reviewed: 2026-05-28");

    /// <summary>A review is overdue.</summary>
    public static readonly DiagnosticDescriptor Due = new("SS7102", Severity.Warning, "A review is overdue",
        "{0} was to be reviewed by {1}; readers see a notice", "Read it again, mend what has changed, and set reviewed (and review_by) to the new days.",
        "A page that nobody has read for months may be wrong, and people act on it.",
        "reviewed: 2024-05-28 → reviewed: 2026-05-28");

    /// <summary>A review is overdue on something people rely on for their safety.</summary>
    public static readonly DiagnosticDescriptor Blocking = new("SS7103", Severity.Error, "Nothing that people rely on for their safety is published unreviewed",
        "{0} was to be reviewed by {1}", "Read it again with someone who knows, mend what has changed, and set reviewed (and review_by) to the new days. A build without --publish only warns.",
        "An outdated rule can cost a life, so readers get no page that nobody has read again.",
        "reviewed: 2024-05-28 on a safety page → reviewed: 2026-05-28");

    /// <summary>A review that lies in the future.</summary>
    public static readonly DiagnosticDescriptor Future = new("SS7104", Severity.Error, "A review has taken place when it is written down",
        "the review of {0} lies in the future", "Write the day on which the page was last read and found right.",
        "A review that has not taken place yet would make a page current that nobody has read.",
        "reviewed: 2062-05-28 → reviewed: 2026-05-28");

    /// <summary>A kind of page that the settings do not know.</summary>
    public static readonly DiagnosticDescriptor UnknownKind = new("SS7105", Severity.Error, "Kinds of pages are known",
        "there is no kind of page \"{0}\"", "Use one of: {1}. Kinds are listed in input/site.yml under freshness.{2}",
        "The kind decides how long a review counts; an unknown kind would never grow old.",
        "kind: safty → kind: safety");

    /// <summary>A review that nobody will live to see.</summary>
    public static readonly DiagnosticDescriptor FarAway = new("SS7106", Severity.Error, "Reviews come within ten years",
        "{0} is to be reviewed by {1}, which is more than ten years away", "Correct the year in review_by.",
        "With a wrong digit in the year, nobody would ever be asked to look at it again.",
        "review_by: 2072-03-13 → review_by: 2027-03-13");

    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [Near, Due, Blocking, Future, UnknownKind, FarAway];
}
