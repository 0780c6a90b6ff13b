namespace StaticSite.Diagnostics;

/// <summary>Codes about what connects pages: links, tags, translations, interface strings.</summary>
public static class LinkDiagnostics
{
    /// <summary>A link to a file that does not exist.</summary>
    public static readonly DiagnosticDescriptor BrokenLink = new("SS2050", Severity.Error, "A link leads nowhere",
        "there is no page or file \"{0}\"", "Link to the source file as it lies in the input folder, for example ../pages/safety.md.{1}",
        "A reader on a slow line waits for a page that is not there.",
        "[rules](../pages/safty.md) → [rules](../pages/safety.md)");

    /// <summary>A link to an anchor that the page does not have.</summary>
    public static readonly DiagnosticDescriptor BrokenAnchor = new("SS2051", Severity.Error, "A link leads to a place the page does not have",
        "the page {0} has no heading or anchor \"#{1}\"", "Link to one of its headings.{2}",
        "A link to a part that is not there leaves the reader at the top of the page.",
        "[rules](../pages/safety.md#rule) → [rules](../pages/safety.md#rules)");

    /// <summary>A tag that the tags file does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownTag = new("SS2052", Severity.Error, "A tag is not known",
        "the tag \"{0}\" is not in input/data/tags.yml", "Use an id of that file, or add the tag there.{1}",
        "A tag that is not described has no name in other languages and no page of its own.",
        "tags: [karabah] → tags: [karabakh]");

    /// <summary>Two source files say they are the same page in the same language.</summary>
    public static readonly DiagnosticDescriptor DuplicateTranslation = new("SS2053", Severity.Error, "Two files are the same page in one language",
        "this file and {0} are both the page \"{1}\" in the language \"{2}\"", "Change the language or the translation_key of one of them.",
        "One address can show one of the two only, and the other would vanish.",
        "safety.md with language: az, beside safety.az.md → keep one of the two");

    /// <summary>A language that the site does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownLanguage = new("SS2054", Severity.Error, "A language is not one of the site's",
        "the language \"{0}\" is not one of this site's languages ({1})", "Use one of them in the file name (name.az.md) and in the front matter, or add the language to input/site.yml.",
        "The theme has no words for the language, and no reader could choose it.",
        "report.fr.md on a site in en, az, ru → report.ru.md");

    /// <summary>A translation without an original in the default language.</summary>
    public static readonly DiagnosticDescriptor NoOriginal = new("SS2055", Severity.Error, "A translation has no original",
        "there is no page \"{0}\" in the default language \"{1}\"", "Add the original file beside it, without a language in its name.",
        "Every other language falls back to the original, and what is not there cannot be shown.",
        "articles/report.az.md alone → add articles/report.md");

    /// <summary>A navigation entry that names nothing.</summary>
    public static readonly DiagnosticDescriptor BadNavigation = new("SS2056", Severity.Error, "A navigation entry leads nowhere",
        "the navigation entry \"{0}\" names nothing on this site", "Use page:NAME, tag:ID, articles or tags.{1}",
        "Every page shows the navigation, so a dead entry would be on all of them.",
        "navigation: [page:safty] → navigation: [page:safety]");

    /// <summary>An alias that is no address.</summary>
    public static readonly DiagnosticDescriptor BadAlias = new("SS2060", Severity.Error, "Earlier addresses are addresses of this site",
        "\"{0}\" is no address of this site: {1}", "Write it from the root of the site, such as /old/address/ or /az/old/address/.",
        "An earlier address can only lead on from the site itself.",
        "aliases: [https://example.org/old/] → aliases: [/old/]");

    /// <summary>An alias that is the address of a page.</summary>
    public static readonly DiagnosticDescriptor ShadowedAlias = new("SS2061", Severity.Error, "An earlier address is not in use",
        "\"{0}\" is the address of a page of the site", "Remove it here, or give that page another address.",
        "The page that is there now would never be seen, or the earlier address never lead on.",
        "aliases: [/articles/call/] while that page exists → take the alias out");

    /// <summary>An alias that two pages claim.</summary>
    public static readonly DiagnosticDescriptor SameAlias = new("SS2062", Severity.Error, "An earlier address leads to one page",
        "\"{0}\" already leads on at {1}", "Remove one of the two.",
        "One address leads to one page; which of the two was meant nobody can tell.",
        "Two articles with aliases: [/old/] → keep it in the one that took its place");

    /// <summary>A language behind a hyphen in the name of a file.</summary>
    public static readonly DiagnosticDescriptor LanguageInName = new("SS2063", Severity.Error, "A language stands behind a dot in the name of a file",
        "the name of this file ends with \"{0}\", so it is a page of its own in the language \"{1}\" and no translation", "Rename it to {2}.",
        "Readers of one language would get a page in another, and those for whom it was written would not find it.",
        "2026-03-14-report-az.md beside 2026-03-14-report.md → 2026-03-14-report.az.md");

    /// <summary>A file that a file manager named as a copy of another.</summary>
    public static readonly DiagnosticDescriptor Copy = new("SS2064", Severity.Warning, "Copies of files are no pages",
        "the name of this file says that it is a copy of {0}, and it becomes a page of its own", "Delete one of the two, or give this one a name of its own.",
        "Readers would find one text twice, and after a change one of the two would be out of date.",
        "2026-03-14-report (1).md beside 2026-03-14-report.md → delete it");

    /// <summary>An interface string that a language does not have.</summary>
    public static readonly DiagnosticDescriptor MissingString = new("SS3050", Severity.Error, "An interface string is missing in a language",
        "the string \"{0}\" is missing in {1}", "Add it there; every string of the theme is needed in every language of the site.",
        "Readers of that language would see a gap or a word of another language.",
        "search: {title: Search} in en.yml only → add search: {title: Axtarış} to az.yml");

    /// <summary>An interface string that nothing uses.</summary>
    public static readonly DiagnosticDescriptor UnusedString = new("SS3051", Severity.Warning, "An interface string is not used",
        "no layout uses the string \"{0}\"", "Remove it from every language, or use it.",
        "A string that nobody sees is still translated and kept in every language.",
        "archive: {old_title: News} that no layout uses → take it out of every language");

    /// <summary>An interface string that lacks a plural form of its language.</summary>
    public static readonly DiagnosticDescriptor MissingPlural = new("SS3052", Severity.Error, "A plural form is missing",
        "the string \"{0}\" lacks the plural form \"{1}\"", "Add it; this language needs: {2}.",
        "The sentence would be wrong for some numbers: Russian has three forms where English has two.",
        "count: {one: …, other: …} in ru.yml → count: {one: …, few: …, many: …, other: …}");

    /// <summary>An interface string with other places for values than in the default language.</summary>
    public static readonly DiagnosticDescriptor OtherPlaces = new("SS3053", Severity.Error, "Strings leave room for the same values in every language",
        "the string \"{0}\" has {1} where the default language has {2}", "Write the same numbers in braces, each where it belongs in the sentence.",
        "The value would be missing in one language, or readers would see the braces.",
        "baku_time: \"{1} Baku time\" → baku_time: \"{0} Baku time\"");

    /// <summary>An interface string with HTML.</summary>
    public static readonly DiagnosticDescriptor MarkupInString = new("SS3054", Severity.Error, "Strings hold no HTML",
        "the string \"{0}\" holds HTML, which is shown as it is typed", "Take the tags out; what is to stand out belongs into the layout.",
        "Readers would see the tags, and a translator might break the page.",
        "all: \"All <b>news</b>\" → all: All news");

    /// <summary>A string of the default language with other places for values than all others.</summary>
    public static readonly DiagnosticDescriptor OtherPlacesInDefault = new("SS3055", Severity.Error, "Strings of the default language leave room for what all others do",
        "the string \"{0}\" has {1} here, and {2} in every other language", "Write the same numbers in braces as the others, each where it belongs in the sentence.",
        "The value would be missing in one language, or readers would see the braces.",
        "call: \"Call\" in en.yml, \"{0} nömrəsinə zəng edin\" and \"Позвоните: {0}\" in the others → call: \"Call {0}\"");

    /// <summary>A string with nearly the name of one that is missing.</summary>
    public static readonly DiagnosticDescriptor MisnamedString = new("SS3056", Severity.Error, "Strings have the same names in every language",
        "nothing asks for the string \"{0}\", and \"{1}\" is missing in this language", "Name it \"{1}\".",
        "The text is there, and readers would see an empty place.",
        "news: {lastest: …} in en.yml → news: {latest: …}");

    /// <summary>A layout asks for a file that is neither in the theme nor among the assets.</summary>
    public static readonly DiagnosticDescriptor MissingAsset = new("SS4050", Severity.Error, "A layout asks for a file that does not exist",
        "there is no file \"{0}\"", "Name a file of theme/styles, theme/scripts or input/assets, for example styles/site.css.{1}",
        "The page would ask for the file, get none, and look broken or lack its image.",
        "{{ 'styles/sit.css' | asset_url }} → {{ 'styles/site.css' | asset_url }}");

    /// <summary>A layout shows an image without saying what it shows.</summary>
    public static readonly DiagnosticDescriptor PictureWithoutText = new("SS8001", Severity.Error, "Images of layouts have a description",
        "the image \"{0}\" has no description for people who cannot see it", "Say what it shows: {{ '{0}' | picture: 'What it shows' }}. What only decorates belongs into the style sheet.",
        "Readers who cannot see the image learn nothing from it.",
        "{{ 'assets/field.jpg' | picture }} → {{ 'assets/field.jpg' | picture: 'A red sign beside a field' }}");

    /// <summary>The image of an article is not among the assets.</summary>
    public static readonly DiagnosticDescriptor MissingImage = new("SS8002", Severity.Error, "The image of an article exists",
        "there is no image \"{0}\"", "Name a file of input/assets, for example assets/field.jpg.{1}",
        "Lists, feeds and social networks show this image; they would show an empty frame.",
        "image: {src: assets/feild.jpg, alt: …} → image: {src: assets/field.jpg, alt: …}");

    /// <summary>An image on a page without a word on what it shows.</summary>
    public static readonly DiagnosticDescriptor UnnamedImage = new("SS8003", Severity.Error, "Images on pages say what they show",
        "{0} shows the image \"{1}\" without alt{2}", "Write alt=\"What it shows\", or alt=\"\" for one that only decorates; {{ '…' | picture: '…' }} writes it by itself.",
        "Programs that read pages aloud would read the name of the file.",
        "<img src=\"/assets/field.jpg\"> → <img src=\"/assets/field.jpg\" alt=\"A red sign beside a field\">");

    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [BrokenLink, BrokenAnchor, UnknownTag, DuplicateTranslation, UnknownLanguage, NoOriginal, BadNavigation, BadAlias, ShadowedAlias, SameAlias, LanguageInName, Copy, MissingString, UnusedString, MissingPlural, OtherPlaces, MarkupInString, OtherPlacesInDefault, MisnamedString, MissingAsset, PictureWithoutText, MissingImage, UnnamedImage];
}
