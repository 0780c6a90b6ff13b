namespace StaticSite.Diagnostics;

/// <summary>What can go wrong when the input is listed and the output is written.</summary>
public static class OutputDiagnostics
{
    /// <summary>The output folder is not a path to a folder.</summary>
    public static readonly DiagnosticDescriptor UnusableOutput = Error("SS5001", "Output folder must be a path to a folder",
        "The output folder \"{0}\" cannot be used: {1}.", "Give the path of a folder of its own, such as \"output\".",
        "Nothing can be written where there is no folder.",
        "--output site.html → --output output");

    /// <summary>The output folder would overwrite sources.</summary>
    public static readonly DiagnosticDescriptor ProtectedOutput = Error("SS5002", "Output folder must be apart from the sources",
        "The output folder \"{0}\" {1} \"{2}\"; building there would overwrite your own files.", "Choose a folder beside your sources, such as \"output\" in the project folder.",
        "A build replaces its output folder as a whole, and your own texts would be gone.",
        "--output input → --output output");

    /// <summary>The output folder is a file or a link.</summary>
    public static readonly DiagnosticDescriptor OutputNotFolder = Error("SS5003", "Output folder must be a real folder",
        "The output folder \"{0}\" is {1}, not a folder.", "Remove or rename it, or choose another output folder.",
        "A build replaces its output folder as a whole; a link or a file cannot be replaced so.",
        "output is a file → rename it, and build again");

    /// <summary>The output folder holds files of somebody else.</summary>
    public static readonly DiagnosticDescriptor ForeignOutput = Error("SS5004", "Output folder must be empty or made by StaticSite",
        "The folder \"{0}\" has files in it and was not made by StaticSite; a build would delete them.", "Choose another folder, or empty this one if nothing in it is needed.",
        "A build replaces its output folder as a whole, so it only touches a folder it made itself.",
        "--output ~/Documents → --output output");

    /// <summary>The output folder is a git repository.</summary>
    public static readonly DiagnosticDescriptor RepositoryOutput = Error("SS5005", "Output folder must not be a git repository",
        "The output folder \"{0}\" holds \".git\"; a build would delete that repository's history.", "Build into another folder and copy the result into the repository.",
        "A build replaces its output folder as a whole, and the history in .git would be gone.",
        "--output ../my-repository → build into output and copy it");

    /// <summary>Another build writes the same output.</summary>
    public static readonly DiagnosticDescriptor OutputBusy = Error("SS5006", "One build at a time",
        "Another build is writing to \"{0}\" right now.", "Wait until it ends, or give this build another output folder.",
        "Two builds into one folder would mix their files.",
        "Two windows that both build → wait until the first is done");

    /// <summary>A name beside the output folder is taken.</summary>
    public static readonly DiagnosticDescriptor NameBesideTaken = Error("SS5007", "Names beside the output folder must be free",
        "A build into \"{0}\" needs the name \"{1}\", but something not made by StaticSite has it.", "Move or rename \"{1}\", or choose another output folder.",
        "A build puts the new site together beside the old one; what lies there could be lost.",
        "A folder of your own beside output that has the name of the message → rename it");

    /// <summary>The output cannot be prepared.</summary>
    public static readonly DiagnosticDescriptor CannotPrepare = Error("SS5008", "Output folder must be writable",
        "The output folder \"{0}\" cannot be prepared: {1}", "Check that the path above it is a folder, that you may write there and that the disk is not full.",
        "A site that is written in part is worse than the site of yesterday.",
        "--output /output without the right to write there → --output output");

    /// <summary>An output file cannot be written.</summary>
    public static readonly DiagnosticDescriptor CannotWrite = Error("SS5009", "Output files must be writable",
        "The output file \"{0}\" cannot be written: {1}", "Check that the disk is not full and that no other program works in the output folder; then build again.",
        "A site that is written in part is worse than the site of yesterday, so the build stops.",
        "A full disk → make room, and build again");

