using System.CommandLine;
using System.Text;

namespace StaticSite.Cli;

/// <summary><c>new event</c>: a day or a meeting with the page where it was read.</summary>
internal static class NewEvent
{
    public static Command Command()
    {
        Argument<string?> idArgument = new("id") { Description = "The id, by which calendars know the event for good.", Arity = ArgumentArity.ZeroOrOne };
        Option<string[]> titleOption = NewCommand.Localized("--title", "The title");
        Option<string[]> descriptionOption = NewCommand.Localized("--description", "One or two sentences");
        Option<string[]> placeOption = NewCommand.Localized("--place", "The town; may be left out");
        Option<string?> startOption = NewCommand.One("--start", "The day, or the moment (2026-06-10T10:00).", "day");
        Option<string?> endOption = NewCommand.One("--end", "The last day, or the moment at which it ends; may be left out.", "day");
        Option<bool> yearlyOption = new("--yearly") { Description = "It comes again each year." };
        Option<string?> sourceOption = NewCommand.One("--source", "Title of the page where it was read.");
        Option<string?> urlOption = NewCommand.One("--url", "Address of that page.", "url");
        Option<string?> publisherOption = NewCommand.One("--publisher", "Who published it; may be left out.");
        Option<string?> dateOption = NewCommand.One("--source-date", "When it was published; may be left out.", "day");
        Command command = new("event", "Adds an event to input/data/events.yml.");
        command.Arguments.Add(idArgument);
        foreach (Option option in (Option[])[titleOption, descriptionOption, placeOption, startOption, endOption, yearlyOption, sourceOption, urlOption, publisherOption, dateOption]) command.Options.Add(option);
        return NewCommand.Reading(command, (result, context) =>
        {
            Answers answers = new(result, context);
            string id = answers.Text(result.GetValue(idArgument), "the id", "Id, in small letters with hyphens");
            IReadOnlyList<string> title = answers.Localized(titleOption, "Title");
            IReadOnlyList<string> description = answers.Localized(descriptionOption, "One or two sentences");
            IReadOnlyList<string>? place = answers.OptionalLocalized(placeOption, "Town");
            string start = answers.Text(startOption, "The day, or the moment, such as 2026-06-10T10:00");
            string source = answers.Text(sourceOption, "Title of the page where it was read");
            string url = answers.Text(urlOption, "Address of that page");
            if (NewCommand.Lacks(answers) is { } lacks) return lacks;
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
            return NewCommand.Add(context, "events.yml", id, text.ToString(), MessageLanguage.Of(result));
        });
    }
}
