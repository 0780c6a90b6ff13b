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
            Messages messages = MessageLanguage.Of(result);
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
            Console.Error.WriteLine(messages.Text("There is no code \"{0}\".{1} Without a code, explain lists all of them.", code, messages.Hint(Nearest.Hint(code, CodeTables.All.Select(row => row.Code)))));
            return CommandLine.UsageCode;
        });
        return explain;
    }

    private static string Text(DiagnosticDescriptor row, Messages messages) =>
        $"""
        {row.Code} ({messages.Text(Word(row.Severity))}): {row.Title}

        {messages.Text("Message: {0}", row.GeneralMessage)}

        {messages.Text("Why: {0}", row.Reason)}

        {messages.Text("What to do: {0}", row.GeneralHelp)}

        {messages.Text("For example:")}
          {row.Example.Replace("\n", "\n  ", StringComparison.Ordinal)}

        {messages.Text("In the guide: {0}", CodeTables.GuideLink(row.Code))}

        """;

    private static void List(Messages messages)
    {
        foreach (DiagnosticSubject subject in CodeTables.Subjects)
        {
            Console.WriteLine(messages.Text(subject.Name));
            foreach (DiagnosticDescriptor row in subject.Codes.OrderBy(row => row.Code, StringComparer.Ordinal)) Console.WriteLine($"  {row.Code}  {messages.In(row).Title}{(row.Severity == Severity.Warning ? $" ({messages.Text("warning")})" : "")}");
            Console.WriteLine();
        }
        Console.WriteLine(messages.Text("static-site explain CODE says why there is such a rule and what to do."));
    }

    private static string Word(Severity severity) => severity == Severity.Error ? "error" : "warning";
}
