using StaticSite.Diagnostics;

namespace StaticSite.Editorial.Translations;

/// <summary>Codes of translations, from SS7201 on.</summary>
public static class TranslationsDiagnostics
{
    private const string Help = "Bring the translation in step and run: static-site translated {0}. If the change leaves the translation right, add this to the front matter of {1}: minor_changes: [{2}]";

    /// <summary>The original has changed.</summary>
    public static readonly DiagnosticDescriptor Outdated = new("SS7201", Severity.Warning, "Translations are in step with their originals",
        "the original {1} has changed since it was translated: {3}", Help,
        "Readers of the translation would not learn what has changed.",
        "The original has a new paragraph → translate it, then static-site translated input/pages/safety.az.md");

    /// <summary>The original of a safety page has changed.</summary>
    public static readonly DiagnosticDescriptor Blocking = new("SS7202", Severity.Error, "Safety pages are not published with an outdated translation",
        "the original {1} has changed since it was translated: {3}", Help,
        "A rule that is outdated in one language can cost a life.",
        "A changed rule in safety.md → translate it, then static-site translated input/pages/safety.az.md");

    /// <summary>A translation that does not say what it was made from.</summary>
    public static readonly DiagnosticDescriptor Unstamped = new("SS7203", Severity.Warning, "Translations say what they were made from",
        "this translation does not say which text of {0} it was made from", "Compare the two and run: static-site translated {1}",
        "Without a stamp nobody notices when the original changes.",
        "A translation without translates: → static-site translated input/articles/report.az.md");

    /// <summary>The same on a safety page.</summary>
    public static readonly DiagnosticDescriptor UnstampedBlocking = new("SS7204", Severity.Error, "Translated safety pages say what they were made from",
        "this translation does not say which text of {0} it was made from", "Compare the two and run: static-site translated {1}",
        "Without a stamp nobody notices when a rule of the original changes.",
        "A translation without translates: → static-site translated input/pages/safety.az.md");

    /// <summary>A stamp that was changed by hand.</summary>
    public static readonly DiagnosticDescriptor BadStamp = new("SS7205", Severity.Error, "Stamps of translations are made by the program",
        "this is no stamp of a translation", "Remove the line and run: static-site translated {0}",
        "A stamp is a list of hashes of the original's paragraphs; one that is written by hand says nothing.",
        "translates: yes → static-site translated input/pages/safety.az.md");

    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [Outdated, Blocking, Unstamped, UnstampedBlocking, BadStamp];
}
