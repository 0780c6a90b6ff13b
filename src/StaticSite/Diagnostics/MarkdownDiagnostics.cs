namespace StaticSite.Diagnostics;

/// <summary>What can be wrong in the text of a page. Codes from SS2050 on belong to links.</summary>
public static class MarkdownDiagnostics
{
    /// <summary>HTML in the text.</summary>
    public static readonly DiagnosticDescriptor RawHtml = new("SS2001", Severity.Error, "HTML in the text",
        "HTML is not allowed in the text: {0}",
        "Write it in Markdown; HTML is not allowed. For example **bold** instead of <b>bold</b>. To show the characters themselves, put them in backquotes: `<b>`.",
        "HTML can carry programs and break the page for people who hear it read aloud.",
        "<b>important</b> → **important**");

    /// <summary>A URL with a dangerous scheme.</summary>
    public static readonly DiagnosticDescriptor ForbiddenScheme = new("SS2002", Severity.Error, "Forbidden kind of address",
        "an address may not begin with \"{0}\"",
        "Link to a web address or to a page of this site, for example [our news](https://example.org/news) or [contact](contact.md).",
        "Such an address can run a program on the reader's device.",
        "[x](javascript:open()) → [our news](https://example.org/news)");

    /// <summary>An attribute other than id and class.</summary>
    public static readonly DiagnosticDescriptor Attribute = new("SS2003", Severity.Error, "Attribute that is not allowed",
        "the attribute \"{0}\" is not allowed; braces may hold only #id and .class",
        "Take it out, or keep only an id and classes, for example {#opening-hours .wide}. If you meant the brace itself, put a backslash before it: \\{{0}}.",
        "Other attributes change how a page looks or acts in ways that the theme does not know.",
        "## Heading {style=color:red} → ## Heading {#my-id}");

    /// <summary>A heading of level 1 in the text.</summary>
    public static readonly DiagnosticDescriptor TopHeading = new("SS2004", Severity.Error, "Heading of level 1 in the text",
        "the heading \"{0}\" has level 1, but the title of the page already is its only heading of level 1",
        "Begin it with two signs: ## {0}. If it repeats the title, take it out.",
        "People who hear a page read aloud find their way by its headings; two main ones lead them astray.",
        "# Rules → ## Rules");

    /// <summary>A heading that skips a level.</summary>
    public static readonly DiagnosticDescriptor HeadingJump = new("SS2005", Severity.Error, "Heading level skipped",
        "the heading \"{0}\" has level {1}, but the heading before it has level {2}: a level is missing between them",
        "Write it one level below the heading before it: {3} {0}. The page title counts as level 1.",
        "People who hear a page read aloud find their way by its headings; a missing level sounds like a missing part.",
        "## Rules, then #### At home → ## Rules, then ### At home");

    /// <summary>An image without a description.</summary>
    public static readonly DiagnosticDescriptor ImageWithoutText = new("SS2006", Severity.Error, "Image without a description",
        "the image \"{0}\" has no description for people who cannot see it",
        "Say between the square brackets what the image shows, for example ![The choir on the church steps]({0}).",
        "Readers who cannot see the image, or whose line is too slow for it, learn nothing from it.",
        "![](field.jpg) → ![A red sign beside a field](field.jpg)");

    /// <summary>An alert of a kind that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownAlert = new("SS2007", Severity.Error, "Unknown kind of alert",
        "there is no alert of the kind \"{0}\"",
        "Write NOTE, TIP, IMPORTANT, WARNING or CAUTION, for example > [!NOTE].{1}",
        "A box of an unknown kind would have no colour, no name and no meaning.",
        "> [!NOTICE] → > [!NOTE]");

    /// <summary>Text on the line of an alert's mark.</summary>
    public static readonly DiagnosticDescriptor AlertMark = new("SS2008", Severity.Error, "Alert mark not alone on its line",
        "the mark \"{0}\" makes an alert only when it stands alone on the first line of the quotation",
        "Move the rest to a line of its own: > {0} on the first line, then > and your text on the next.",
        "Otherwise the mark would stand in the text as it is, and the warning would look like a quotation.",
        "> [!NOTE] Do not touch. → > [!NOTE]\n> Do not touch.");

    /// <summary>The same id twice on a page.</summary>
    public static readonly DiagnosticDescriptor RepeatedId = new("SS2009", Severity.Error, "Id given twice",
        "the id \"{0}\" is already used on this page",
        "Give this one another id, for example {#{0}-2}.",
        "A link to the id could lead to one of the two places only.",
        "## At home {#rules} and ## At school {#rules} → ## At school {#rules-at-school}");

    /// <summary>Blocks within blocks without end.</summary>
    public static readonly DiagnosticDescriptor TooDeep = new("SS2010", Severity.Error, "Text nested too deeply",
        "quotations, lists or brackets stand within one another too deeply for the text to be read",
        "Look for a long row of >, *, [ or - that came in by accident, and take it out.",
        "No reader could follow such a text, and a build must end on every computer.",
        "> > > > > > … → a quotation within a quotation at most");

    /// <summary>A word in braces that means nothing.</summary>
    public static readonly DiagnosticDescriptor UnknownDirective = new("SS2011", Severity.Error, "Word in braces that means nothing",
        "\"{{0}:…}\" means nothing on this site",
        "Write one of: {1}.{2} If you meant the brace itself, put a backslash before it: \\{{0}:.",
        "A word in braces that does nothing would stand on the page as it is.",
        "{figur:casualties-killed} → {figure:casualties-killed}");

    /// <summary>A directive that makes a block within a sentence.</summary>
    public static readonly DiagnosticDescriptor BlockDirective = new("SS2012", Severity.Error, "Block within a sentence",
        "\"{{0}:…}\" makes a block of its own and cannot stand within a sentence, a list or a table",
        "Put it alone on a line, with an empty line before and after it.",
        "A chart in the middle of a sentence would tear it in two.",
        "See {chart:casualties} for more. → an empty line, {chart:casualties}, an empty line");

    /// <summary>A container of a kind that does not exist.</summary>
    public static readonly DiagnosticDescriptor UnknownContainer = new("SS2013", Severity.Error, "Unknown kind of container",
        "there is no container of the kind \"{0}\"",
        "Write :::details, a space and the question or heading that opens it, for example :::details Who answers the phone?{1}",
        "A container of an unknown kind would do nothing, and its marks would stand on the page.",
        "::: detail Who answers? → :::details Who answers?");

    /// <summary>A disclosure without the words that open it.</summary>
    public static readonly DiagnosticDescriptor DetailsWithoutTitle = new("SS2014", Severity.Error, "Disclosure without a title",
        "this part can be opened, but nothing says what is in it",
        "Put the question or heading on the same line, for example :::details Who answers the phone?",
        "Readers open a part only if they know what is in it.",
        ":::details → :::details Who answers the phone?");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [RawHtml, ForbiddenScheme, Attribute, TopHeading, HeadingJump, ImageWithoutText, UnknownAlert, AlertMark, RepeatedId, TooDeep, UnknownDirective, BlockDirective, UnknownContainer, DetailsWithoutTitle];
}
