using StaticSite.Diagnostics;

namespace StaticSite.Preview;

/// <summary>Codes of the preview, from SS8501 on.</summary>
public static class PreviewDiagnostics
{
    /// <summary>Another program has the port.</summary>
    public static readonly DiagnosticDescriptor PortTaken = new("SS8501", Severity.Warning, "The preview has a port of its own",
        "the port {0} is taken by another program, so the preview is at port {1}", "Stop the other program, perhaps another preview, or name a port: preview --port {1}",
        "Two previews at one address would show one site under the name of the other.",
        "preview (while another one runs) → preview --port 5081");

    /// <summary>Other programs have all ports that were tried.</summary>
    public static readonly DiagnosticDescriptor NoPort = new("SS8502", Severity.Error, "The preview finds a free port",
        "the ports from {0} to {1} are all taken or forbidden", "Name a free one, such as preview --port 8000.",
        "Ports are given away by the system, and some need the rights of an administrator.",
        "preview --port 80 → preview --port 8000");

    /// <summary>The system does not tell of changes.</summary>
    public static readonly DiagnosticDescriptor NotWatched = new("SS8503", Severity.Warning, "The system tells of changed files",
        "the system does not tell of changes in the folders input and theme: {0}", "The preview looks for changes itself, twice a second. Folders on this machine's own disk can usually be watched.",
        "Without a look at the files an author would see an old page and take it for the new one.",
        "a project on a network folder → the same project in a folder of this machine");

    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [PortTaken, NoPort, NotWatched];
}
