namespace StaticSite.Diagnostics;

/// <summary>Codes of files that are published as they are, from SS6010 on.</summary>
public static class AssetDiagnostics
{
    /// <summary>A file that a browser, a server or the system of the reader would run.</summary>
    public static readonly DiagnosticDescriptor Active = new("SS6010", Severity.Error, "Assets are pictures and documents, and no programs",
        "files that end with \"{0}\" are not published: {1}", "Write pages in Markdown in input/pages, put scripts into theme/scripts, and link to programs where their makers publish them. To show a search engine that the site is yours, take an entry in the DNS.",
        "Whoever may add a picture could otherwise run a program in the name of this site.",
        "assets/map.html → pages/map.md");

    /// <summary>A file that a program left behind.</summary>
    public static readonly DiagnosticDescriptor LeftOver = new("SS6011", Severity.Warning, "What programs leave behind is not published",
        "this is not on the site: {0}", "Remove it, or give it another name if it is meant for readers.",
        "Copies that editors and systems keep hold what was taken out, and lists of what lies in a folder.",
        "assets/report.pdf.bak → remove it");

    /// <summary>An XML file that is a page.</summary>
    public static readonly DiagnosticDescriptor ActiveXml = new("SS6012", Severity.Error, "XML files hold data and nothing that acts",
        "this XML file holds {0}", "Publish the data as JSON or CSV, or take out what browsers show as a page or load.",
        "A browser shows such a file as a page of this site, and runs what is in it.",
        "<script xmlns=\"http://www.w3.org/1999/xhtml\"> in assets/data.xml → assets/data.csv");

    /// <summary>An image by another name.</summary>
    public static readonly DiagnosticDescriptor HiddenImage = new("SS6013", Severity.Error, "Images are named for what they are",
        "this is a {0} image by another name, so what it tells about place and camera would stay in it", "Let its name end with {1}, and put its record of credit and consent beside it; or remove it.",
        "Cameras write the place and the time into pictures, and only what is known as a picture is cleaned.",
        "assets/field.jpe → assets/field.jpg");

    /// <summary>A recording that tells where it was made.</summary>
    public static readonly DiagnosticDescriptor HiddenPlace = new("SS6014", Severity.Error, "Recordings do not tell where they were made",
        "this file tells the place where it was made ({0})", "Save it again without its metadata, for example: ffmpeg -i in.mp4 -map_metadata -1 -c copy out.mp4",
        "The home of a person who is shown, or a place that is dangerous, could be found with it.",
        "A video from a telephone with its position → the same video without metadata");

    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [Active, LeftOver, ActiveXml, HiddenImage, HiddenPlace];
}
