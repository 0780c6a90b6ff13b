using System.CommandLine;
using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Pipelines;

namespace StaticSite.Cli;

/// <summary><c>import</c>: articles of a site that another generator made.</summary>
internal static class ImportCommand
{
    public static Command Create(Messages messages)
    {
        string[] names = [.. Generator.All.Select(generator => generator.Name).Order(StringComparer.Ordinal)];
        Argument<string> folderArgument = new("folder") { Description = messages.Text(ImportTexts.Folder), HelpName = messages.Text(ValueTexts.Folder) };
        folderArgument.CompletionSources.Add(FolderCompletion.Folders);
        Option<string?> fromOption = NewCommand.One("--from", messages.Text(ImportTexts.From, string.Join(", ", names)), messages.Text(ValueTexts.Name));
        fromOption.AcceptOnlyFromAmong(names);
        Option<string?> languageOption = NewCommand.One("--language", messages.Text(ImportTexts.Language), messages.Text(ValueTexts.Code));
        Option<string?> tagOption = NewCommand.One("--tag", messages.Text(ImportTexts.Tag), messages.Text(ValueTexts.Id));
        Option<string?> addressOption = NewCommand.One("--address", messages.Text(ImportTexts.Address), messages.Text(ValueTexts.Url));
        Option<bool> addTagsOption = new("--add-tags") { Description = messages.Text(ImportTexts.AddTags) };
        Option<bool> dryOption = new("--dry-run") { Description = messages.Text(ImportTexts.DryRun) };
        Command command = new("import", messages.Text(ImportTexts.Command));
        command.Arguments.Add(folderArgument);
        foreach (Option option in (Option[])[fromOption, languageOption, tagOption, addressOption, addTagsOption, dryOption]) command.Options.Add(option);
        return NewCommand.Reading(command, messages, (result, site) =>
        {
            string folder = result.GetValue(folderArgument)!;
            if (!Directory.Exists(folder)) return CommandLine.Refuse(messages.Text(ImportTexts.NoFolder, folder));
            Language? language = result.GetValue(languageOption) is { } code ? site.Languages.FirstOrDefault(known => known.Code.Equals(code, StringComparison.OrdinalIgnoreCase)) : site.DefaultLanguage;
            if (language is null) return CommandLine.Refuse(messages.Text(ImportTexts.OtherLanguage, string.Join(", ", site.Languages.Select(known => known.Code))));
            string? tag = result.GetValue(tagOption);
            if (tag is not null && !site.Tags.ContainsKey(tag)) return CommandLine.Refuse(messages.Text(NewTexts.NoTag, tag, messages.Hint(Nearest.Hint(tag, site.Tags.Keys)), string.Join(", ", site.Tags.Keys)));
            Generator? generator = Generator.All.FirstOrDefault(known => known.Name == result.GetValue(fromOption));
            if (generator is not null) Console.WriteLine(messages.Text(ImportTexts.TakenAsSaid, folder, generator.Title));
            else if (Generator.Recognise(folder) is var (found, mark))
            {
                generator = found;
                Console.WriteLine(messages.Text(ImportTexts.TakenByMark, folder, generator.Title, mark));
            }
            else
            {
                messages.Print([ImportDiagnostics.UnknownKind.At(new SourceSpan(folder), folder)]);
                return CommandLine.UsageCode;
            }
            return new ImportRun(site, generator, folder.TrimEnd('/', '\\'), result.GetValue(addressOption), result.GetValue(addTagsOption), result.GetValue(dryOption), messages).Run(language, tag);
        });
    }
}
