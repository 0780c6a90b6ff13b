namespace StaticSite.Diagnostics;

/// <summary>Marks of Markdown that do nothing where they are, so that they would stand on the page as they were typed, or that do something else than was meant.</summary>
public static class StrayMarkDiagnostics
{
    /// <summary>How the line begins that git puts above two versions of a place.</summary>
    internal const string ConflictStart = "<<<<<<< ";

    /// <summary>What looks like a link or an image and is none.</summary>
    public static readonly DiagnosticDescriptor Link = Error("SS2015", "Link that is none",
        "{0} stands on the page as it is written and leads nowhere",
        "Put the words in square brackets and right behind them, without a space, the address in round ones, for example [our news](https://example.org/news). An address with a space in it stands between < and >. If you meant the brackets, put a backslash before the first: \\[.",
        "Readers would see brackets and an address they cannot follow.",
        "[our news] (https://example.org/news) → [our news](https://example.org/news)");

    /// <summary>A footnote whose text is missing.</summary>
    public static readonly DiagnosticDescriptor FootnoteText = Error("SS2016", "Footnote without a text",
        "there is no text for the footnote {0}",
        "Write it on a line of its own, with an empty line before it: {0}: The text of the note. If you meant the brackets, put a backslash before the first: \\[.",
        "Readers would look for a note that is not there.",
        "Text.[^1] → Text.[^1], an empty line, [^1]: The text of the note.");

    /// <summary>The text of a footnote that nothing refers to.</summary>
    public static readonly DiagnosticDescriptor FootnoteMark = Error("SS2017", "Footnote that nothing refers to",
        "nothing refers to the footnote {0}, and its text is not shown",
        "Write {0} where the note belongs, or take its text out.",
        "What somebody wrote would not be on the page, and nobody would notice.",
        "[^1]: The text of the note. → Text.[^1], an empty line, [^1]: The text of the note.");

    /// <summary>Stars that make nothing bold.</summary>
    public static readonly DiagnosticDescriptor Stars = Error("SS2018", "Stars that make nothing bold",
        "these stars stand on the page as they are written",
        "Put two of them right before the first word and two right behind the last, without spaces between, for example **do not touch**. If you meant the stars, put a backslash before each: \\*\\*.",
        "The words that matter most would look like a typing error.",
        "** do not touch ** → **do not touch**");

    /// <summary>A heading without a space behind its signs.</summary>
    public static readonly DiagnosticDescriptor Heading = Error("SS2019", "Heading without a space",
        "this line is no heading, because no space follows its signs",
        "Put a space behind them: {0} {1}. If you meant the signs, put a backslash before the first: \\#.",
        "The part would have no heading, and readers could not find it.",
        "##Rules → ## Rules");

    /// <summary>Rows of a table without the line that makes them one.</summary>
    public static readonly DiagnosticDescriptor Table = Error("SS2020", "Rows that make no table",
        "these lines make no table, because no line of dashes with as many columns stands below the first",
        "Put it there: {0}. An empty line stands before a table. If you meant the strokes, put a backslash before the first: \\|.",
        "Readers would see strokes instead of columns.",
        "| Year | Number | and below it | 2025 | 12 | → put | --- | --- | between them");

    /// <summary>A mark that git left.</summary>
    public static readonly DiagnosticDescriptor Conflict = Error("SS2021", "Two versions of a text in one file",
        "git put this line here, because two people changed the same place: both versions are in the file",
        "Keep the version that is right. Take out the other one and the three lines that begin with <<<<<<<, ======= and >>>>>>>.",
        "Readers would see both versions, and would not know which one holds.",
        "<<<<<<< HEAD, one text, =======, another text, >>>>>>> branch → the text that is right");

    /// <summary>A piece of a template in a text.</summary>
    public static readonly DiagnosticDescriptor Template = Error("SS2022", "Template in a text",
        "{0} belongs into a template; here it stands on the page as it is written",
        "Write what readers should see, or take it out. To show the braces themselves, put a backslash before the first: \\{.",
        "Texts run nothing, so that no text can break the site; what looks like a program would stand in the middle of a sentence.",
        "{{ site.title }} → the title, written out");

    /// <summary>A block that takes all that follows.</summary>
    public static readonly DiagnosticDescriptor Unclosed = Error("SS2023", "Block that is never closed",
        "what begins here is never closed, and takes all the text below it",
        "Put a line with {0} alone where it ends.",
        "The rest of the page would look like a program, or be hidden until somebody opens it.",
        ":::details Who answers?, the answer, and the rest of the page → a line with ::: below the answer");

    /// <summary>A web address that is no link.</summary>
    public static readonly DiagnosticDescriptor Address = Error("SS2024", "Address that is no link",
        "the address {0} stands in the text, and nobody can follow it",
        "Put it between < and >, or better give it words: [our news]({1}). An address that nobody is to follow stands in backquotes.",
        "On a phone nobody types an address off.",
        "See https://example.org/news → See [our news](https://example.org/news)");

    /// <summary>A link without words.</summary>
    public static readonly DiagnosticDescriptor NoWords = Error("SS2025", "Link without words",
        "the link to \"{0}\" has no words, so nobody sees it",
        "Say between the square brackets where it leads, for example [our news]({0}).",
        "There is nothing to tap, and people who hear a page read aloud hear an address or nothing.",
        "[](https://example.org/news) → [our news](https://example.org/news)");

    /// <summary>A line that makes a heading of the text above it.</summary>
    public static readonly DiagnosticDescriptor Underline = Error("SS2026", "Text that becomes a heading",
        "this line makes a heading of the text above it",
        "For a line between two parts put an empty line before it. For a heading write ## and a space before its words.",
        "A whole paragraph would stand on the page in the letters of a heading.",
        "A sentence. and below it --- → an empty line between them");

    /// <summary>A year that begins a list.</summary>
    public static readonly DiagnosticDescriptor Year = Error("SS2027", "Year that becomes the number of a list",
        "{0} and a dot at the beginning of a line begin a list that counts from {0} on",
        "Put a backslash before the dot: {0}\\. Or let the sentence begin with another word.",
        "The next item would have the next number, whatever year is meant.",
        "1999. The treaty came into force. → In 1999 the treaty came into force.");

    /// <summary>Text that is set in and becomes code.</summary>
    public static readonly DiagnosticDescriptor Indented = Error("SS2028", "Text that becomes code",
        "text that is set in by four spaces or a tab stands on the page like a program",
        "Take the spaces out. Put what is really code between two lines of ```.",
        "Its lines would not break, and on a phone readers would see their beginnings only.",
        "    Text that is set in → Text that is set in");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [Link, FootnoteText, FootnoteMark, Stars, Heading, Table, Conflict, Template, Unclosed, Address, NoWords, Underline, Year, Indented];

    private static DiagnosticDescriptor Error(string code, string title, string message, string help, string reason, string example) => new(code, Severity.Error, title, message, help, reason, example);
}
