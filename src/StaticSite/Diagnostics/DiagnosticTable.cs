namespace StaticSite.Diagnostics;

/// <summary>Every code the engine can report, in one table.</summary>
public static class DiagnosticTable
{
    /// <summary>The rows by what they are about.</summary>
    public static IReadOnlyList<DiagnosticSubject> Subjects { get; } =
    [
        new("Files, front matter, settings and data", FrontMatterDiagnostics.All),
        new("The text of a page", [.. MarkdownDiagnostics.All, .. StrayMarkDiagnostics.All, .. SlipDiagnostics.All]),
        new("Links, tags, languages, words of the interface", LinkDiagnostics.All),
        new("Layouts", LayoutDiagnostics.All),
        new("The output folder and what is in it", OutputDiagnostics.All),
        new("What machines are told of the site", MetadataDiagnostics.All),
        new("Files that are published as they are", AssetDiagnostics.All),
        new("The program and its options", PipelineDiagnostics.All),
        new("Feeds", FeedDiagnostics.All),
        new("Hosts: redirects, headers, policies", HostingDiagnostics.All),
        new("Without a network: pages that are kept, the guide in one file, scripts", OfflineDiagnostics.All),
        new("Search", SearchDiagnostics.All),
    ];

    /// <summary>All rows, ordered by code.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = DiagnosticSubject.Rows(Subjects);
}
