namespace StaticSite.Cli;

/// <summary>Why the program was called wrongly.</summary>
internal static class UsageTexts
{
    public static readonly ProgramText Unknown = new("usage.unknown", "\"{0}\" is no command, option or argument here.{1}");
    public static readonly ProgramText NoCommand = new("usage.no-command", "A command is missing.");
    public static readonly ProgramText NoArgument = new("usage.no-argument", "The command {0} needs an argument.");
    public static readonly ProgramText NoValue = new("usage.no-value", "The option {0} needs a value.");
    public static readonly ProgramText OneValue = new("usage.one-value", "The option {0} takes one value; given are: {1}.");
    public static readonly ProgramText NoWholeNumber = new("usage.no-whole-number", "The option {1} takes a whole number, and not \"{0}\".");
    public static readonly ProgramText NoNumber = new("usage.no-number", "The option {1} takes a number, and not \"{0}\".");
    public static readonly ProgramText NoFlag = new("usage.no-flag", "The option {1} takes true, false or nothing, and not \"{0}\".");
    public static readonly ProgramText NotAmong = new("usage.not-among", "\"{0}\" cannot be used here; choose one of: {1}.");
    public static readonly ProgramText VersionAlone = new("usage.version-alone", "{0} goes with nothing else.");
    public static readonly ProgramText NoResponseFile = new("usage.no-response-file", "There is no file \"{0}\" with arguments.");
    public static readonly ProgramText BadResponseFile = new("usage.bad-response-file", "The file \"{0}\" with arguments cannot be read: {1}");
    public static readonly ProgramText More = new("usage.more", "What can be written: {0} --help");
}
