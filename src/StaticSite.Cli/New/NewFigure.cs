using System.CommandLine;
using System.Text;
using NodaTime;
using StaticSite.Editorial.Figures;

namespace StaticSite.Cli;

/// <summary><c>new figure</c>: a figure with whoever says it, the day it stands for and its source.</summary>
internal static class NewFigure
{
    private static readonly string[] Qualifiers = ["exact", "nearly", "more_than", "about", "at_least"];
    private static readonly string[] Confidences = ["one_page", "two_pages", "computed"];

    public static Command Command(Messages messages)
    {
        Argument<string?> idArgument = new("id") { Description = messages.Text(NewOptionTexts.FigureId), HelpName = messages.Text(ValueTexts.Id), Arity = ArgumentArity.ZeroOrOne };
        Option<string[]> labelOption = NewCommand.Localized("--label", NewOptionTexts.Counted, messages);
        Option<string[]> unitOption = NewCommand.Localized("--unit", NewOptionTexts.Unit, messages);
        Option<string?> valueOption = NewCommand.One("--value", messages.Text(NewOptionTexts.Value), messages.Text(ValueTexts.Number));
        Option<string?> qualifierOption = NewCommand.One("--qualifier", messages.Text(NewOptionTexts.Qualifier, string.Join(", ", Qualifiers)), messages.Text(ValueTexts.Word));
        qualifierOption.AcceptOnlyFromAmong(Qualifiers);
        Option<string?> asOfOption = NewCommand.One("--as-of", messages.Text(NewOptionTexts.AsOf), messages.Text(ValueTexts.Day));
        Option<string[]> claimantOption = NewCommand.Localized("--claimant", NewOptionTexts.Claimant, messages);
        Option<string[]> reporterOption = NewCommand.Localized("--reporter", NewOptionTexts.Reporter, messages);
        Option<string?> urlOption = NewCommand.One("--url", messages.Text(NewOptionTexts.FigureUrl), messages.Text(ValueTexts.Url));
        Option<string?> confidenceOption = NewCommand.One("--confidence", messages.Text(NewOptionTexts.Confidence, string.Join(", ", Confidences)), messages.Text(ValueTexts.Word));
        confidenceOption.AcceptOnlyFromAmong(Confidences);
        Option<string?> reviewOption = NewCommand.One("--review-by", messages.Text(NewOptionTexts.ReviewBy), messages.Text(ValueTexts.Day));
        Option<string?> groupOption = NewCommand.One("--group", messages.Text(NewOptionTexts.Group), messages.Text(ValueTexts.Id));
        Option<string[]> noteOption = NewCommand.Localized("--note", NewOptionTexts.Note, messages);
        Command command = new("figure", messages.Text(NewTexts.Figure));
        command.Arguments.Add(idArgument);
        foreach (Option option in (Option[])[labelOption, unitOption, valueOption, qualifierOption, asOfOption, claimantOption, reporterOption, urlOption, confidenceOption, reviewOption, groupOption, noteOption]) command.Options.Add(option);
        return NewCommand.Reading(command, messages, (result, context) =>
        {
            Answers answers = new(result, context, messages);
            string id = answers.Text(result.GetValue(idArgument), messages.Text(NewTexts.TheId), NewOptionTexts.AskId);
            IReadOnlyList<string> label = answers.Localized(labelOption, NewOptionTexts.Counted);
            IReadOnlyList<string> unit = answers.Localized(unitOption, NewOptionTexts.AskUnit);
            string value = answers.Text(valueOption, NewOptionTexts.AskValue);
            string asOf = answers.Text(asOfOption, NewOptionTexts.AskAsOf);
            IReadOnlyList<string> claimant = answers.Localized(claimantOption, NewOptionTexts.Claimant);
            IReadOnlyList<string> reporter = answers.Localized(reporterOption, NewOptionTexts.Reporter);
            string url = answers.Text(urlOption, NewOptionTexts.AskFigureUrl);
            string? group = answers.OptionalChoice(groupOption, NewOptionTexts.AskGroup, context.Extension<FiguresExtension>()?.GroupsIn(context.DefaultLanguage) ?? []);
            IReadOnlyList<string>? note = answers.OptionalLocalized(noteOption, NewOptionTexts.AskNote);
            if (NewCommand.Lacks(answers, messages) is { } lacks) return lacks;
            StringBuilder text = new();
            text.Append($"\n{YamlText.Value(id)}:\n");
            if (group is not null) text.Append($"  group: {YamlText.Value(group)}\n");
            text.Append($"  label: {YamlText.Localized(answers.Languages, label)}\n  unit: {YamlText.Localized(answers.Languages, unit)}\n");
            text.Append($"  value: {YamlText.Bare(value)}\n  qualifier: {result.GetValue(qualifierOption) ?? "exact"}\n  as_of: {YamlText.Bare(asOf)}\n");
            text.Append($"  claimant: {YamlText.Localized(answers.Languages, claimant)}\n  reporter: {YamlText.Localized(answers.Languages, reporter)}\n  url: {YamlText.Value(url)}\n");
            text.Append($"  confidence: {result.GetValue(confidenceOption) ?? "one_page"}\n  review_by: {YamlText.Bare(result.GetValue(reviewOption) ?? NewCommand.Iso(NewCommand.Today(context).Plus(Period.FromYears(1))))}\n");
            if (note is not null) text.Append($"  note: {YamlText.Localized(answers.Languages, note)}\n");
            return NewCommand.Add(context, "figures.yml", id, text.ToString(), messages);
        });
    }
}
