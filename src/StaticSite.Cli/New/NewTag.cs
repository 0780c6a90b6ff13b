using System.CommandLine;

namespace StaticSite.Cli;

/// <summary><c>new tag</c>: a tag with its texts in every language.</summary>
internal static class NewTag
{
    public static Command Command()
    {
        Argument<string?> idArgument = new("id") { Description = "The id, by which articles name the tag.", Arity = ArgumentArity.ZeroOrOne };
        Option<string[]> labelOption = NewCommand.Localized("--label", "What readers see");
        Option<string[]> descriptionOption = NewCommand.Localized("--description", "One sentence for the page of the tag");
        Option<string[]> slugOption = NewCommand.Localized("--slug", "The last part of the address; by default made of the label");
        Command command = new("tag", "Adds a tag to input/data/tags.yml.");
        command.Arguments.Add(idArgument);
        foreach (Option option in (Option[])[labelOption, descriptionOption, slugOption]) command.Options.Add(option);
        return NewCommand.Reading(command, (result, context) =>
        {
            Answers answers = new(result, context);
            string id = context.DefaultLanguage.Slug(answers.Text(result.GetValue(idArgument), "the id", "Id, in small letters"));
            IReadOnlyList<string> labels = answers.Localized(labelOption, "Label");
            IReadOnlyList<string> descriptions = answers.Localized(descriptionOption, "One sentence for its page");
            IReadOnlyList<string> slugs = answers.OptionalLocalized(slugOption, "Last part of the address") ?? [.. context.Languages.Zip(labels, (language, label) => language.Slug(label))];
            if (NewCommand.Lacks(answers) is { } lacks) return lacks;
            if (id.Length == 0) return CommandLine.Refuse("The id needs letters from a to z or digits.");
            for (int i = 0; i < slugs.Count; i++)
            {
                string language = answers.Languages[i];
                if (slugs[i].Length == 0) return CommandLine.Refuse($"No address can be made of the label in the language \"{language}\"; give one with --slug {language}=….");
                if (context.Tags.Values.FirstOrDefault(tag => tag.Slug[language].Equals(slugs[i], StringComparison.OrdinalIgnoreCase)) is { } other && other.Id.Value != id) return CommandLine.Refuse($"The tag \"{other.Id.Value}\" has the address \"{slugs[i]}\" in the language \"{language}\" already; give another one with --slug {language}=….");
            }
            string text = $"{id}:\n  label: {YamlText.Localized(answers.Languages, labels)}\n  slug: {YamlText.Localized(answers.Languages, slugs)}\n  description: {YamlText.Localized(answers.Languages, descriptions)}\n";
            return NewCommand.Add(context, "tags.yml", id, text, MessageLanguage.Of(result));
        });
    }
}
