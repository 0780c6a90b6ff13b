namespace StaticSite.Cli;

/// <summary>The options of <c>new</c>, and what it asks for where they are missing.</summary>
internal static class NewOptionTexts
{
    public static readonly ProgramText Localized = new("new-option.localized", "{0} (one text for all languages, or one for each as az=text).");
    public static readonly ProgramText ArticleTitle = new("new-option.article-title", "The title, in the default language.");
    public static readonly ProgramText Description = new("new-option.description", "One or two sentences for lists, search engines and feeds.");
    public static readonly ProgramText Tags = new("new-option.tags", "The ids of tags, with commas between them; the first is the category.");
    public static readonly ProgramText Date = new("new-option.date", "The day of publication; by default today.");
    public static readonly ProgramText ArticleName = new("new-option.article-name", "The name of the file, from which the address is made; by default it is made of the title.");
    public static readonly ProgramText PageName = new("new-option.page-name", "The name of the file, from which the address is made, with folders if need be (safety/rivers); by default it is made of the title.");
    public static readonly ProgramText Translations = new("new-option.translations", "The languages of translations that are begun too, with commas between them. The language of messages is named before the command: static-site --lang az new.");
    public static readonly ProgramText TagId = new("new-option.tag-id", "The id, by which articles name the tag.");
    public static readonly ProgramText Label = new("new-option.label", "What readers see");
    public static readonly ProgramText TagDescription = new("new-option.tag-description", "One sentence for the page of the tag");
    public static readonly ProgramText Slug = new("new-option.slug", "The last part of the address; by default it is made of the label");
    public static readonly ProgramText FigureId = new("new-option.figure-id", "The id, by which texts name the figure.");
    public static readonly ProgramText Counted = new("new-option.counted", "What is counted");
    public static readonly ProgramText Unit = new("new-option.unit", "The unit, such as people");
    public static readonly ProgramText Value = new("new-option.value", "The bare number, such as 248000.");
    public static readonly ProgramText Qualifier = new("new-option.qualifier", "How exact it is: {0}; exact by default.");
    public static readonly ProgramText AsOf = new("new-option.as-of", "The day, month or year it stands for.");
    public static readonly ProgramText Claimant = new("new-option.claimant", "Who says it");
    public static readonly ProgramText Reporter = new("new-option.reporter", "Who printed it");
    public static readonly ProgramText FigureUrl = new("new-option.figure-url", "The web address where it was printed.");
    public static readonly ProgramText Confidence = new("new-option.confidence", "What it rests on: {0}; one_page by default.");
    public static readonly ProgramText ReviewBy = new("new-option.review-by", "The day by which it is looked at again; by default in a year.");
    public static readonly ProgramText Note = new("new-option.note", "What a reader must know; it may be left out");
    public static readonly ProgramText EventId = new("new-option.event-id", "The id, by which calendars know the event for good.");
    public static readonly ProgramText EventTitle = new("new-option.event-title", "The title");
    public static readonly ProgramText EventDescription = new("new-option.event-description", "One or two sentences");
    public static readonly ProgramText Place = new("new-option.place", "The town; it may be left out");
    public static readonly ProgramText StartOption = new("new-option.start", "The day, or the moment (2026-06-10T10:00).");
    public static readonly ProgramText EndOption = new("new-option.end", "The last day, or the moment at which it ends; it may be left out.");
    public static readonly ProgramText Yearly = new("new-option.yearly", "Says that it comes again each year.");
    public static readonly ProgramText Source = new("new-option.source", "The title of the page where it was read.");
    public static readonly ProgramText SourceUrl = new("new-option.source-url", "The address of that page.");
    public static readonly ProgramText Publisher = new("new-option.publisher", "Who published it; it may be left out.");
    public static readonly ProgramText SourceDate = new("new-option.source-date", "When it was published; it may be left out.");
    public static readonly ProgramText AskTitle = new("new-option.ask-title", "Title");
    public static readonly ProgramText AskDescription = new("new-option.ask-description", "One or two sentences that say what it says");
    public static readonly ProgramText AskTags = new("new-option.ask-tags", "Tags; the first is the category");
    public static readonly ProgramText AskTagId = new("new-option.ask-tag-id", "Id, in small letters");
    public static readonly ProgramText AskId = new("new-option.ask-id", "Id, in small letters with hyphens");
    public static readonly ProgramText AskLabel = new("new-option.ask-label", "Label");
    public static readonly ProgramText AskTagDescription = new("new-option.ask-tag-description", "One sentence for its page");
    public static readonly ProgramText AskSlug = new("new-option.ask-slug", "Last part of the address");
    public static readonly ProgramText AskUnit = new("new-option.ask-unit", "Unit");
    public static readonly ProgramText AskValue = new("new-option.ask-value", "The bare number");
    public static readonly ProgramText AskAsOf = new("new-option.ask-as-of", "The day, month or year it stands for, such as 2026-03-13");
    public static readonly ProgramText AskFigureUrl = new("new-option.ask-figure-url", "Web address where it was printed");
    public static readonly ProgramText AskNote = new("new-option.ask-note", "What a reader must know");
    public static readonly ProgramText AskPlace = new("new-option.ask-place", "Town");
    public static readonly ProgramText AskStart = new("new-option.ask-start", "The day, or the moment, such as 2026-06-10T10:00");
    public static readonly ProgramText AskSource = new("new-option.ask-source", "Title of the page where it was read");
    public static readonly ProgramText AskSourceUrl = new("new-option.ask-source-url", "Address of that page");
}
