namespace StaticSite.Diagnostics;

/// <summary>Codes about what a reader keeps on the device: scripts, the service worker, the web app manifest, the guide in one file.</summary>
public static class OfflineDiagnostics
{
    /// <summary>A list of pages names something that is not there.</summary>
    public static readonly DiagnosticDescriptor UnknownPage = Error("SS8151", "Lists of pages name pages of the site",
        "\"{0}\" names no page of this site", "Use home, page:NAME, page:NAME/* for all pages below it, or guide for the guide in one file.{1}",
        "A page that is left out would not be there when the network is gone.",
        "precache: [page:safty] → precache: [page:safety]");

    /// <summary>What is kept on the device is too heavy.</summary>
    public static readonly DiagnosticDescriptor PrecacheOverBudget = Error("SS8152", "What is kept on the reader's device stays within its budget",
        "the pages that are kept in the language \"{0}\" are {1} bytes when compressed, and may be {2}: {3}", "List fewer pages under precache, or shorten them; raise the budget only if readers on slow lines can bear it.",
        "Every reader loads these pages, also those who never need them.",
        "precache: [home, page:safety/*, page:timeline] → precache: [home, page:safety/*]");

    /// <summary>The guide is too big.</summary>
    public static readonly DiagnosticDescriptor GuideOverBudget = Error("SS8153", "The guide in one file stays within its budget",
        "{0} is {1} bytes, and may be {2}; its parts: {3}", "Leave out a page that is no rule, or shorten its text.",
        "The guide is sent on by phone, where every kilobyte counts.",
        "guide: {pages: [page:safety, page:timeline]} → guide: {pages: [page:safety]}");

    /// <summary>All scripts together are too heavy.</summary>
    public static readonly DiagnosticDescriptor ScriptsOverBudget = Error("SS8154", "Scripts stay within their budget",
        "the scripts are {0} bytes when compressed, and may be {1} (the last build had {2}): {3}", "Take weight out of theme/scripts; the site has to work without any script.",
        "Every reader loads the scripts, and the site works without them.",
        "A library of 80 KB for one menu → a few lines, or an element of HTML that does it");

    /// <summary>An icon that cannot be an icon.</summary>
    public static readonly DiagnosticDescriptor BadIcon = Error("SS8155", "Icons of the app are square PNG files or SVG files",
        "the icon \"{0}\" cannot be used: {1}", "Name a file of input/assets, for example icons/icon-192.png.{2}",
        "A phone shows the icon in a square and refuses other files.",
        "A photograph of 640 × 480 as JPEG → icons/icon-192.png, 192 × 192");

    /// <summary>A colour that is none.</summary>
    public static readonly DiagnosticDescriptor BadColour = Error("SS8156", "Colours of the app are hexadecimal",
        "\"{0}\" is no colour", "Write a hash sign and six digits within quotes, for example \"#a3160c\".",
        "Phones read the colour themselves and know no names of ours.",
        "theme_color: red → theme_color: \"#a3160c\"");

    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [UnknownPage, PrecacheOverBudget, GuideOverBudget, ScriptsOverBudget, BadIcon, BadColour];

    private static DiagnosticDescriptor Error(string code, string title, string message, string help, string reason, string example) => new(code, Severity.Error, title, message, help, reason, example);
}
