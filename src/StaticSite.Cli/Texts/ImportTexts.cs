namespace StaticSite.Cli;

/// <summary>What <c>import</c> says, and its options.</summary>
internal static class ImportTexts
{
    public static readonly ProgramText Command = new("import.command", "Takes over the Markdown of a site of Statiq Web, Jekyll, Hugo, Eleventy or Astro as articles. Nothing is guessed and nothing overwritten; what a person must look at becomes a draft. Exit codes: 0 all was taken over, 1 something was left out or check finds errors, 2 wrong use.");
    public static readonly ProgramText Folder = new("import.folder", "The folder of the other site, or of its texts.");
    public static readonly ProgramText From = new("import.from", "The generator it was made for: {0}; by default its files say it.");
    public static readonly ProgramText Language = new("import.language", "The language of texts that do not say theirs; by default that of the site's originals.");
    public static readonly ProgramText Tag = new("import.tag", "The tag of texts that have none; by default they are left out.");
    public static readonly ProgramText Address = new("import.address", "The address the other site had, such as https://blog.example.org; links to it become links between the articles. By default its settings say it.");
    public static readonly ProgramText AddTags = new("import.add-tags", "Adds tags that the site does not have to input/data/tags.yml; their descriptions wait for you.");
    public static readonly ProgramText DryRun = new("import.dry-run", "Shows what would be written, and writes nothing.");
    public static readonly ProgramText NoFolder = new("import.no-folder", "There is no folder {0}.");
    public static readonly ProgramText OtherLanguage = new("import.other-language", "--language takes a language of the site: {0}.");
    public static readonly ProgramText TakenAsSaid = new("import.taken-as-said", "{0}: taken for a site of {1}, as --from says.");
    public static readonly ProgramText TakenByMark = new("import.taken-by-mark", "{0}: taken for a site of {1}, because it has {2}; --from says otherwise.");
    public static readonly ProgramText Passes = new("import.passes", "The site passes check.");
    public static readonly ProgramText Fails = new("import.fails", "The site does not pass check: {0} error. | The site does not pass check: {0} errors.");
    public static readonly ProgramText Draft = new("import.draft", "{0} (draft)");
    public static readonly ProgramText Mapped = new("import.mapped", "Mapped: {0}");
    public static readonly ProgramText AddedTags = new("import.added-tags", "Added to {0}; write what the descriptions should say: {1}");
    public static readonly ProgramText TagLines = new("import.tag-lines", "Lines for {0}; write what the descriptions should say:");
    public static readonly ProgramText Written = new("import.written", "{1} of {0} text written, {2} of them as drafts, {3} left out. | {1} of {0} texts written, {2} of them as drafts, {3} left out.");
    public static readonly ProgramText WouldBeWritten = new("import.would-be-written", "{1} of {0} text would be written, {2} of them as drafts, {3} left out. | {1} of {0} texts would be written, {2} of them as drafts, {3} left out.");
}
