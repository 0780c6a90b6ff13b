namespace StaticSite.Diagnostics;

/// <summary>What is typed or pasted by habit and means nothing in Markdown, or something else: lists of other programs, signs nobody sees, letters of another alphabet.</summary>
public static class SlipDiagnostics
{
    /// <summary>A sign that nobody sees beside a mark.</summary>
    public static readonly DiagnosticDescriptor Invisible = Error("SS2029", "Marks without invisible signs beside them",
        "a sign that nobody sees stands beside the mark of this line, so the line is plain text",
        "Delete the first signs of the line and type them anew: {0}",
        "Readers would see the mark instead of a heading or a list. Word processors and phones put such spaces there.",
        "A no-break space before ## → ## What the signs mean");

    /// <summary>Lines of a list that run together.</summary>
    public static readonly DiagnosticDescriptor RunTogether = Error("SS2030", "Lists have their own marks",
        "these lines are no list here and run together into one",
        "Begin each of them with a hyphen and a space or, where their order counts, with 1. and a space, and leave an empty line above the first: {0}",
        "What to do first and what next would be one long line, and screen readers would not say that it is a list.",
        "• Stop\n• Go back → - Stop\n- Go back");

    /// <summary>A table made of tabs.</summary>
    public static readonly DiagnosticDescriptor Tabs = Error("SS2031", "Tables are made of strokes",
        "these lines were columns, but their tabs make no table here",
        "Write strokes for the tabs: {0} and below that line {1}",
        "The columns would run together into one line of words and numbers.",
        "Year⇥People → | Year | People |\n| --- | --- |");

    /// <summary>Cells that no column is there for.</summary>
    public static readonly DiagnosticDescriptor Cells = Error("SS2032", "Rows have as many cells as the table has columns",
        "this row has {0} cells and the table {1} columns, so the last cells are not shown",
        "Add the column to the first two lines of the table, or take the cell out. A stroke that belongs to the text is written \\|.",
        "What somebody wrote would not be on the page, and nobody would notice.",
        "| Year | People |\n| --- | --- |\n| 2023 | 15 | 3 | → | Year | People | Children |\n| --- | --- | --- |\n| 2023 | 15 | 3 |");

    /// <summary>A link without an address.</summary>
    public static readonly DiagnosticDescriptor Nowhere = Error("SS2033", "Links have an address",
        "this link leads nowhere: there is no address between its round brackets",
        "Put the address there, for example [our news](https://example.org/news), or take the brackets out.",
        "A reader who follows it stays where they are.",
        "[our news]() → [our news](https://example.org/news)");

    /// <summary>An address that begins as no address does.</summary>
    public static readonly DiagnosticDescriptor Scheme = Error("SS2034", "Addresses begin as browsers know it",
        "no browser can follow an address that begins with \"{0}\"",
        "Write https:// before web addresses, mailto: before those of mail; link to files of this site by their names. A file of your own computer must be put into input/assets first.",
        "A typing mistake in the first letters makes a link that nobody can follow.",
        "[our news](htps://example.org/) → [our news](https://example.org/)");

    /// <summary>Letters that were lost or changed on the way.</summary>
    public static readonly DiagnosticDescriptor Lost = Error("SS2035", "Letters are those that were written",
        "here stands \"{0}\", which is left of letters that were read in a wrong encoding, or a sign that belongs into no text",
        "Copy the text anew from where it came from, or type the word; save the file as UTF-8.",
        "Readers cannot know what was meant, and searching does not find it.",
        "MÉ™lumat → Məlumat");

    /// <summary>Letters of two alphabets in one word.</summary>
    public static readonly DiagnosticDescriptor Alphabets = Error("SS2036", "Words are written in one alphabet",
        "the word \"{0}\" has letters of two alphabets that look the same: {1}",
        "Type it anew with one keyboard: {2}. Look for others on this page; only the first is named.",
        "It looks right, but searching does not find it, and screen readers read it wrongly.",
        "Sаfety with a Cyrillic а → Safety");

    /// <summary>What a program left in a text.</summary>
    public static readonly DiagnosticDescriptor Leftover = Error("SS2037", "Texts have nothing left of the programs that wrote them",
        "\"{0}\" was put here by a program and says nothing to readers",
        "Take it out, and write what should stand there.",
        "Readers who find such words stop believing the rest.",
        "Error! Reference source not found. → see the table above");

    /// <summary>Text that YAML takes for a note.</summary>
    public static readonly DiagnosticDescriptor Note = Error("SS2038", "Texts are not cut off at a number sign",
        "what stands behind this sign is a note in YAML and no part of the text: {0}",
        "Write instead: {1}. If it is a note, put a space behind the sign.",
        "Half of a title would be missing, and nobody would notice.",
        "title: Sign #1 on the road → title: \"Sign #1 on the road\"");

    /// <summary>An image without an address.</summary>
    public static readonly DiagnosticDescriptor ImageNowhere = Error("SS2039", "Images name their file",
        "this image shows nothing: there is no file between its round brackets",
        "Put the file into input/assets, name it there and say what it shows: ![A red sign beside a field](../assets/field.jpg)",
        "Readers would see an empty frame.",
        "![A red sign]() → ![A red sign](../assets/sign.jpg)");

    /// <summary>A host that readers cannot reach.</summary>
    public static readonly DiagnosticDescriptor Host = Error("SS2040", "Addresses in texts name a whole host",
        "there is no dot in the host \"{0}\", so readers cannot reach it",
        "Write the whole name, for example https://{0}.org/. An address of your own computer or network opens nowhere else; one that nobody is to follow stands between backquotes.",
        "The link works for whoever wrote it, or for nobody.",
        "[our news](https://example/news) → [our news](https://example.org/news)");

    /// <summary>Words that are an address, and a link to another host.</summary>
    public static readonly DiagnosticDescriptor OtherHost = Error("SS2080", "A link leads to the address that it shows",
        "the words name {0}, and the link leads to {1}",
        "Write the same address twice, or words that say what is there: [our news]({2}).",
        "Readers judge by the address they see; who means harm shows one and leads to another.",
        "[https://example.org](https://example.com) → [our news](https://example.com)");

    /// <summary>A name before the host of an address.</summary>
    public static readonly DiagnosticDescriptor Disguise = Error("SS2081", "An address begins with its host",
        "this address looks like one of {0}, and leads to {1}",
        "Take out what stands before the host, with the sign @: https://{1}",
        "Readers judge by how an address begins; what stands before @ is only a name, and can be that of anybody.",
        "https://example.org@example.com/ → https://example.com/");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [Invisible, RunTogether, Tabs, Cells, Nowhere, Scheme, Lost, Alphabets, Leftover, Note, ImageNowhere, Host, OtherHost, Disguise];

    private static DiagnosticDescriptor Error(string code, string title, string message, string help, string reason, string example) => new(code, Severity.Error, title, message, help, reason, example);
}
