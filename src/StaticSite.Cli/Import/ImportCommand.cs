using System.CommandLine;
using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Pipelines;

namespace StaticSite.Cli;

/// <summary><c>import</c>: articles of a site that another generator made.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        string[] names = [.. Generator.All.Select(generator => generator.Name).Order(StringComparer.Ordinal)];
        Argument<string> folderArgument = new("folder") { Description = "The folder of the other site, or of its texts." };
        Option<string?> fromOption = NewCommand.One("--from", "The generator it was made for; by default its files say it.", "name");
        fromOption.AcceptOnlyFromAmong(names);
        Option<string?> languageOption = NewCommand.One("--language", "The language of texts that do not say theirs; by default that of the site's originals.", "code");
        Option<string?> tagOption = NewCommand.One("--tag", "The tag of texts that have none; by default they are left out.", "id");
        Option<bool> addTagsOption = new("--add-tags") { Description = "Add tags that the site does not have to input/data/tags.yml; their descriptions wait for you." };
        Option<bool> dryOption = new("--dry-run") { Description = "Show what would be written, and write nothing." };
        Command command = new("import", "Takes over the Markdown of a site of Statiq Web, Jekyll, Hugo, Eleventy or Astro as articles. Nothing is guessed and nothing overwritten; what a person must look at becomes a draft. Exit codes: 0 all was taken over, 1 something was left out or check finds errors, 2 wrong use.");
        command.Arguments.Add(folderArgument);
        foreach (Option option in (Option[])[fromOption, languageOption, tagOption, addTagsOption, dryOption]) command.Options.Add(option);
        return NewCommand.Reading(command, (result, site) =>
        {
            Messages messages = MessageLanguage.Of(result);
            string folder = result.GetValue(folderArgument)!;
            if (!Directory.Exists(folder)) return CommandLine.Refuse($"There is no folder {folder}.");
            Language? language = result.GetValue(languageOption) is { } code ? site.Languages.FirstOrDefault(known => known.Code.Equals(code, StringComparison.OrdinalIgnoreCase)) : site.DefaultLanguage;
            if (language is null) return CommandLine.Refuse($"--language takes a language of the site: {string.Join(", ", site.Languages.Select(known => known.Code))}.");
            string? tag = result.GetValue(tagOption);
            if (tag is not null && !site.Tags.ContainsKey(tag)) return CommandLine.Refuse($"There is no tag \"{tag}\".{Nearest.Hint(tag, site.Tags.Keys)} Tags: {string.Join(", ", site.Tags.Keys)}; {ProgramVersion.Name} new tag adds one.");
            Generator? generator = Generator.All.FirstOrDefault(known => known.Name == result.GetValue(fromOption));
            if (generator is not null) Console.WriteLine($"{folder}: taken for a site of {generator.Title}, as --from says.");
            else if (Generator.Recognise(folder) is var (found, mark))
            {
                generator = found;
                Console.WriteLine($"{folder}: taken for a site of {generator.Title}, because it has {mark}; --from says otherwise.");
            }
            else
            {
                messages.Print([ImportDiagnostics.UnknownKind.At(new SourceSpan(folder), folder)]);
                return CommandLine.UsageCode;
            }
            return new ImportRun(site, generator, folder.TrimEnd('/', '\\'), result.GetValue(addTagsOption), result.GetValue(dryOption), messages).Run(language, tag);
        });
    }
}
