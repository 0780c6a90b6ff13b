using System.CommandLine;
using StaticSite.Diagnostics;

namespace StaticSite.Cli;

/// <summary><c>explain</c>: what a code means, why there is such a rule, and what to do.</summary>
internal static class ExplainCommand
{
    public static Command Create(Messages messages)
    {
        Argument<string?> codeArgument = new("code") { Description = messages.Text(ExplainTexts.Code), HelpName = messages.Text(ValueTexts.Code), Arity = ArgumentArity.ZeroOrOne };
        codeArgument.CompletionSources.Add(_ => CodeTables.All.Select(row => new System.CommandLine.Completions.CompletionItem(row.Code, detail: row.Title)));
        Command explain = new("explain", messages.Text(ExplainTexts.Command));
        explain.Arguments.Add(codeArgument);
        explain.SetAction(result =>
        {
            if (result.GetValue(codeArgument) is not { } code)
            {
                List(messages);
                return CommandLine.BuiltCode;
            }
            if (CodeTables.All.FirstOrDefault(row => row.Code.Equals(code, StringComparison.OrdinalIgnoreCase)) is { } found)
            {
                Console.Write(Text(messages.In(found), messages));
                return CommandLine.BuiltCode;
            }
            Console.Error.WriteLine(messages.Text(ExplainTexts.Unknown, code, messages.Hint(Nearest.Hint(code, CodeTables.All.Select(row => row.Code)))));
            return CommandLine.UsageCode;
        });
        return explain;
    }

    private static string Text(DiagnosticDescriptor row, Messages messages) =>
        $"""
        {row.Code} ({messages.Text(row.Severity == Severity.Error ? BuildTexts.Error : BuildTexts.Warning)}): {row.Title}

        {messages.Text(ExplainTexts.Message, row.GeneralMessage)}

        {messages.Text(ExplainTexts.Why, row.Reason)}

        {messages.Text(ExplainTexts.WhatToDo, row.GeneralHelp)}

        {messages.Text(ExplainTexts.Example)}
          {row.Example.Replace("\n", "\n  ", StringComparison.Ordinal)}

        {messages.Text(ExplainTexts.Guide, CodeTables.GuideLink(row.Code))}

        """;

    private static void List(Messages messages)
    {
        foreach (DiagnosticSubject subject in CodeTables.Subjects)
        {
            Console.WriteLine(messages.Phrase("subjects", subject.Name));
            foreach (DiagnosticDescriptor row in subject.Codes.OrderBy(row => row.Code, StringComparer.Ordinal)) Console.WriteLine($"  {row.Code}  {messages.In(row).Title}{(row.Severity == Severity.Warning ? $" ({messages.Text(BuildTexts.Warning)})" : "")}");
            Console.WriteLine();
        }
        Console.WriteLine(messages.Text(ExplainTexts.More));
    }
}
