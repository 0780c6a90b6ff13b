using StaticSite.Diagnostics;

namespace StaticSite.Cli;

/// <summary>Codes of the command <c>import</c>, from SS6101 on.</summary>
internal static class ImportDiagnostics
{
    /// <summary>A folder that no generator's marks are found in.</summary>
    public static readonly DiagnosticDescriptor UnknownKind = Error("SS6101", "The generator of an imported site is known",
        "\"{0}\" shows no sign of a generator that import knows", "Say which one it was made for: --from statiq, jekyll, hugo, eleventy or astro.",
        "The same key means different things to different generators, and a guess could publish what was a draft.",
        "import posts → import posts --from hugo");

    /// <summary>Front matter that is neither YAML nor absent.</summary>
    public static readonly DiagnosticDescriptor OtherFormat = Error("SS6102", "Imported front matter is YAML",
        "this front matter is {0}, which import does not read", "Rewrite it as YAML between two lines of three dashes; for Hugo: hugo convert toYAML --unsafe.",
        "What is read only half would lose dates and drafts without anybody noticing.",
        "+++\ntitle = \"Report\"\n+++ → ---\ntitle: Report\n---");

    /// <summary>A text without front matter.</summary>
    public static readonly DiagnosticDescriptor NoFrontMatter = Error("SS6103", "Imported texts have front matter",
        "the file has no front matter that {0} would read", "Give it a title, a date and tags above the text, or leave it out.",
        "A text without a date and a title cannot be an article, and neither can be guessed.",
        "Text of the report → ---\ntitle: Report\ndate: 2025-12-24\ntags: [news]\n---\nText of the report");

    /// <summary>A value that every article needs and the source does not have.</summary>
    public static readonly DiagnosticDescriptor Missing = Error("SS6104", "Imported texts say what an article needs",
        "there is no {0} here, so the file was left out", "Write it into the front matter there, such as date: 2025-12-24; --tag names a tag for all texts that have none.",
        "Titles, dates and tags decide where and when readers see a text; import writes none that nobody wrote.",
        "---\ntitle: Report\n--- → ---\ntitle: Report\ndate: 2025-12-24\n---");

    /// <summary>A date that cannot be read or may be two days.</summary>
    public static readonly DiagnosticDescriptor UnclearDate = Error("SS6105", "Imported dates leave no doubt",
        "\"{0}\" in \"{1}\" is no date that can be only one day, so the file was left out", "Write it as 2025-12-24, or with time 2025-12-24T10:55:00+04:00.",
        "03/04/2025 is in March for some and in April for others, and a wrong date on a page about safety misleads.",
        "date: 03/04/2025 → date: 2025-04-03");

    /// <summary>A key that has no place here.</summary>
    public static readonly DiagnosticDescriptor Dropped = Warning("SS6106", "Keys that import leaves out are named",
        "the key \"{0}\" was dropped; files with it: {1}, first here", "Nothing, unless readers miss what it said; then say it in the text or by a key of the guide.",
        "What disappears in silence is found missing only when it is too late.",
        "weight: 10 is dropped: articles are in the order of their dates.");

    /// <summary>Code of templates in a text.</summary>
    public static readonly DiagnosticDescriptor TemplateCode = Warning("SS6107", "Code of templates is replaced by a person",
        "{0} stays as it is: \"{1}\"", "Write in Markdown what it showed, then take out the line draft: true.",
        "Readers would see the code instead of what it stood for, so the article is a draft until then.",
        "{{< youtube abc >}} → [The film](https://www.youtube.com/watch?v=abc)");

    /// <summary>A file that would be written over another.</summary>
    public static readonly DiagnosticDescriptor Taken = Error("SS6108", "Import overwrites nothing",
        "it would become {0}, which {1}, so it was left out", "Give the file another name there, or move what is here out of the way.",
        "Two texts in one file would lose one of them.",
        "2025-12-24-report.md is there already → 2025-12-24-report-of-the-ministry.md");

