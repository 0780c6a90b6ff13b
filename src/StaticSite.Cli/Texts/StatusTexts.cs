namespace StaticSite.Cli;

/// <summary>What <c>status</c> says, and its options.</summary>
internal static class StatusTexts
{
    public static readonly ProgramText Command = new("status.command", "Shows how every page stands in every language, what is scheduled, what expires or needs review, drafts, and images without credit.");
    public static readonly ProgramText Days = new("status.days", "The number of days ahead for which reviews and what expires are looked for.");
    public static readonly ProgramText Format = new("status.format", "How the report is printed: for people, or for programs as one JSON document.");
    public static readonly ProgramText Html = new("status.html", "The file for the report as one HTML page for editors; it lies outside of the site and is never published.");
    public static readonly ProgramText BadDays = new("status.bad-days", "--days takes 0 to 3650.");
    public static readonly ProgramText Published = new("status.published", "--html: {0} is published, and this page is for editors only; name a file elsewhere.");
    public static readonly ProgramText NotWritten = new("status.not-written", "The report cannot be written: {0}");
    public static readonly ProgramText Page = new("status.page", "Page");
    public static readonly ProgramText Day = new("status.day", "Day");
    public static readonly ProgramText What = new("status.what", "What");
    public static readonly ProgramText Where = new("status.where", "Where");
    public static readonly ProgramText Reviews = new("status.reviews", "Reviews that are due");
    public static readonly ProgramText Expires = new("status.expires", "Expires soon");
    public static readonly ProgramText Scheduled = new("status.scheduled", "Scheduled");
    public static readonly ProgramText Drafts = new("status.drafts", "Drafts");
    public static readonly ProgramText NoCredit = new("status.no-credit", "Images without credit");
    public static readonly ProgramText Title = new("status.title", "{0}: status");
    public static readonly ProgramText AsOf = new("status.as-of", "As of {0}. For editors; not to be published.");
    public static readonly ProgramText Nothing = new("status.nothing", "Nothing is waiting for you.");
    public static readonly ProgramText Pages = new("status.pages", "Pages in every language");
    public static readonly ProgramText Count = new("status.count", "{0} {1}");
}
