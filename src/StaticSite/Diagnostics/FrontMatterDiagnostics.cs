namespace StaticSite.Diagnostics;

/// <summary>Codes about files, front matter, settings and data.</summary>
public static class FrontMatterDiagnostics
{
    /// <summary>A file is not UTF-8.</summary>
    public static readonly DiagnosticDescriptor NotUtf8 = Error("SS1001", "Files are UTF-8",
        "the file is not valid UTF-8 from here on", "Save the file as UTF-8 in your editor (\"Save with encoding\").",
        "Other encodings turn letters such as ə, ş or я into wrong ones, and nobody can tell afterwards which were meant.",
        "In most editors: File, Save with encoding, UTF-8.");

    /// <summary>A file cannot be read.</summary>
    public static readonly DiagnosticDescriptor Unreadable = Error("SS1002", "Files can be read",
        "the file cannot be read: {0}", "Check that the file exists and that you may read it.",
        "A page that is left out in silence would be missing on the site without anybody noticing.",
        "A file that only another user may read → ask whoever made it to let you read it.");

    /// <summary>A content file without front matter.</summary>
    public static readonly DiagnosticDescriptor NoFrontMatter = Error("SS1003", "Content begins with front matter",
        "the file does not begin with front matter", "Begin the file with a line of three dashes (---), then lines such as \"title: My title\", then another line of three dashes.{0}",
        "Without a title and a description a page can be neither listed nor found.",
        "The file begins with \"Text of the article\" → begin it with:\n---\ntitle: My title\ndescription: What the page says.\n---");

    /// <summary>Front matter without an end.</summary>
    public static readonly DiagnosticDescriptor UnclosedFrontMatter = Error("SS1004", "Front matter is closed",
        "the front matter that begins here is never closed", "Add a line of three dashes (---) below the last key.",
        "Without the second line nobody can tell where the keys end and the text begins.",
        "---\ntitle: My title\nThe text → put a line --- between the two");

    /// <summary>YAML that cannot be read.</summary>
    public static readonly DiagnosticDescriptor BadYaml = Error("SS1005", "YAML can be read",
        "this is not valid YAML: {0}", "Check indentation, quotes and colons; put text that contains \": \" or begins with a special sign between \"quotes\".{1}",
        "What cannot be read cannot be checked, and guessing would publish something that nobody wrote.",
        "title: Mines: a report → title: \"Mines: a report\"");

    /// <summary>A tab in the indentation of YAML.</summary>
    public static readonly DiagnosticDescriptor Tab = Error("SS1006", "YAML is indented with spaces",
        "a tab is used as indentation", "Replace the tab by spaces.",
        "Editors show tabs with different widths, so what belongs to what could not be told.",
        "image:\n⇥src: field.jpg → image:\n  src: field.jpg");

    /// <summary>A key that stands twice.</summary>
    public static readonly DiagnosticDescriptor DuplicateKey = Error("SS1007", "A key stands once",
        "the key \"{0}\" stands here a second time; the first is in line {1}", "Remove one of the two.",
        "Only one of the two values could count, and readers would get whichever came last.",
        "title: First\ntitle: Second → title: Second");

    /// <summary>Anchors that expand beyond the bound, or nesting too deep.</summary>
    public static readonly DiagnosticDescriptor TooLarge = Error("SS1008", "YAML stays small",
        "aliases or nesting make this YAML too large", "Write the values out instead of using aliases (&name, *name), and nest less deeply.",
        "A few lines of aliases can stand for gigabytes, and a build must end on every computer.",
        "a: &a [x, x]\nb: [*a, *a] → b: [x, x, x, x]");

    /// <summary>A YAML tag or a second document.</summary>
    public static readonly DiagnosticDescriptor NotAllowed = Error("SS1009", "Only plain YAML is used",
        "{0} cannot be used here", "Write the value without it.",
        "Marks of YAML that only programmers know make a file that others cannot mend.",
        "tags: !!set {karabakh} → tags: [karabakh]");

