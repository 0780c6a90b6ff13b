namespace StaticSite.Cli;

/// <summary>The words of <c>--help</c> itself, and of the options that every command has.</summary>
internal static class HelpTexts
{
    public static readonly ProgramText Program = new("help.program", "Builds a site of plain files from the folders input and theme.");
    public static readonly ProgramText Description = new("help.description", "Description:");
    public static readonly ProgramText Usage = new("help.usage", "Usage:");
    public static readonly ProgramText Arguments = new("help.arguments", "Arguments:");
    public static readonly ProgramText Options = new("help.options", "Options:");
    public static readonly ProgramText Commands = new("help.commands", "Commands:");
    public static readonly ProgramText CommandPlace = new("help.command-place", "[command]");
    public static readonly ProgramText OptionsPlace = new("help.options-place", "[options]");
    public static readonly ProgramText Default = new("help.default", "[default: {0}]");
    public static readonly ProgramText Help = new("help.help", "Shows this help.");
    public static readonly ProgramText Version = new("help.version", "Shows the version, and the commit it was made from.");
    public static readonly ProgramText Language = new("help.language", "The language of messages; by default that of STATICSITE_LANG or of the system (LC_ALL, LC_MESSAGES, LANG), otherwise English.");
    public static readonly ProgramText Root = new("help.root", "The folder that holds input and theme.");
    public static readonly ProgramText OutputEnded = new("help.output-ended", "All was done, but not all of it could be said: standard output cannot be written: {0}");
    public static readonly ProgramText Clock = new("help.clock", "The moment that counts as now, such as 2026-01-31T12:00:00+04:00.");
}
