namespace StaticSite.Cli;

/// <summary>What <c>preview</c> says on the terminal, and its options.</summary>
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
}
