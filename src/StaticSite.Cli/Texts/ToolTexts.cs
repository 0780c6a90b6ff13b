namespace StaticSite.Cli;

/// <summary>What the small commands say: <c>record</c>, <c>translated</c>, <c>schema</c> and <c>completion</c>.</summary>
internal static class ToolTexts
{
    public static readonly ProgramText Record = new("tool.record", "Adds the addresses of the site to input/data/published.txt; from then on none of them may be lost.");
    public static readonly ProgramText Recorded = new("tool.recorded", "{1}: {0} address added | {1}: {0} addresses added");
    public static readonly ProgramText Translated = new("tool.translated", "Notes in translations which text of the original they were made from; the rest of the file stays as it is.");
    public static readonly ProgramText All = new("tool.all", "Stamps every translation of the site.");
    public static readonly ProgramText TranslatedFiles = new("tool.translated-files", "The translations that now say what their originals say.");
    public static readonly ProgramText NameTranslations = new("tool.name-translations", "Name the translations, or write --all for every one: static-site translated input/pages/safety.az.md");
    public static readonly ProgramText Stamped = new("tool.stamped", "{0}: stamped");
    public static readonly ProgramText Unchanged = new("tool.unchanged", "{0}: as it was");
    public static readonly ProgramText NoTranslation = new("tool.no-translation", "{0}: is no translation that this site can read");
    public static readonly ProgramText Schema = new("tool.schema", "Writes JSON Schemas of front matter, site.yml and each data file, by which editors complete keys and ids and mark mistakes. Run it again when tags or figures were added.");
    public static readonly ProgramText SchemaOutput = new("tool.schema-output", "The folder of the schemas; by default {0} in the root folder.");
    public static readonly ProgramText SchemasWritten = new("tool.schemas-written", "{1}: {0} schema written. | {1}: {0} schemas written.");
    public static readonly ProgramText SchemasNotWritten = new("tool.schemas-not-written", "The schemas cannot be written: {0}");
    public static readonly ProgramText SettingsWritten = new("tool.settings-written", "{0}: written");
    public static readonly ProgramText SettingsStay = new("tool.settings-stay", "{0} stays as it is; to use the schemas, put into it:");
    public static readonly ProgramText Completion = new("tool.completion", "Prints a script that completes commands and options in a shell. For bash: source <(static-site completion bash)");
    public static readonly ProgramText Shell = new("tool.shell", "The shell: bash, zsh or pwsh.");
}
