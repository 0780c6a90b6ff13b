namespace StaticSite.Diagnostics;

/// <summary>The words around a diagnostic on a terminal.</summary>
/// <param name="Error">Before the code of an error.</param>
/// <param name="Warning">Before the code of a warning.</param>
/// <param name="Help">Before what to do.</param>
public sealed record DiagnosticWords(string Error, string Warning, string Help)
{
    /// <summary>In English.</summary>
    public static DiagnosticWords English { get; } = new("error", "warning", "help");
}