    /// <summary>A file cannot be copied.</summary>
    public static readonly DiagnosticDescriptor CannotCopy = Error("SS5010", "Copied files must be readable",
        "The file \"{0}\" cannot be copied to \"{1}\": {2}", "Check that the file still exists, that you may read it and that the disk is not full.",
        "A picture or a file that pages lead to would be missing on the site.",
        "A picture that only another user may read → ask whoever made it to let you read it");

    /// <summary>The new site could not take the place of the old one, which stays.</summary>
    public static readonly DiagnosticDescriptor CannotPublish = Error("SS5011", "The new site must be able to replace the old one",
        "The new site could not take its place at \"{0}\": {1} The earlier site, if any, is as it was.", "Close programs that work in the output folder; it must not be a mount point. Then build again.",
        "The new site takes the place of the old one as a whole or not at all, so readers never see half of it.",
        "output is open in another program → close it, and build again");

    /// <summary>The new site could not take the place of the old one, which lies beside it.</summary>
    public static readonly DiagnosticDescriptor OldSiteAside = Error("SS5012", "The earlier site must be able to return",
        "The new site could not take its place at \"{0}\", and the earlier site could not be put back: {2} It is safe in \"{1}\".", "Move away whatever is at \"{0}\"; the next build then puts the earlier site back.",
        "Readers need one whole site; the earlier one is kept until it is back in its place.",
        "Something was put at output meanwhile → move it away, and build again");

    /// <summary>The old site could not be removed.</summary>
    public static readonly DiagnosticDescriptor OldSiteLeft = new("SS5013", Severity.Warning, "The earlier site should be removed",
        "What is left of the earlier site at \"{0}\" could not be removed from \"{1}\": {2}", "Nothing is lost; the next build tries again, or remove \"{1}\" yourself.",
        "What is left takes room on the disk and harms nothing else.",
        "A file of the earlier site is open in another program → close it, and build again");

    /// <summary>Two sources make the same file.</summary>
    public static readonly DiagnosticDescriptor SamePath = Error("SS5020", "Every output file has one source",
        "\"{0}\" and \"{1}\" would both be written to \"{2}\".", "Rename one of them, or give one another address.",
        "One of the two would replace the other, and readers would never see it.",
        "Two articles with slug: call → give one of them slug: second-call");

    /// <summary>Two output names differ in case only.</summary>
    public static readonly DiagnosticDescriptor SamePathButForCase = Error("SS5021", "Output names must differ in more than case",
        "\"{0}\" is written to \"{2}\" and \"{1}\" to \"{3}\", which differ in capital letters only; on Windows and macOS they are the same.", "Write both with the same letters if they belong together; otherwise rename one.",
        "On Windows and macOS one of the two would replace the other.",
        "assets/Map.png and assets/map.png → rename one of them map-north.png");

    /// <summary>A file stands where a folder is needed.</summary>
    public static readonly DiagnosticDescriptor FileWhereFolderNeeded = Error("SS5022", "A name is either a file or a folder",
        "\"{0}\" is written to the file \"{2}\", but \"{1}\" needs a folder of that name for \"{3}\".", "Rename one of them, or give one another address.",
        "A file and a folder of the same name cannot lie beside each other.",
        "assets/report and assets/report/map.png → rename the file report.pdf");

    /// <summary>A name in the input cannot be published.</summary>
    public static readonly DiagnosticDescriptor UnpublishableName = Error("SS5030", "Input names must work on every computer",
        "\"{0}\" cannot be published under this name: {1}.", "Rename it; letters, digits, hyphens and single dots always work.",
        "Some systems refuse such names, and the site could not be built or served there.",
        "assets/what?.png → assets/what.png");

    /// <summary>A link leads out of the folder.</summary>
    public static readonly DiagnosticDescriptor LinkLeavesFolder = Error("SS5031", "Links must stay inside their folder",
        "\"{0}\" is a link that leads out of \"{1}\".", "Put a copy of the file or folder in its place.",
        "A link out of the folder would publish files that were never meant for the site.",
        "assets/photos leads to your own pictures → copy those that belong to the site");

