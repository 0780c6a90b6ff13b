using StaticSite.Diagnostics;

namespace StaticSite.Editorial.Cards;

/// <summary>Codes of cards for printing, from SS8201 on.</summary>
public static class CardsDiagnostics
{
    /// <summary>A section that the page does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownSection = new("SS8201", Severity.Error, "Cards show sections of their page",
        "this page has no section \"{0}\"", "Name the id of one of its headings of level 2, such as seen-danger in: ## If you see something {#seen-danger}.{1}",
        "The card would lack what it should show.",
        "card: [seen-dangr] → card: [seen-danger]");

    /// <summary>A section that a translation does not have.</summary>
    public static readonly DiagnosticDescriptor MissingSection = new("SS8202", Severity.Error, "Translations have the sections of the card",
        "this translation has no section \"{0}\", which the card shows", "Give the heading of that section the id it has in the original: ## Heading {#{0}}",
        "The card in this language would lack a part of the rules.",
        "## Если вы увидели → ## Если вы увидели {#seen-danger}");

    /// <summary>A card that a translation declares.</summary>
    public static readonly DiagnosticDescriptor InTranslation = new("SS8203", Severity.Error, "The original says what the card shows",
        "a translation cannot say what its card shows", "Remove the line; the card shows the same sections in every language, those that {0} names.",
        "Cards in all languages say the same.",
        "card: [seen-danger] in families.az.md → take it out");

    /// <summary>A card without a rule that its page must give.</summary>
    public static readonly DiagnosticDescriptor MissingRule = new("SS8204", Severity.Error, "A card gives every rule",
        "the sections of this card leave out the rule \"{0}\"", "Add the section of the page in which that rule stands. A rule left out is read as a rule that does not hold.",
        "A rule left out is read as a rule that does not hold.",
        "card: [for-you] without the rule Stop → card: [seen-danger, for-you]");

    /// <summary>More than fits on a sheet.</summary>
    public static readonly DiagnosticDescriptor TooLong = new("SS8205", Severity.Error, "A card fits on one sheet",
        "the card has about {0} lines, and one sheet of A5 holds {1}", "Shorten the sections that it shows, or take one of them off the card.",
        "What does not fit on the sheet is cut off by the printer.",
        "card: [seen-danger, off-the-way, for-you, questions] → card: [seen-danger, off-the-way, for-you]");

    /// <summary>A card without a date.</summary>
    public static readonly DiagnosticDescriptor NoReview = new("SS8206", Severity.Error, "A card says when its rules were last reviewed",
        "a page with a card needs the day of its last review", "Read it again with someone who knows, and add the day: reviewed: 2026-11-24. A card stays on a wall for years.",
        "A card stays on a wall for years, and whoever reads it must know how old it is.",
        "card: [seen-danger] → card: [seen-danger]\nreviewed: 2026-11-24");

    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [UnknownSection, MissingSection, InTranslation, MissingRule, TooLong, NoReview];
}
