namespace StaticSite.Cli;

/// <summary>What <c>new</c> says; <see cref="NewOptionTexts"/> are its options and questions.</summary>
internal static class NewTexts
{
    public static readonly ProgramText Command = new("new.command", "Begins something new: asks for what is missing on a terminal, and takes options in scripts. Nothing that is there is overwritten.");
    public static readonly ProgramText Article = new("new.article", "Writes a draft of an article under a dated name.");
    public static readonly ProgramText Page = new("new.page", "Writes a draft of a page.");
    public static readonly ProgramText Tag = new("new.tag", "Adds a tag to input/data/tags.yml.");
    public static readonly ProgramText Figure = new("new.figure", "Adds a figure to input/data/figures.yml.");
    public static readonly ProgramText Event = new("new.event", "Adds an event to input/data/events.yml.");
    public static readonly ProgramText Missing = new("new.missing", "Missing: {0}. On a terminal you are asked for them.");
    public static readonly ProgramText TheTitle = new("new.the-title", "the title");
    public static readonly ProgramText TheId = new("new.the-id", "the id");
    public static readonly ProgramText OtherLanguage = new("new.other-language", "{0}: the site has no language \"{1}\"; it has {2}.");
    public static readonly ProgramText Twice = new("new.twice", "{0} is given twice for the language \"{1}\".");
    public static readonly ProgramText NoTag = new("new.no-tag", "There is no tag \"{0}\".{1} Tags: {2}; static-site new tag adds one.");
    public static readonly ProgramText OnlyOthers = new("new.only-others", "{0} takes languages of the site other than its default: {1}.");
    public static readonly ProgramText NoDay = new("new.no-day", "{0} takes a day such as 2026-01-31, and not \"{1}\".");
    public static readonly ProgramText NoName = new("new.no-name", "No name can be made of the title; give one with --name, in letters from a to z.");
    public static readonly ProgramText NameTaken = new("new.name-taken", "{0} has this name already and stays as it is; choose another one with --name.");
    public static readonly ProgramText NoId = new("new.no-id", "The id needs letters from a to z or digits.");
    public static readonly ProgramText NoSlug = new("new.no-slug", "No address can be made of the label in the language \"{0}\"; give one with --slug {0}=….");
    public static readonly ProgramText SlugTaken = new("new.slug-taken", "The tag \"{0}\" has the address \"{1}\" in the language \"{2}\" already; give another one with --slug {2}=….");
    public static readonly ProgramText HasEntry = new("new.has-entry", "{0} has \"{1}\" already; it stays as it is.");
    public static readonly ProgramText OtherForm = new("new.other-form", "{0} is not written in lines of id: … to which one can be added, and stays as it is.");
    public static readonly ProgramText IsThere = new("new.is-there", "{0} is there already and stays as it is.");
    public static readonly ProgramText NotWritten = new("new.not-written", "{0} cannot be written: {1}");
    public static readonly ProgramText Written = new("new.written", "{0}: written");
    public static readonly ProgramText AddedTo = new("new.added-to", "{0}: added to");
    public static readonly ProgramText Refused = new("new.refused", "A build would refuse it, so nothing was written.");
    public static readonly ProgramText TagsToChoose = new("new.tags-to-choose", "Tags to choose from: {0}");
    public static readonly ProgramText Body = new("new.body", "The text, in Markdown.");
    public static readonly ProgramText Next = new("new.next", "Write the text; when it is ready, take out the line draft: true.");
    public static readonly ProgramText NextWithTranslations = new("new.next-with-translations", "Write the text; when it is ready, take out the line draft: true, and run translated for each translation.");
    public static readonly ProgramText EmptyAnswer = new("new.empty-answer", "An answer is needed.");
    public static readonly ProgramText ChooseKeys = new("new.choose-keys", "(Space selects, Enter accepts)");
    public static readonly ProgramText MoreChoices = new("new.more-choices", "(More above and below)");
}
