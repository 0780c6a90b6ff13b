using System.CommandLine;
using StaticSite.Diagnostics;

namespace StaticSite.Cli;

/// <summary><c>explain</c>: what a code means, why there is such a rule, and what to do.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        Argument<string?> codeArgument = new("code") { Description = "The code of a message, such as SS1010; without it all codes are listed.", Arity = ArgumentArity.ZeroOrOne };
        codeArgument.CompletionSources.Add(_ => CodeTables.All.Select(row => new System.CommandLine.Completions.CompletionItem(row.Code, detail: row.Title)));
        Command explain = new("explain", "Explains a message: the rule, its reason, what to do, and an example.");
        explain.Arguments.Add(codeArgument);
        explain.SetAction(result =>
        {
            if (result.GetValue(codeArgument) is not { } code)
            {
                List();
                return CommandLine.BuiltCode;
            }
            if (CodeTables.All.FirstOrDefault(row => row.Code.Equals(code, StringComparison.OrdinalIgnoreCase)) is { } found)
            {
                Console.Write(Text(found));
                return CommandLine.BuiltCode;
            }
            Console.Error.WriteLine($"There is no code \"{code}\".{Nearest.Hint(code, CodeTables.All.Select(row => row.Code))} Without a code, explain lists all of them.");
            return CommandLine.UsageCode;
        });
        return explain;
    }

    private static string Text(DiagnosticDescriptor row) =>
        $"""
        {row.Code} ({Word(row.Severity)}): {row.Title}

        Message: {row.GeneralMessage}

        Why: {row.Reason}

        What to do: {row.GeneralHelp}

        For example:
          {row.Example.Replace("\n", "\n  ", StringComparison.Ordinal)}

        In the guide: {CodeTables.GuideLink(row.Code)}

        """;

    private static void List()
    {
        foreach (DiagnosticSubject subject in CodeTables.Subjects)
        {
            Console.WriteLine(subject.Name);
            foreach (DiagnosticDescriptor row in subject.Codes.OrderBy(row => row.Code, StringComparer.Ordinal)) Console.WriteLine($"  {row.Code}  {row.Title}{(row.Severity == Severity.Warning ? " (warning)" : "")}");
            Console.WriteLine();
        }
        Console.WriteLine("static-site explain CODE says why there is such a rule and what to do.");
    }

    private static string Word(Severity severity) => severity == Severity.Error ? "error" : "warning";
}
