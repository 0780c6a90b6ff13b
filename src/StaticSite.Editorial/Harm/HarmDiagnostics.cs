using StaticSite.Diagnostics;

namespace StaticSite.Editorial.Harm;

/// <summary>Codes of what could harm a reader, from SS7401 on.</summary>
public static class HarmDiagnostics
{
    /// <summary>A precise place.</summary>
    public static readonly DiagnosticDescriptor Coordinates = Error("SS7401", "No precise places",
        "\"{0}\" names a precise place", "Name the district or the village instead. Coordinates of danger grow old, and readers take what is not listed for safe.",
        "What is listed grows old, and what is not listed is taken for safe.",
        "40.1234, 46.5678 → near the village, in the district");

    /// <summary>A distance that readers may take for safe.</summary>
    public static readonly DiagnosticDescriptor Distance = Error("SS7402", "No distance is given as safe",
        "the distance \"{0}\" can be taken for a safe one", "Leave it out: how far is far enough depends on the item, and only specialists can tell.",
        "How far is far enough depends on the item; a number would be trusted.",
        "Stay 50 metres away → Go back the way you came");

    /// <summary>An instruction to handle a device.</summary>
    public static readonly DiagnosticDescriptor Handling = Error("SS7403", "Nobody is told to handle a device",
        "\"{0} … {1}\" reads as an instruction to handle a device", "Say what not to do, or what specialists did. Readers must never be told to touch, move or open anything.",
        "A reader who does what the sentence says can die of it.",
        "Move the shell aside → Do not touch the shell");

    /// <summary>An image without credit and consent.</summary>
    public static readonly DiagnosticDescriptor NoConsent = Error("SS7404", "Images have credit and consent",
        "the image \"{0}\" has no file {1} with credit and consent", "Put the file beside the image: credit: who made it, consent: who agreed and when, or no recognisable person.",
        "People in a picture can be harmed by it, and who made it has a right to be named.",
        "assets/field.jpg alone → assets/field.jpg.yml with\ncredit: ANAMA\nconsent: no recognisable person");

    /// <summary>An image that is damaged or of another format.</summary>
    public static readonly DiagnosticDescriptor Damaged = Error("SS7405", "Images can be cleaned before they are published",
        "this is no whole {0} image, so what it tells about place and camera cannot be removed", "Open it in an image program and save it again as JPEG, PNG or WebP.",
        "Cameras write the place and the time into pictures, and what cannot be read cannot be taken out.",
        "A picture that was cut off while copying → save it again from the original");

    /// <summary>An image of a format that cannot be published.</summary>
    public static readonly DiagnosticDescriptor Format = Error("SS7406", "Images are of a format that can be cleaned",
        "images of the format {0} cannot be published", "Save it as JPEG, PNG, WebP, GIF or SVG.",
        "Cameras write the place and the time into pictures, and in this format it cannot be taken out.",
        "assets/field.tiff → assets/field.jpg");

    /// <summary>An SVG that acts or loads.</summary>
    public static readonly DiagnosticDescriptor ActiveSvg = Error("SS7407", "SVG images are pictures and nothing else",
        "this SVG holds {0}", "Export it as a plain SVG without scripts, events, metadata and addresses, or save it as PNG.",
        "An SVG can run programs and tell others who looks at it.",
        "<svg onload=\"…\"> → export it again as plain SVG");

    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [Coordinates, Distance, Handling, NoConsent, Damaged, Format, ActiveSvg];

    private static DiagnosticDescriptor Error(string code, string title, string message, string help, string reason, string example) => new(code, Severity.Error, title, message, help, reason, example);
}
