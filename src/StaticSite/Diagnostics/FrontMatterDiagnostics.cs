namespace StaticSite.Diagnostics;

/// <summary>Codes about files, front matter, settings and data.</summary>
public static class FrontMatterDiagnostics
{
    /// <summary>A file is not UTF-8.</summary>
    public static readonly DiagnosticDescriptor NotUtf8 = Error("SS1001", "Files are UTF-8",
        "the file is not valid UTF-8 from here on", "Save the file as UTF-8 in your editor (\"Save with encoding\").");

    /// <summary>A file cannot be read.</summary>
    public static readonly DiagnosticDescriptor Unreadable = Error("SS1002", "Files can be read",
        "the file cannot be read: {0}", "Check that the file exists and that you may read it.");

    /// <summary>A content file without front matter.</summary>
    public static readonly DiagnosticDescriptor NoFrontMatter = Error("SS1003", "Content begins with front matter",
        "the file does not begin with front matter", "Begin the file with a line of three dashes (---), then lines such as \"title: My title\", then another line of three dashes.");

    /// <summary>Front matter without an end.</summary>
    public static readonly DiagnosticDescriptor UnclosedFrontMatter = Error("SS1004", "Front matter is closed",
        "the front matter that begins here is never closed", "Add a line of three dashes (---) below the last key.");

    /// <summary>YAML that cannot be read.</summary>
    public static readonly DiagnosticDescriptor BadYaml = Error("SS1005", "YAML can be read",
        "this is not valid YAML: {0}", "Check indentation, quotes and colons; put text that contains \": \" or begins with a special sign between \"quotes\".");

    /// <summary>A tab in the indentation of YAML.</summary>
    public static readonly DiagnosticDescriptor Tab = Error("SS1006", "YAML is indented with spaces",
        "a tab is used as indentation", "Replace the tab by spaces.");

    /// <summary>A key that stands twice.</summary>
    public static readonly DiagnosticDescriptor DuplicateKey = Error("SS1007", "A key stands once",
        "the key \"{0}\" stands here a second time", "Remove one of the two.");

    /// <summary>Anchors that expand beyond the bound, or nesting too deep.</summary>
    public static readonly DiagnosticDescriptor TooLarge = Error("SS1008", "YAML stays small",
        "aliases or nesting make this YAML too large", "Write the values out instead of using aliases (&name, *name), and nest less deeply.");

    /// <summary>A YAML tag or a second document.</summary>
    public static readonly DiagnosticDescriptor NotAllowed = Error("SS1009", "Only plain YAML is used",
        "{0} cannot be used here", "Write the value without it.");

    /// <summary>A key that is not known.</summary>
    public static readonly DiagnosticDescriptor UnknownKey = Error("SS1010", "Keys are known",
        "the key \"{0}\" is not known here", "Use one of: {1}.{2}");

    /// <summary>A key that is missing.</summary>
    public static readonly DiagnosticDescriptor MissingKey = Error("SS1011", "Required keys are there",
        "the key \"{0}\" is missing", "Add a line such as: {1}");

    /// <summary>A value of the wrong type.</summary>
    public static readonly DiagnosticDescriptor WrongType = Error("SS1012", "Values have the right type",
        "\"{0}\" must be {1}", "Write it as, for example: {2}");

    /// <summary>An empty value.</summary>
    public static readonly DiagnosticDescriptor Empty = Error("SS1013", "Values are not empty",
        "\"{0}\" is empty", "Give it a value, for example: {1}");

    /// <summary>A date that cannot be read.</summary>
    public static readonly DiagnosticDescriptor BadDate = Error("SS1014", "Dates can be read",
        "\"{0}\" is not a date this site can read", "Write a date such as 2025-12-24, or with time 2025-12-24T10:55:00+04:00.");

    /// <summary>A value that is none of those allowed.</summary>
    public static readonly DiagnosticDescriptor BadValue = Error("SS1015", "Values are among those allowed",
        "\"{0}\" cannot be \"{1}\"", "Use {2}.{3}");

    /// <summary>A text that a language of the site lacks.</summary>
    public static readonly DiagnosticDescriptor MissingLanguage = Error("SS1016", "Texts exist in every language of the site",
        "\"{0}\" has no text in the language \"{1}\"", "Add a line such as: {1}: text");

    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [NotUtf8, Unreadable, NoFrontMatter, UnclosedFrontMatter, BadYaml, Tab, DuplicateKey, TooLarge, NotAllowed, UnknownKey, MissingKey, WrongType, Empty, BadDate, BadValue, MissingLanguage];

    private static DiagnosticDescriptor Error(string code, string title, string message, string help) => new(code, Severity.Error, title, message, help);
}