    /// <summary>A tag that the site does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownTag = Warning("SS6109", "Imported tags are tags of the site",
        "the site has no tag \"{0}\"; files that name it: {1}, first here", "Add the lines that the report ends with to input/data/tags.yml, or import with --add-tags.",
        "A tag has a label, an address and a description in every language; only its id can be taken over. Its articles are drafts until then.",
        "tags: [Mine news] → mine-news: {label: Mine news, slug: mine-news, description: …} in tags.yml");

    /// <summary>A language that the site does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownLanguage = Error("SS6110", "Imported texts are in a language of the site",
        "the language \"{0}\" is none of this site ({1}), so the file was left out", "Add the language to input/site.yml, or name it with --language if the key is wrong.",
        "A text under a wrong language is read aloud, sorted and found wrongly.",
        "lang: de on a site with languages: [en, az] → import only the texts in those languages");

    /// <summary>A description that is the first paragraph.</summary>
    public static readonly DiagnosticDescriptor TakenDescription = Warning("SS6111", "Descriptions are looked at",
        "there was no description; the first paragraph became one", "Read it, and write one or two sentences that say what the article says where it does not.",
        "Lists, feeds and search engines show the description instead of the text.",
        "description: Yesterday we met again. → description: What the meeting of 24 December decided.");

    /// <summary>A picture.</summary>
    public static readonly DiagnosticDescriptor Picture = Warning("SS6112", "Pictures are taken over by a person",
        "the picture \"{0}\" was not copied", "Put it into input/assets with a file that says credit and consent beside it, name it as ../assets/NAME, and say what it shows; then take out the line draft: true.",
        "Who made a picture and who agreed to it is written in no front matter, and places in a photograph can harm.",
        "![](/img/a.jpg) → ![A field behind a sign](../assets/a.jpg) with input/assets/a.jpg.yml");

    /// <summary>A file that is no article there either.</summary>
    public static readonly DiagnosticDescriptor NoArticle = Warning("SS6113", "Texts of lists are left out",
        "this is the text of a list, so the file was left out", "Nothing, unless its text should stay; then begin a page with static-site new page.",
        "Lists are made from the articles here, and a page beside them would say the same twice.",
        "content/posts/_index.md is left out: the list of articles is made anyway.");

    /// <summary>A picture of front matter.</summary>
    public static readonly DiagnosticDescriptor FrontPicture = Warning("SS6114", "Pictures of front matter are named",
        "the picture \"{0}\" of the key \"{1}\" was not copied", "Put it into input/assets with a file that says credit and consent beside it, and write into the article image: {src: assets/NAME, alt: What it shows}.",
        "Who made a picture and who agreed to it is written in no front matter; the article can be read without it.",
        "cover: /img/a.jpg → image: {src: assets/a.jpg, alt: A field behind a sign} with input/assets/a.jpg.yml");

    /// <summary>Two tags of the other site that are one here.</summary>
    public static readonly DiagnosticDescriptor MergedTag = Warning("SS6115", "Tags that import makes one are named",
        "the tags \"{0}\" and \"{1}\" both became \"{2}\"", "Nothing, if they mean the same. Otherwise rename one of them there and import again.",
        "Ids of tags have only letters, digits and hyphens, so tags that differ in other signs cannot be told apart.",
        "tags: [Go!, Go] → tags: [go-game, go]");

    /// <summary>A text that is no Markdown.</summary>
    public static readonly DiagnosticDescriptor OtherText = Error("SS6116", "Imported texts are Markdown",
        "import reads only Markdown, and this is {0}, so the file was left out", "Turn it into Markdown with pandoc -t gfm, keep its front matter above the text, and import it as a file that ends in .md.",
        "What other formats mean is lost where they are read as Markdown.",
        "2014-05-03-report.html → 2014-05-03-report.md");

    /// <summary>Formulas in a text.</summary>
    public static readonly DiagnosticDescriptor Formula = Warning("SS6117", "Formulas are rewritten by a person",
        "formulas are shown as text here; in this file: {0}, first here", "Write what it says in words or as code between backticks, then take out the line draft: true.",
        "No page of this site runs a program that draws formulas, so readers would see their signs.",
        "$$\\frac{a}{b}$$ → `a / b`");

    /// <summary>A folder without texts.</summary>
    public static readonly DiagnosticDescriptor NoTexts = Error("SS6118", "Imported folders have texts",
        "there is no Markdown where {0} keeps texts: {1}", "Name the folder that holds them, or another generator with --from.",
        "An import of nothing looks like one that was done.",
        "import public --from hugo → import . --from hugo");

    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [UnknownKind, OtherFormat, NoFrontMatter, Missing, UnclearDate, Dropped, TemplateCode, Taken, UnknownTag, UnknownLanguage, TakenDescription, Picture, NoArticle, FrontPicture, MergedTag, OtherText, Formula, NoTexts];

    private static DiagnosticDescriptor Error(string code, string title, string message, string help, string reason, string example) => new(code, Severity.Error, title, message, help, reason, example);

    private static DiagnosticDescriptor Warning(string code, string title, string message, string help, string reason, string example) => new(code, Severity.Warning, title, message, help, reason, example);
}
