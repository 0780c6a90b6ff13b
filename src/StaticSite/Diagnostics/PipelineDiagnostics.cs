namespace StaticSite.Diagnostics;

/// <summary>Codes about the pipelines a program puts together and about the project as a whole.</summary>
public static class PipelineDiagnostics
{
    /// <summary>A pipeline depends on one that is not there.</summary>
    public static readonly DiagnosticDescriptor Missing = new("SS6001", Severity.Error, "A pipeline depends on one that is not there",
        "the pipeline \"{0}\" depends on \"{1}\", which is not in the list of pipelines", "Add the pipeline to the bootstrapper or correct the name.{2}");

    /// <summary>Pipelines depend on each other in a circle.</summary>
    public static readonly DiagnosticDescriptor Cycle = new("SS6002", Severity.Error, "Pipelines depend on each other in a circle",
        "these pipelines wait for each other: {0}", "Remove one of the dependencies.");

    /// <summary>Two pipelines have one name.</summary>
    public static readonly DiagnosticDescriptor Duplicate = new("SS6003", Severity.Error, "Two pipelines have one name",
        "there are two pipelines named \"{0}\"", "Give one of them another name.");

    /// <summary>A file or folder every site needs is missing.</summary>
    public static readonly DiagnosticDescriptor MissingFile = new("SS6004", Severity.Error, "Something every site needs is missing",
        "\"{0}\" is missing", "Create it, or run the program in the project's folder (or name that with --root).");

    /// <summary>An option of the command line has a value that cannot be used.</summary>
    public static readonly DiagnosticDescriptor BadOption = new("SS6005", Severity.Error, "An option has a value that cannot be used",
        "the option {0} cannot be \"{1}\"", "Use a value such as {2}.");

    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [Missing, Cycle, Duplicate, MissingFile, BadOption];
}