    /// <summary>A key that is not known.</summary>
    public static readonly DiagnosticDescriptor UnknownKey = Error("SS1010", "Keys are known",
        "the key \"{0}\" is not known here", "Use one of: {1}.{2}",
        "A key with a typing mistake would be ignored in silence, and the page would lack what it says.",
        "titel: Report → title: Report");

    /// <summary>A key that is missing.</summary>
    public static readonly DiagnosticDescriptor MissingKey = Error("SS1011", "Required keys are there",
        "the key \"{0}\" is missing", "Add a line such as: {1}",
        "Lists, search engines and feeds show this value; without it they would show a gap.",
        "title: Report → title: Report\ndescription: What the report says.");

    /// <summary>A value of the wrong type.</summary>
    public static readonly DiagnosticDescriptor WrongType = Error("SS1012", "Values have the right type",
        "\"{0}\" must be {1}", "Write it as, for example: {2}",
        "A value of another kind would be guessed at, and a guess can publish what should stay back.",
        "draft: perhaps → draft: true");

    /// <summary>An empty value.</summary>
    public static readonly DiagnosticDescriptor Empty = Error("SS1013", "Values are not empty",
        "\"{0}\" is empty", "Give it a value, for example: {1}",
        "An empty value looks like one that is there, and readers see a gap.",
        "title: \"\" → title: Report");

    /// <summary>A date that cannot be read.</summary>
    public static readonly DiagnosticDescriptor BadDate = Error("SS1014", "Dates can be read",
        "\"{0}\" is not a date this site can read", "Write a date such as 2025-12-24, or with time 2025-12-24T10:55:00+04:00.{1}",
        "3/4 is in March for some readers and in April for others; one way of writing leaves no doubt.",
        "published: 24.12.2025 → published: 2025-12-24");

    /// <summary>A value that is none of those allowed.</summary>
    public static readonly DiagnosticDescriptor BadValue = Error("SS1015", "Values are among those allowed",
        "\"{0}\" cannot be \"{1}\"", "Use {2}.{3}",
        "The site knows what to do with a few values only, and any other would do nothing.",
        "native_review: soon → native_review: pending");

    /// <summary>A text that a language of the site lacks.</summary>
    public static readonly DiagnosticDescriptor MissingLanguage = Error("SS1016", "Texts exist in every language of the site",
        "\"{0}\" has no text in the language \"{1}\"", "Add a line such as: {1}: text",
        "Readers of that language would see an empty place or words they cannot read.",
        "label: {en: Karabakh} → label: {en: Karabakh, az: Qarabağ}");

    /// <summary>A day that lies before another one behind which it must come.</summary>
    public static readonly DiagnosticDescriptor DateOrder = Error("SS1017", "Days stand in their order",
        "\"{0}\" does not come after \"published\"", "One of the two days is not the one you mean: correct it, or take {0} out.",
        "A text that ends before it begins is never shown, and nothing can be changed before it is there.",
        "published: 2025-12-24 and expires: 2025-01-31 → expires: 2026-01-31");

    /// <summary>A data file without entries that something is asked of.</summary>
    public static readonly DiagnosticDescriptor EmptyData = Error("SS1018", "Data that texts use is there",
        "{0} has no entries, and texts of this site name some", "Put the entries back (the history of the file has them), or take what texts write in braces out.",
        "A file that was saved empty would take its numbers out of every page.",
        "An empty input/data/contacts.yml, and {contact:emergency} on a page → emergency: {number: \"112\", …}");

    /// <summary>A text that two entries of a file have.</summary>
    public static readonly DiagnosticDescriptor SameText = Error("SS1019", "Names of data are those of one entry",
        "the {0} \"{1}\" is already that of \"{2}\" in line {3}", "Give one of the two another {0}.",
        "Two topics of one name are one to readers, and two of one address cannot both have a page.",
        "demining: {slug: karabakh, …} below karabakh: {slug: karabakh, …} → demining: {slug: demining, …}");

