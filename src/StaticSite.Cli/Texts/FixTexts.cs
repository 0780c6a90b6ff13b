namespace StaticSite.Cli;

/// <summary>What <c>fix</c> says, and its options.</summary>
internal static class FixTexts
{
    public static readonly ProgramText Command = new("fix.command", "Mends what has one right answer: forms of days, labels of tags, levels of headings, spaces in marks of Markdown, spaces and quotes in front matter. Shows each change first. Exit codes: 0 nothing is left to mend, 1 changes were not written, 2 wrong use.");
    public static readonly ProgramText Yes = new("fix.yes", "Writes the changes without asking.");
    public static readonly ProgramText Files = new("fix.files", "The articles and pages to mend; by default all of them.");
    public static readonly ProgramText NoText = new("fix.no-text", "{0} is no article and no page of this site.");
    public static readonly ProgramText Nothing = new("fix.nothing", "Nothing to mend.");
    public static readonly ProgramText Ask = new("fix.ask", "Write {0} file? | Write {0} files?");
    public static readonly ProgramText AskYes = new("fix.ask-yes", "y");
    public static readonly ProgramText AskNo = new("fix.ask-no", "n");
    public static readonly ProgramText AskAgain = new("fix.ask-again", "Answer with one of the two letters.");
    public static readonly ProgramText Stay = new("fix.stay", "{0} file stays as it is; --yes writes the changes. | {0} files stay as they are; --yes writes the changes.");
    public static readonly ProgramText Written = new("fix.written", "{0} file written. | {0} files written.");
    public static readonly ProgramText Heading = new("fix.heading", "the level of a heading");
    public static readonly ProgramText HeadingSpace = new("fix.heading-space", "a space behind the signs of a heading");
    public static readonly ProgramText LinkSpace = new("fix.link-space", "no space within a link");
    public static readonly ProgramText StarSpace = new("fix.star-space", "no spaces within the stars of bold words");
    public static readonly ProgramText Quotes = new("fix.quotes", "quotes around a value with a colon");
    public static readonly ProgramText Spaces = new("fix.spaces", "spaces at the end of a line");
    public static readonly ProgramText Id = new("fix.id", "the id of the tag instead of its label");
    public static readonly ProgramText Day = new("fix.day", "a day as year, month and day");
}
