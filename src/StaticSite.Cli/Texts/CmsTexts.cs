namespace StaticSite.Cli;

/// <summary>What <c>cms</c> says.</summary>
internal static class CmsTexts
{
    public static readonly ProgramText Command = new("cms.command", "Writes the configuration of Decap CMS, forms in the browser that send pull requests, and the page that loads it. Run it again when tags or folders of pages were added.");
    public static readonly ProgramText Folder = new("cms.folder", "The folder for config.yml and index.html; it is made when it is not there.");
    public static readonly ProgramText Backend = new("cms.backend", "Where the files are kept; test-repo keeps them in the browser, to try it.");
    public static readonly ProgramText Repository = new("cms.repository", "The repository, such as owner/name.");
    public static readonly ProgramText Branch = new("cms.branch", "The branch that is published.");
    public static readonly ProgramText NoRepository = new("cms.no-repository", "Missing: --repo, such as --repo owner/name.");
    public static readonly ProgramText Written = new("cms.written", "{0}: config.yml and index.html written. Put decap-cms.js of the npm package decap-cms beside them.");
    public static readonly ProgramText NotWritten = new("cms.not-written", "The files cannot be written: {0}");
}