    /// <summary>A name that stands twice in a list.</summary>
    public static readonly DiagnosticDescriptor Repeated = Error("SS1020", "Lists name each thing once",
        "\"{0}\" stands in the list \"{1}\" a second time; the first is in line {2}", "Take it out; most often another name was meant.",
        "Readers would see the same entry twice, and the one that was meant not at all.",
        "navigation: [page:safety, page:safety] → navigation: [page:safety, page:about]");

    /// <summary>A day on which something has happened, and which has not come yet.</summary>
    public static readonly DiagnosticDescriptor FutureDay = Error("SS1021", "What has happened is not of the future",
        "\"{0}\" is {1}, which lies in the future", "Write the day on which it was.",
        "Nobody can have published or verified anything on a day that has not come; most often it is a typing mistake.",
        "verified_on: 2062-02-28 → verified_on: 2026-02-28");

    /// <summary>An id of a tag that no article can name.</summary>
    public static readonly DiagnosticDescriptor BadTagId = Error("SS1022", "Ids of tags are plain",
        "\"{0}\" cannot be the id of a tag", "Use small letters, digits and hyphens, such as mine-action. What readers see stands behind label.",
        "Articles name tags by their ids, and capital letters and spaces make no difference there.",
        "Mine action: → mine-action:");

    /// <summary>A phone number that two contacts have.</summary>
    public static readonly DiagnosticDescriptor SameNumber = Error("SS1023", "A phone number is that of one contact",
        "the phone number \"{0}\" of \"{1}\" is already that of \"{2}\" in line {3}", "Correct the number; or take one of the two contacts out, and write {contact:{2}} in texts.",
        "Of two entries one is verified again and the other forgotten, and nobody could tell which of them is right.",
        "police: {number: \"112\", …} below emergency: {number: \"112\", …} → police: {number: \"102\", …}");

    /// <summary>An address whose host readers cannot reach.</summary>
    public static readonly DiagnosticDescriptor Host = Error("SS1024", "Addresses name a whole host",
        "there is no dot in the host \"{1}\" of \"{0}\", so readers cannot reach it", "Write the whole name, for example https://{1}.org/. An address of your own computer or network opens nowhere else.",
        "A source that nobody can open proves nothing.",
        "url: https://example/report → url: https://example.org/report");

    /// <summary>A file of data under nearly its name.</summary>
    public static readonly DiagnosticDescriptor MisnamedData = Error("SS1025", "Files of data have their names",
        "nothing reads this file: the site looks for {0}", "Rename or move it to {0}. Some systems hide the end of a name; let yours show it.",
        "Everything in the file would be missing on the site.",
        "input/data/Tags.yml or input/data/tags.yml.txt → input/data/tags.yml");

    /// <summary>A file of another program with the name of a text.</summary>
    public static readonly DiagnosticDescriptor NoText = Error("SS1026", "Texts are plain text",
        "this is no plain text but a file of another kind: {0}", "Open it in the program that made it, copy the words into a new file of plain text, and save that as UTF-8. Another ending of the name does not change what is in a file.",
        "Readers would see signs that mean nothing.",
        "A document of Word, renamed to report.md → its words in a new report.md");

    /// <summary>Keys below the line that ends front matter.</summary>
    public static readonly DiagnosticDescriptor KeysBelow = Error("SS1027", "Keys stand within front matter",
        "the front matter ends above this line, so the keys from here on are text", "Take out the lines of three dashes (---) between the first and the last: all keys stand between those two, each once.",
        "What they say would not hold (a draft would be published), and readers would see the keys.",
        "---\ntitle: My title\n---\ndraft: true\n---\nThe text → ---\ntitle: My title\ndraft: true\n---\nThe text");

    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [NotUtf8, Unreadable, NoFrontMatter, UnclosedFrontMatter, BadYaml, Tab, DuplicateKey, TooLarge, NotAllowed, UnknownKey, MissingKey, WrongType, Empty, BadDate, BadValue, MissingLanguage, DateOrder, EmptyData, SameText, Repeated, FutureDay, BadTagId, SameNumber, Host, MisnamedData, NoText, KeysBelow];

    private static DiagnosticDescriptor Error(string code, string title, string message, string help, string reason, string example) => new(code, Severity.Error, title, message, help, reason, example);
}
