namespace StaticSite.Diagnostics;

/// <summary>Every code the engine can report, in one table.</summary>
public static class DiagnosticTable
{
    /// <summary>All rows, ordered by code.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [.. new[] { FrontMatterDiagnostics.All, MarkdownDiagnostics.All, LinkDiagnostics.All, LayoutDiagnostics.All, OutputDiagnostics.All, MetadataDiagnostics.All, PipelineDiagnostics.All, FeedDiagnostics.All, HostingDiagnostics.All, OfflineDiagnostics.All, SearchDiagnostics.All }
            .SelectMany(rows => rows).OrderBy(row => row.Code, StringComparer.Ordinal)];
}
