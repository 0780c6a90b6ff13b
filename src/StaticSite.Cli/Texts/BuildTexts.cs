namespace StaticSite.Cli;

/// <summary>What <c>build</c> says, and its options, most of which <c>check</c> has too.</summary>
internal static class BuildTexts
{
    public static readonly ProgramText Command = new("build.command", "Builds the site. On errors the output of the last build stays as it is.");
    public static readonly ProgramText Output = new("build.output", "The folder that becomes the site; by default output in the root folder.");
    public static readonly ProgramText BaseUrl = new("build.base-url", "The address of the site, instead of base_url in site.yml; it may have a path.");
    public static readonly ProgramText Drafts = new("build.drafts", "Shows drafts and articles of the future too.");
    public static readonly ProgramText Publish = new("build.publish", "Builds for readers: what is out of date where people rely on it is an error, not a warning.");
    public static readonly ProgramText Preview = new("build.preview", "Builds a copy to be looked at before it is published: search engines are asked to leave every page out.");
    public static readonly ProgramText Parallel = new("build.parallel", "The number of pages rendered at the same time; by default one for each core.");
    public static readonly ProgramText Annotations = new("build.annotations", "Prints each message as an annotation too, for the CI service named: github.");
    public static readonly ProgramText Cache = new("build.cache", "The folder that keeps images, and what the last build was made from, between builds; by default .cache in the root folder.");
    public static readonly ProgramText Input = new("build.input", "Input");
    public static readonly ProgramText Process = new("build.process", "Process");
    public static readonly ProgramText PostProcess = new("build.post-process", "PostProcess");
    public static readonly ProgramText Write = new("build.write", "Output");
    public static readonly ProgramText Reading = new("build.reading", "Reading");
    public static readonly ProgramText Error = new("build.error", "error");
    public static readonly ProgramText Warning = new("build.warning", "warning");
    public static readonly ProgramText HelpWord = new("build.help-word", "help");
    public static readonly ProgramText Also = new("build.also", "also");
    public static readonly ProgramText More = new("build.more", "more");
    public static readonly ProgramText Errors = new("build.errors", "{0} error | {0} errors");
    public static readonly ProgramText Warnings = new("build.warnings", "{0} warning | {0} warnings");
    public static readonly ProgramText Files = new("build.files", "{0} file | {0} files");
    public static readonly ProgramText Bytes = new("build.bytes", "{0} byte | {0} bytes");
    public static readonly ProgramText NotBuilt = new("build.not-built", "Not built: {0}, {1}. {2} is as it was.");
    public static readonly ProgramText NextChange = new("build.next-change", "Next scheduled change: {0}");
    public static readonly ProgramText Built = new("build.built", "Built {0}: {1}, {2}, {3}, {4} ms");
    public static readonly ProgramText Unchanged = new("build.unchanged", "Nothing has changed, {0} is as it was: {1}, {2}, {3}, {4} ms");
    public static readonly ProgramText What = new("build.what", "What");
    public static readonly ProgramText HowMuch = new("build.how-much", "How much");
    public static readonly ProgramText Pages = new("build.pages", "Pages {0}");
    public static readonly ProgramText Kept = new("build.kept", "Bytes kept offline, at most, {0}");
    public static readonly ProgramText OtherFiles = new("build.other-files", "Other files");
    public static readonly ProgramText Withheld = new("build.withheld", "Withheld (drafts, future, expired)");
    public static readonly ProgramText SlowPage = new("build.slow-page", "Slow page {0}");
    public static readonly ProgramText Milliseconds = new("build.milliseconds", "{0} ms");
}
