namespace StaticSite.Cli;

/// <summary>What <c>preview</c> says on the terminal and in the browser, and its options.</summary>
internal static class PreviewTexts
{
    public static readonly ProgramText Command = new("preview.command", "Serves the site on this machine and shows every change at once. Writes no files.");
    public static readonly ProgramText Port = new("preview.port", "The port on this machine; if it is taken, the next free one. 0 stands for any.");
    public static readonly ProgramText Drafts = new("preview.drafts", "Shows drafts and articles of the future too, which is the default.");
    public static readonly ProgramText NoDrafts = new("preview.no-drafts", "Leaves out drafts and articles of the future, as a build does.");
    public static readonly ProgramText Poll = new("preview.poll", "Looks for changes twice a second, where the system does not tell of them.");
    public static readonly ProgramText Address = new("preview.address", "Preview: {0}");
    public static readonly ProgramText End = new("preview.end", "Ctrl+C ends it.");
    public static readonly ProgramText LeftOut = new("preview.left-out", "Shown here, and left out by a build:");
    public static readonly ProgramText Draft = new("preview.draft", "a draft");
    public static readonly ProgramText Later = new("preview.later", "to be published on {0}");
    public static readonly ProgramText Mended = new("preview.mended", "No errors any more.");
    public static readonly ProgramText Unreadable = new("preview.unreadable", "This change could not be read: {0}");
    public static readonly ProgramText GivenUp = new("preview.given-up", "The check was given up: {0}");
    public static readonly ProgramText Name = new("preview.name", "preview");
    public static readonly ProgramText Errors = new("preview.errors", "Errors");
    public static readonly ProgramText Close = new("preview.close", "Look at the page");
    public static readonly ProgramText Checking = new("preview.checking", "checking…");
    public static readonly ProgramText Source = new("preview.source", "Source");
    public static readonly ProgramText Layout = new("preview.layout", "Layout");
    public static readonly ProgramText Language = new("preview.language", "Language");
    public static readonly ProgramText NotTranslated = new("preview.not-translated", "{0}, not translated: shown in {1}");
    public static readonly ProgramText Translation = new("preview.translation", "Translation");
    public static readonly ProgramText NotPublished = new("preview.not-published", "Not published");
    public static readonly ProgramText Weight = new("preview.weight", "Weight");
    public static readonly ProgramText Bytes = new("preview.bytes", "{0} bytes (Brotli)");
    public static readonly ProgramText BytesOf = new("preview.bytes-of", "{0} of {1} bytes (Brotli)");
    public static readonly ProgramText NoSettings = new("preview.no-settings", "The settings of the site cannot be read yet.");
    public static readonly ProgramText NoPage = new("preview.no-page", "This page cannot be shown yet.");
}
