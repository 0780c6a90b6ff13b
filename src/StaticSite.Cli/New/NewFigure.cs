using System.CommandLine;
using System.Text;
using NodaTime;

namespace StaticSite.Cli;

/// <summary><c>new figure</c>: a figure with whoever says it, the day it stands for and its source.</summary>
internal static class NewFigure
{
    public static Command Command()
    {
        Argument<string?> idArgument = new("id") { Description = "The id, by which texts name the figure.", Arity = ArgumentArity.ZeroOrOne };
        Option<string[]> labelOption = NewCommand.Localized("--label", "What is counted");
        Option<string[]> unitOption = NewCommand.Localized("--unit", "The unit, such as people");
        Option<string?> valueOption = NewCommand.One("--value", "The bare number, such as 248000.", "number");
        Option<string?> qualifierOption = NewCommand.One("--qualifier", "How exact it is; exact by default.", "word");
        qualifierOption.AcceptOnlyFromAmong("exact", "nearly", "more_than", "about", "at_least");
        Option<string?> asOfOption = NewCommand.One("--as-of", "The day, month or year it stands for.", "day");
        Option<string[]> claimantOption = NewCommand.Localized("--claimant", "Who says it");
        Option<string[]> reporterOption = NewCommand.Localized("--reporter", "Who printed it");
        Option<string?> urlOption = NewCommand.One("--url", "Where it was printed.", "url");
        Option<string?> confidenceOption = NewCommand.One("--confidence", "What it rests on; one_page by default.", "word");
        confidenceOption.AcceptOnlyFromAmong("one_page", "two_pages", "computed");
        Option<string?> reviewOption = NewCommand.One("--review-by", "The day by which it is looked at again; by default in a year.", "day");
        Option<string[]> noteOption = NewCommand.Localized("--note", "What a reader must know; may be left out");
        Command command = new("figure", "Adds a figure to input/data/figures.yml.");
        command.Arguments.Add(idArgument);
        foreach (Option option in (Option[])[labelOption, unitOption, valueOption, qualifierOption, asOfOption, claimantOption, reporterOption, urlOption, confidenceOption, reviewOption, noteOption]) command.Options.Add(option);
        return NewCommand.Reading(command, (result, context) =>
        {
            Answers answers = new(result, context);
            string id = answers.Text(result.GetValue(idArgument), "the id", "Id, in small letters with hyphens");
            IReadOnlyList<string> label = answers.Localized(labelOption, "What is counted");
            IReadOnlyList<string> unit = answers.Localized(unitOption, "Unit");
            string value = answers.Text(valueOption, "The bare number");
            string asOf = answers.Text(asOfOption, "The day, month or year it stands for, such as 2026-03-13");
            IReadOnlyList<string> claimant = answers.Localized(claimantOption, "Who says it");
            IReadOnlyList<string> reporter = answers.Localized(reporterOption, "Who printed it");
            string url = answers.Text(urlOption, "Web address where it was printed");
            IReadOnlyList<string>? note = answers.OptionalLocalized(noteOption, "What a reader must know");
            if (NewCommand.Lacks(answers) is { } lacks) return lacks;
            StringBuilder text = new();
            text.Append($"\n{YamlText.Value(id)}:\n  label: {YamlText.Localized(answers.Languages, label)}\n  unit: {YamlText.Localized(answers.Languages, unit)}\n");
            text.Append($"  value: {YamlText.Bare(value)}\n  qualifier: {result.GetValue(qualifierOption) ?? "exact"}\n  as_of: {YamlText.Bare(asOf)}\n");
            text.Append($"  claimant: {YamlText.Localized(answers.Languages, claimant)}\n  reporter: {YamlText.Localized(answers.Languages, reporter)}\n  url: {YamlText.Value(url)}\n");
            text.Append($"  confidence: {result.GetValue(confidenceOption) ?? "one_page"}\n  review_by: {YamlText.Bare(result.GetValue(reviewOption) ?? NewCommand.Iso(NewCommand.Today(context).Plus(Period.FromYears(1))))}\n");
            if (note is not null) text.Append($"  note: {YamlText.Localized(answers.Languages, note)}\n");
            return NewCommand.Add(context, "figures.yml", id, text.ToString(), MessageLanguage.Of(result));
        });
    }
}
