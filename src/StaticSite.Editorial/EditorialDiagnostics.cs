using StaticSite.Diagnostics;
using StaticSite.Editorial.Agreement;
using StaticSite.Editorial.Cards;
using StaticSite.Editorial.Contacts;
using StaticSite.Editorial.Corrections;
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
    /// <summary>All rows, ordered by code.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [.. new[]
        {
            FiguresDiagnostics.All,
            FreshnessDiagnostics.All,
            TranslationsDiagnostics.All,
            AgreementDiagnostics.All,
            SafetyDiagnostics.All,
            ContactsDiagnostics.All,
            HarmDiagnostics.All,
            CorrectionsDiagnostics.All,
            PublishedUrlsDiagnostics.All,
            GlossaryDiagnostics.All,
            CardsDiagnostics.All,
        }.SelectMany(rows => rows).OrderBy(row => row.Code, StringComparer.Ordinal)];
}
