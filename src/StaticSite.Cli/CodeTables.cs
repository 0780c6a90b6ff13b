using StaticSite.Diagnostics;
using StaticSite.Editorial;
using StaticSite.Images;
using StaticSite.Preview;

namespace StaticSite.Cli;

/// <summary>Every code the program can report: those of the engine, of what this site promises, of images, and of import.</summary>
internal static class CodeTables
{
    /// <summary>The rows by what they are about.</summary>
    public static IReadOnlyList<DiagnosticSubject> Subjects { get; } = [.. DiagnosticTable.Subjects, .. EditorialDiagnostics.Subjects, new("Images and social cards", ImagesDiagnostics.All), new("Import from other generators", ImportDiagnostics.All), new("Preview", PreviewDiagnostics.All)];

    /// <summary>All rows, ordered by code.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = DiagnosticSubject.Rows(Subjects);

    /// <summary>Where more is said of a code: in the guide of the project, or by the program where there is no guide.</summary>
    /// <param name="code">The code.</param>
    /// <param name="root">The project's folder.</param>
    public static string More(string code, string root) => File.Exists(Path.Combine(root, "input", "README.md")) ? GuideLink(code) : $"{ProgramVersion.Name} explain {code}";

    /// <summary>Where the authors' guide explains a code.</summary>
    public static string GuideLink(string code) => "input/README.md#" + code;
}
