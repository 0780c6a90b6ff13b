namespace StaticSite.Cli;

/// <summary>What <c>check</c> says, and its options.</summary>
internal static class CheckTexts
{
    public static readonly ProgramText Command = new("check.command", "Finds everything that a build would refuse or warn about, and writes no site. Exit codes: 0 no errors, 1 errors, 2 wrong use.");
    public static readonly ProgramText External = new("check.external", "Tries the links to other sites too, politely; the exit code is 1 when one is broken.");
    public static readonly ProgramText Days = new("check.days", "The number of days for which a link that was good is not tried again.");
    public static readonly ProgramText Pause = new("check.pause", "The number of seconds between two requests to one host.");
    public static readonly ProgramText Report = new("check.report", "The file for the results of all links to other sites, as JSON.");
    public static readonly ProgramText Format = new("check.format", "How messages are printed: for people, or for programs as one document on standard output.");
    public static readonly ProgramText Watch = new("check.watch", "Checks again whenever a file changes, until Ctrl+C ends it.");
    public static readonly ProgramText BadNumbers = new("check.bad-numbers", "Days are not negative, and a pause has 0 to 3600 seconds.");
    public static readonly ProgramText ExternalAlone = new("check.external-alone", "--external prints lines of its own and goes neither with --watch nor with another --format; --report writes its results as JSON.");
    public static readonly ProgramText WatchIsText = new("check.watch-is-text", "--watch prints one report after the other, so it goes with --format {0} only.");
    public static readonly ProgramText Waiting = new("check.waiting", "Waiting for changes in input and theme; Ctrl+C ends.");
    public static readonly ProgramText Found = new("check.found", "Found {0}, {1}.");
    public static readonly ProgramText WouldSucceed = new("check.would-succeed", "A build would succeed: {0}, {1} ms");
    public static readonly ProgramText RuleHelp = new("check.rule-help", "{0} For example: {1} See {2}.");
}
