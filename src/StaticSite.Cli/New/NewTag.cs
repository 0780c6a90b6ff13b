using System.CommandLine;

namespace StaticSite.Cli;

/// <summary><c>new tag</c>: a tag with its texts in every language.</summary>
internal static class NewTag
{
    public static Command Command(Messages messages)
    {
        Argument<string?> idArgument = new("id") { Description = messages.Text(NewOptionTexts.TagId), HelpName = messages.Text(ValueTexts.Id), Arity = ArgumentArity.ZeroOrOne };
        Option<string[]> labelOption = NewCommand.Localized("--label", NewOptionTexts.Label, messages);
        Option<string[]> descriptionOption = NewCommand.Localized("--description", NewOptionTexts.TagDescription, messages);
        Option<string[]> slugOption = NewCommand.Localized("--slug", NewOptionTexts.Slug, messages);
        Command command = new("tag", messages.Text(NewTexts.Tag));
        command.Arguments.Add(idArgument);
        foreach (Option option in (Option[])[labelOption, descriptionOption, slugOption]) command.Options.Add(option);
        return NewCommand.Reading(command, messages, (result, context) =>
        {
            Answers answers = new(result, context, messages);
            string id = context.DefaultLanguage.Slug(answers.Text(result.GetValue(idArgument), messages.Text(NewTexts.TheId), NewOptionTexts.AskTagId));
            IReadOnlyList<string> labels = answers.Localized(labelOption, NewOptionTexts.AskLabel);
            IReadOnlyList<string> descriptions = answers.Localized(descriptionOption, NewOptionTexts.AskTagDescription);
            IReadOnlyList<string> slugs = answers.OptionalLocalized(slugOption, NewOptionTexts.AskSlug) ?? [.. context.Languages.Zip(labels, (language, label) => language.Slug(label))];
            if (NewCommand.Lacks(answers, messages) is { } lacks) return lacks;
            if (id.Length == 0) return CommandLine.Refuse(messages.Text(NewTexts.NoId));
            for (int i = 0; i < slugs.Count; i++)
            {
                string language = answers.Languages[i];
                if (slugs[i].Length == 0) return CommandLine.Refuse(messages.Text(NewTexts.NoSlug, language));
                if (context.Tags.Values.FirstOrDefault(tag => tag.Slug[language].Equals(slugs[i], StringComparison.OrdinalIgnoreCase)) is { } other && other.Id.Value != id) return CommandLine.Refuse(messages.Text(NewTexts.SlugTaken, other.Id.Value, slugs[i], language));
            }
            string text = $"{id}:\n  label: {YamlText.Localized(answers.Languages, labels)}\n  slug: {YamlText.Localized(answers.Languages, slugs)}\n  description: {YamlText.Localized(answers.Languages, descriptions)}\n";
            return NewCommand.Add(context, "tags.yml", id, text, messages);
        });
    }
}
