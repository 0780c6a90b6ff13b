namespace StaticSite.Cli;

/// <summary>What <c>verify</c> says, and its options.</summary>
internal static class VerifyTexts
{
    public static readonly ProgramText Command = new("verify.command", "Compares every file of a built or served site with its list build.json. Exit codes: 0 the same, 1 something differs, 2 it cannot be compared.");
    public static readonly ProgramText Target = new("verify.target", "The folder of a built site, or the address of a served one.");
    public static readonly ProgramText Manifest = new("verify.manifest", "The list to compare with; by default build.json of the target itself, which shows damage but no replacement of the whole.");
    public static readonly ProgramText NoTarget = new("verify.no-target", "{0} is no folder and no address that begins with https:// or http://.");
    public static readonly ProgramText NoList = new("verify.no-list", "There is no list to compare with: {0}. Sites have one with build_manifest: true in input/site.yml.");
    public static readonly ProgramText BadList = new("verify.bad-list", "The list cannot be read: it is none that this program writes.");
    public static readonly ProgramText Same = new("verify.same", "{1} is as it was built: {0} file. | {1} is as it was built: {0} files.");
    public static readonly ProgramText Differs = new("verify.differs", "{1} differs in {0} file from the {2} that were built. | {1} differs in {0} files from the {2} that were built.");
    public static readonly ProgramText NoFile = new("verify.no-file", "{0} is not there");
    public static readonly ProgramText ServerSays = new("verify.server-says", "the server answers {0}");
    public static readonly ProgramText NoAnswer = new("verify.no-answer", "the server does not answer");
}
