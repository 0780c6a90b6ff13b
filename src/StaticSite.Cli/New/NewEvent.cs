using System.CommandLine;
using System.Text;

namespace StaticSite.Cli;

/// <summary><c>new event</c>: a day or a meeting with the page where it was read.</summary>
internal static class NewEvent
{
    public static Command Command(Messages messages)
    {
        Argument<string?> idArgument = new("id") { Description = messages.Text(NewOptionTexts.EventId), HelpName = messages.Text(ValueTexts.Id), Arity = ArgumentArity.ZeroOrOne };
        Option<string[]> titleOption = NewCommand.Localized("--title", NewOptionTexts.EventTitle, messages);
        Option<string[]> descriptionOption = NewCommand.Localized("--description", NewOptionTexts.EventDescription, messages);
        Option<string[]> placeOption = NewCommand.Localized("--place", NewOptionTexts.Place, messages);
        Option<string?> startOption = NewCommand.One("--start", messages.Text(NewOptionTexts.StartOption), messages.Text(ValueTexts.Day));
        Option<string?> endOption = NewCommand.One("--end", messages.Text(NewOptionTexts.EndOption), messages.Text(ValueTexts.Day));
        Option<bool> yearlyOption = new("--yearly") { Description = messages.Text(NewOptionTexts.Yearly) };
        Option<string?> sourceOption = NewCommand.One("--source", messages.Text(NewOptionTexts.Source), messages.Text(ValueTexts.Text));
        Option<string?> urlOption = NewCommand.One("--url", messages.Text(NewOptionTexts.SourceUrl), messages.Text(ValueTexts.Url));
        Option<string?> publisherOption = NewCommand.One("--publisher", messages.Text(NewOptionTexts.Publisher), messages.Text(ValueTexts.Text));
        Option<string?> dateOption = NewCommand.One("--source-date", messages.Text(NewOptionTexts.SourceDate), messages.Text(ValueTexts.Day));
        Command command = new("event", messages.Text(NewTexts.Event));
        command.Arguments.Add(idArgument);
        foreach (Option option in (Option[])[titleOption, descriptionOption, placeOption, startOption, endOption, yearlyOption, sourceOption, urlOption, publisherOption, dateOption]) command.Options.Add(option);
        return NewCommand.Reading(command, messages, (result, context) =>
        {
            Answers answers = new(result, context, messages);
            string id = answers.Text(result.GetValue(idArgument), messages.Text(NewTexts.TheId), NewOptionTexts.AskId);
            IReadOnlyList<string> title = answers.Localized(titleOption, NewOptionTexts.AskTitle);
            IReadOnlyList<string> description = answers.Localized(descriptionOption, NewOptionTexts.EventDescription);
            IReadOnlyList<string>? place = answers.OptionalLocalized(placeOption, NewOptionTexts.AskPlace);
            string start = answers.Text(startOption, NewOptionTexts.AskStart);
            string source = answers.Text(sourceOption, NewOptionTexts.AskSource);
            string url = answers.Text(urlOption, NewOptionTexts.AskSourceUrl);
            if (NewCommand.Lacks(answers, messages) is { } lacks) return lacks;
            StringBuilder text = new();
            text.Append($"\n{YamlText.Value(id)}:\n  title: {YamlText.Localized(answers.Languages, title)}\n  description: {YamlText.Localized(answers.Languages, description)}\n");
            if (place is not null) text.Append($"  place: {YamlText.Localized(answers.Languages, place)}\n");
            text.Append($"  start: {YamlText.Bare(start)}\n");
            if (result.GetValue(endOption) is { } end) text.Append($"  end: {YamlText.Bare(end)}\n");
            if (result.GetValue(yearlyOption)) text.Append("  yearly: true\n");
            text.Append($"  source:\n    title: {YamlText.Value(source)}\n    url: {YamlText.Value(url)}\n");
            if (result.GetValue(publisherOption) is { } publisher) text.Append($"    publisher: {YamlText.Value(publisher)}\n");
            if (result.GetValue(dateOption) is { } date) text.Append($"    date: {YamlText.Bare(date)}\n");
            text.Append($"  updated: {NewCommand.Iso(NewCommand.Today(context))}\n");
            return NewCommand.Add(context, "events.yml", id, text.ToString(), messages);
        });
    }
}
