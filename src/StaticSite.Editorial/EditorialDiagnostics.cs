using StaticSite.Diagnostics;
using StaticSite.Editorial.Agreement;
using StaticSite.Editorial.Cards;
using StaticSite.Editorial.Contacts;
using StaticSite.Editorial.Corrections;
using StaticSite.Editorial.Events;
using StaticSite.Editorial.Figures;
using StaticSite.Editorial.Freshness;
using StaticSite.Editorial.Glossary;
using StaticSite.Editorial.Harm;
using StaticSite.Editorial.PublishedUrls;
using StaticSite.Editorial.Safety;
using StaticSite.Editorial.Translations;

namespace StaticSite.Editorial;

/// <summary>Every code the editorial extensions can report, in one table.</summary>
public static class EditorialDiagnostics
{
    /// <summary>The rows by what they are about.</summary>
    public static IReadOnlyList<DiagnosticSubject> Subjects { get; } =
    [
        new("Figures and charts", FiguresDiagnostics.All),
        new("Reviews", FreshnessDiagnostics.All),
        new("Translations in step", TranslationsDiagnostics.All),
        new("The same facts in every language", AgreementDiagnostics.All),
        new("Safety pages", SafetyDiagnostics.All),
        new("Phone numbers", ContactsDiagnostics.All),
        new("What could harm a reader", HarmDiagnostics.All),
        new("Corrections", CorrectionsDiagnostics.All),
        new("Addresses that stay", PublishedUrlsDiagnostics.All),
        new("Glossary", GlossaryDiagnostics.All),
        new("Cards to print", CardsDiagnostics.All),
        new("Events", EventsDiagnostics.All),
    ];

    /// <summary>All rows, ordered by code.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = DiagnosticSubject.Rows(Subjects);
}
