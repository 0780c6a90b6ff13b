namespace StaticSite.Diagnostics;

/// <summary>Codes that are about one thing.</summary>
/// <param name="Name">What they are about, for a heading.</param>
/// <param name="Codes">The rows of the table.</param>
public sealed record DiagnosticSubject(string Name, IReadOnlyList<DiagnosticDescriptor> Codes)
{
    /// <summary>The rows of several subjects, ordered by code.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> Rows(IEnumerable<DiagnosticSubject> subjects) =>
        [.. subjects.SelectMany(subject => subject.Codes).OrderBy(row => row.Code, StringComparer.Ordinal)];
}
