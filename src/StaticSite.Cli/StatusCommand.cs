using System.CommandLine;
using Spectre.Console;
using StaticSite.Diagnostics;
using StaticSite.Editorial;
using StaticSite.Pipelines;

namespace StaticSite.Cli;

/// <summary><c>status</c>: how every page stands in every language.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        Option<string> rootOption = CommandLine.RootOption();
        Command status = new("status", "Shows how every page stands in every language: current, outdated, missing, awaiting a native speaker.");
        status.Options.Add(rootOption);
        status.SetAction(result =>
        {
            DiagnosticBag bag = new();
            BuildContext? context = CommandLine.Inspect(result.GetValue(rootOption)!, bag);
            foreach (StaticSite.Diagnostics.Diagnostic diagnostic in bag.ToSortedList()) Console.Error.WriteLine(diagnostic.Format() + "\n");
            if (context is null) return CommandLine.ErrorsCode;
            Print(context, PageStatus.All(context));
            return bag.HasErrors ? CommandLine.ErrorsCode : CommandLine.BuiltCode;
        });
        return status;
    }

    private static void Print(BuildContext context, IReadOnlyList<PageStatus> pages)
    {
        string[] languages = [.. context.Languages.Select(language => language.Code)];
        if (AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected)
        {
            Table table = new Table().Border(TableBorder.Rounded).AddColumn("Page");
            foreach (string language in languages) table.AddColumn(language);
            foreach (PageStatus page in pages) table.AddRow([Markup.Escape(page.Key), .. page.States.Select(state => Coloured(state))]);
            AnsiConsole.Write(table);
        }
        else
        {
            foreach (PageStatus page in pages) Console.WriteLine(page.Key + ": " + string.Join("; ", languages.Zip(page.States, (language, state) => language + " " + state)));
        }
        for (int i = 0; i < languages.Length; i++)
        {
            IEnumerable<string> counts = pages.GroupBy(page => page.States[i]).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Count()} {group.Key}");
            Console.WriteLine($"{languages[i]}: {string.Join("; ", counts)}");
        }
    }

    private static string Coloured(string state) => state switch
    {
        "missing" => "[red]missing[/]",
        _ when state.StartsWith("outdated", StringComparison.Ordinal) || state.StartsWith("unstamped", StringComparison.Ordinal) => $"[yellow]{Markup.Escape(state)}[/]",
        _ => Markup.Escape(state),
    };
}