    /// <summary>A link leads nowhere or in a circle.</summary>
    public static readonly DiagnosticDescriptor DeadLink = Error("SS5032", "Links must lead to a file or folder",
        "\"{0}\" is a link that {1}.", "Remove the link, or let it lead to a file or folder that exists and does not hold the link itself.",
        "What the link should lead to would be missing on the site.",
        "assets/map.png leads to a file that was deleted → remove the link");

    /// <summary>A folder cannot be read.</summary>
    public static readonly DiagnosticDescriptor CannotRead = Error("SS5033", "Input folders must be readable",
        "The folder \"{0}\" cannot be read: {1}", "Check that the folder exists and that you may read it.",
        "What lies in the folder would be left out in silence.",
        "A folder that only another user may open → ask whoever made it to let you read it");

    /// <summary>An address in the output leads to no file.</summary>
    public static readonly DiagnosticDescriptor BrokenOutputLink = Error("SS5040", "Every address in the output leads to a file",
        "{0} leads to \"{1}\", which is no file of the site{2}", "Mend the link in the text, the layout or the data it comes from.{3}",
        "A reader on a slow line waits for a page that is not there.",
        "<a href=\"/nowhere/\"> in a layout → <a href=\"/articles/\">");

    /// <summary>An address in the output leads to an anchor that its page does not have.</summary>
    public static readonly DiagnosticDescriptor BrokenOutputAnchor = Error("SS5041", "Every anchor in the output exists",
        "{0} leads to \"{1}\", but there is no such place on that page{2}", "Mend the part behind the # in the text or the layout it comes from, or give the element that id.",
        "A link to a part that is not there leaves the reader at the top of the page.",
        "<a href=\"#main\"> without an element of that id → <main id=\"main\">");

    /// <summary>A page that no other page leads to.</summary>
    public static readonly DiagnosticDescriptor OrphanPage = new("SS5042", Severity.Warning, "Every page is reached from another one",
        "no page leads to {0}", "Link to it from another page or from the navigation in input/site.yml, or take it out.",
        "A page that nobody can reach is found by search engines only, and by no reader of the site.",
        "pages/thanks.md without a link to it → add page:thanks to navigation in input/site.yml");

    /// <summary>Two elements of a page with the same id.</summary>
    public static readonly DiagnosticDescriptor RepeatedId = Error("SS5043", "An id stands once on a page",
        "{0} has the id \"{1}\" more than once{2}", "Give one of the elements another id, in the text, the layout or the partial that it comes from.",
        "Links lead to the first of them, and so do labels, which programs read aloud.",
        "id=\"news\" in a layout and in a partial that it shows → id=\"latest-news\" in one of them");

    /// <summary>A page is heavier than its budget.</summary>
    public static readonly DiagnosticDescriptor OverBudget = Error("SS5050", "Pages stay within their budget",
        "{0} is {1} bytes when compressed, and may be {2} ({3})", "Shorten the page, or take weight out of its layout and styles; raise the budget in input/site.yml only if readers on slow lines can bear it.",
        "Many readers have a slow line and pay for every megabyte.",
        "A page of 40 KB when 30 are allowed → split it in two");

    /// <summary>A rule of a style sheet matches nothing.</summary>
    public static readonly DiagnosticDescriptor UnusedRule = Error("SS5060", "Every rule of a style sheet matches something",
        "\"{0}\" matches nothing on any page: none has the {1}", "Take it out, or mend the name; a name that only a script sets must stand in that script in theme/scripts.",
        "Every reader loads the style sheet, and what matches nothing is dead weight or a typing mistake.",
        ".teasr { color: red } → .teaser { color: red }");

    /// <summary>A custom property that no sheet sets.</summary>
    public static readonly DiagnosticDescriptor UnsetProperty = Error("SS5061", "Custom properties are set somewhere",
        "nothing sets the custom property \"{0}\"", "Mend the name, set it in :root, or name a second value: var({0}, …).{1}",
        "Browsers leave out the whole declaration and say nothing, so that a colour or a space is missing.",
        "color: var(--lnk) → color: var(--link)");

