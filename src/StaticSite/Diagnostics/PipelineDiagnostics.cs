namespace StaticSite.Diagnostics;

/// <summary>Codes about the pipelines a program puts together and about the project as a whole.</summary>
public static class PipelineDiagnostics
{
    /// <summary>A pipeline depends on one that is not there.</summary>
    public static readonly DiagnosticDescriptor Missing = new("SS6001", Severity.Error, "A pipeline depends on one that is not there",
        "the pipeline \"{0}\" depends on \"{1}\", which is not in the list of pipelines", "Add the pipeline to the bootstrapper or correct the name.{2}",
        "A pipeline that waits for another one needs it to be there.",
        "Dependencies = [\"Article\"] → Dependencies = [\"Articles\"]");

    /// <summary>Pipelines depend on each other in a circle.</summary>
    public static readonly DiagnosticDescriptor Cycle = new("SS6002", Severity.Error, "Pipelines depend on each other in a circle",
        "these pipelines wait for each other: {0}", "Remove one of the dependencies.",
        "Each would wait for the other, and the build would never begin.",
        "Tags depends on Articles and Articles on Tags → take one of the two out");

    /// <summary>Two pipelines have one name.</summary>
    public static readonly DiagnosticDescriptor Duplicate = new("SS6003", Severity.Error, "Two pipelines have one name",
        "there are two pipelines named \"{0}\"", "Give one of them another name.",
        "What depends on that name could mean either of them.",
        "Two pipelines named Pages → name one Cards");

    /// <summary>A file or folder every site needs is missing.</summary>
    public static readonly DiagnosticDescriptor MissingFile = new("SS6004", Severity.Error, "Something every site needs is missing",
        "\"{0}\" is missing", "Create it, or run the program in the project's folder (or name that with --root).",
        "Without it no page can be built; most often the program runs in another folder than the site's.",
        "static-site build in your own folder → static-site build --root my-site");

    /// <summary>An option of the command line has a value that cannot be used.</summary>
    public static readonly DiagnosticDescriptor BadOption = new("SS6005", Severity.Error, "An option has a value that cannot be used",
        "the option {0} cannot be \"{1}\"", "Use a value such as {2}.",
        "A value that is not understood would be ignored, and the site be built otherwise than you asked.",
        "--clock yesterday → --clock 2026-01-31T12:00:00+04:00");

    /// <summary>A file that becomes nothing.</summary>
    public static readonly DiagnosticDescriptor UnreadFile = new("SS6006", Severity.Warning, "A file is read by nothing",
        "nothing reads this file: in {0} the site looks for {1}",
        "Text becomes a page in input/articles or input/pages, in a file that ends with .md. Pictures and other files belong into input/assets. A file that is not for the site may begin its name with a dot.{2}",
        "What somebody wrote would not be on the site, and nobody would notice.",
        "input/articles/2026-03-14-report.txt → input/articles/2026-03-14-report.md");

    /// <summary>A folder in which nothing looks.</summary>
    public static readonly DiagnosticDescriptor UnreadFolder = new("SS6007", Severity.Warning, "A folder is read by nothing",
        "nothing reads this folder, and what is in it is not on the site",
        "Move its files to one of the folders the site reads: {0}.{1}",
        "A mistyped name would hide every page in the folder.",
        "input/article/2026-03-14-report.md → input/articles/2026-03-14-report.md");

    /// <summary>A file or folder of the theme that nothing reads.</summary>
    public static readonly DiagnosticDescriptor UnreadThemeFile = new("SS6008", Severity.Warning, "Something in the theme is read by nothing",
        "nothing reads this: in {0} the site looks for {1}", "Mend the name or the ending, or move it to where it is looked for. What is not for the site may begin its name with a dot.{2}",
        "A layout or a language that nobody reads changes nothing, and nobody would see why.",
        "theme/layouts/article.html → theme/layouts/article.liquid");

    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [Missing, Cycle, Duplicate, MissingFile, BadOption, UnreadFile, UnreadFolder, UnreadThemeFile];
}
