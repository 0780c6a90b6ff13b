namespace StaticSite.Cli;

/// <summary>What <c>init</c> says, and its options.</summary>
internal static class InitTexts
{
    public static readonly ProgramText Command = new("init.command", "Makes a new site of any subject with the theme of this one. Nothing that is there is overwritten.");
    public static readonly ProgramText Folder = new("init.folder", "The folder of the new site; it is made when it is not there.");
    public static readonly ProgramText Title = new("init.title", "The title of the site.");
    public static readonly ProgramText Url = new("init.url", "The address at which it will be published.");
    public static readonly ProgramText Languages = new("init.languages", "The languages with commas between them, the first for originals: {0}.");
    public static readonly ProgramText NoLanguage = new("init.no-language", "--languages: there is no language \"{0}\"; use {1}.");
    public static readonly ProgramText BadUrl = new("init.bad-url", "--url takes an address such as https://example.org/.");
    public static readonly ProgramText NoTitle = new("init.no-title", "--title is empty.");
    public static readonly ProgramText IsThere = new("init.is-there", "{0} is there already, so nothing was written. Name a folder that is empty or not there.");
    public static readonly ProgramText NotWritten = new("init.not-written", "The site cannot be written: {0}");
    public static readonly ProgramText Written = new("init.written", "{1}: {0} file written. Build the site: {2} build --root {1} | {1}: {0} files written. Build the site: {2} build --root {1}");
}