    /// <summary>Braces of a sheet that do not meet.</summary>
    public static readonly DiagnosticDescriptor Braces = Error("SS5062", "Braces of a style sheet come in pairs",
        "the braces do not meet: {0}", "Look for a brace that is missing or too many, here or further up.",
        "Browsers read on as well as they can, and leave out or change rules that are right.",
        "footer { color: red → footer { color: red }");

    /// <summary>A file that a sheet asks for and that is not there.</summary>
    public static readonly DiagnosticDescriptor SheetLink = Error("SS5063", "Style sheets ask for files that exist",
        "the sheet asks for \"{0}\", but there is no file \"{1}\"", "Put the file into input/assets and write its address from the root of the site, for example url(/assets/field.jpg).",
        "Every page that has the sheet would ask for the file and get none.",
        "url(fild.png) → url(/assets/field.png)");

    /// <summary>A script that browsers cannot read.</summary>
    public static readonly DiagnosticDescriptor UnreadableScript = Error("SS5064", "Scripts can be read",
        "browsers cannot read this script: {0}", "Write what is missing, here or further down, or take out what is too many.",
        "Browsers run nothing of a script that they cannot read as a whole.",
        "search({ text: 'mines' ; → search({ text: 'mines' });");

    /// <summary>A comment or a text of a sheet without an end.</summary>
    public static readonly DiagnosticDescriptor UnendedInSheet = Error("SS5065", "Comments and texts of a style sheet have an end",
        "the style sheet cannot be read: {0}", "Write its end where the comment or the text is over.",
        "Every rule up to the next such sign is lost, or all to the end of the sheet.",
        "/* Colours → /* Colours */");

    /// <summary>A property that is none, but nearly one.</summary>
    public static readonly DiagnosticDescriptor UnknownProperty = new("SS5066", Severity.Warning, "Properties of a style sheet exist",
        "there is no property \"{0}\"", "Correct the name.{1}",
        "Browsers leave out a declaration whose property they do not know, and say nothing.",
        "backgroud: white → background: white");

    /// <summary>A declaration without its colon or semicolon.</summary>
    public static readonly DiagnosticDescriptor BrokenDeclaration = Error("SS5067", "Declarations of a style sheet have a colon and a semicolon",
        "browsers leave this declaration out: {0}", "Write it as property: value; with both signs.",
        "Browsers leave out such a declaration, often together with the next one, and say nothing.",
        "color red; → color: red;");

    /// <summary>A pipe, a socket or a device among the sources.</summary>
    public static readonly DiagnosticDescriptor NoFile = Error("SS5080", "Input holds files and folders",
        "\"{0}\" is neither a file nor a folder, but a pipe, a socket or a device.", "Remove it, or put a file of that name in its place.",
        "What is read of a pipe or a device may never end, and then no build would.",
        "assets/map.png made with mkfifo → remove it");

    /// <summary>The whole table.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        UnusableOutput, ProtectedOutput, OutputNotFolder, ForeignOutput, RepositoryOutput, OutputBusy, NameBesideTaken,
        CannotPrepare, CannotWrite, CannotCopy, CannotPublish, OldSiteAside, OldSiteLeft,
        SamePath, SamePathButForCase, FileWhereFolderNeeded,
        UnpublishableName, LinkLeavesFolder, DeadLink, CannotRead, BrokenOutputLink, BrokenOutputAnchor, OrphanPage, RepeatedId, OverBudget, UnusedRule,
        UnsetProperty, Braces, SheetLink, UnreadableScript, UnendedInSheet, UnknownProperty, BrokenDeclaration, NoFile,
    ];

    private static DiagnosticDescriptor Error(string code, string title, string message, string help, string reason, string example) => new(code, Severity.Error, title, message, help, reason, example);
}
