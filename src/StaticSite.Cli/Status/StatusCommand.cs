using System.CommandLine;
using System.Text;
using NodaTime;
using Spectre.Console;
using StaticSite.Diagnostics;
using StaticSite.Editorial;
using StaticSite.Editorial.Agenda;
using StaticSite.Pipelines;

namespace StaticSite.Cli;

/// <summary><c>status</c>: how every page stands in every language, and what editors have to look at.</summary>
internal static class StatusCommand
{
    public static Command Create()
    {
        Option<string> rootOption = CommandLine.RootOption();
        Option<string?> clockOption = BuildArguments.ClockOption();
        Option<int> daysOption = new("--days") { Description = "How many days ahead reviews and what expires are looked for.", DefaultValueFactory = _ => 30, HelpName = "n" };
        Option<string> formatOption = new("--format") { Description = "For people, or for programs as one JSON document.", DefaultValueFactory = _ => CheckFormat.Text, HelpName = "text|json" };
        formatOption.AcceptOnlyFromAmong(CheckFormat.Text, CheckFormat.Json);
        Option<string?> htmlOption = new("--html") { Description = "File for the report as one HTML page for editors; it lies outside of the site and is never published.", HelpName = "file" };
        Command status = new("status", "Shows how every page stands in every language, what is scheduled, what expires or needs review, drafts, and images without credit.");
        foreach (Option option in (Option[])[rootOption, clockOption, daysOption, formatOption, htmlOption]) status.Options.Add(option);
        status.SetAction(result =>
        {
            DiagnosticBag bag = new();
            Instant clock = BuildArguments.ReadClock(result.GetValue(clockOption), bag);
            if (bag.HasErrors) return CommandLine.Refuse(MessageLanguage.Of(result).Format(bag.ToSortedList()[0]));
            int days = result.GetValue(daysOption);
            if (days is < 0 or > 3650) return CommandLine.Refuse("--days takes 0 to 3650.");
            string root = Path.GetFullPath(result.GetValue(rootOption)!);
            string? html = result.GetValue(htmlOption) is { } file ? Path.GetFullPath(file) : null;
            if (html is not null && Published(html, root) is { } folder) return CommandLine.Refuse($"--html: {folder} is published, and this page is for editors only; name a file elsewhere.");
            BuildContext? context = CommandLine.Inspect(root, bag, clock);
            StatusReport? report = context is null ? null : new StatusReport(context.Settings.Title[context.DefaultLanguage.Code], NewCommand.Iso(NewCommand.Today(context)), [.. context.Languages.Select(language => language.Code)], PageStatus.All(context), EditorAgenda.Of(context, days));
            MessageLanguage.Of(result).Print(bag.ToSortedList());
            if (report is null) return CommandLine.ErrorsCode;
            if (html is not null && !Save(html, StatusPage.Write(report))) return CommandLine.ErrorsCode;
            if (result.GetValue(formatOption) == CheckFormat.Json) Console.Write(report.ToJson());
            else Print(report);
            return bag.HasErrors ? CommandLine.ErrorsCode : CommandLine.BuiltCode;
        });
        return status;
    }

    // What lies in these folders is published, or taken for a part of what is.
    private static string? Published(string file, string root) =>
        ((string[])["output", "input", "theme"]).FirstOrDefault(folder => file.StartsWith(Path.Combine(root, folder) + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase));

    private static bool Save(string file, string html)
    {
        try
        {
            File.WriteAllText(file, html, new UTF8Encoding(false));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"The report cannot be written: {e.Message}");
            return false;
        }
    }

    private static void Print(StatusReport report)
    {
        bool terminal = AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected;
        if (terminal)
        {
            Table table = new Table().Border(TableBorder.Rounded).AddColumn("Page");
            foreach (string language in report.Languages) table.AddColumn(language);
            foreach (PageStatus page in report.Pages) table.AddRow([Markup.Escape(page.Key), .. page.States.Select(state => Coloured(state))]);
            AnsiConsole.Write(table);
        }
        else
        {
            foreach (PageStatus page in report.Pages) Console.WriteLine(page.Key + ": " + string.Join("; ", report.Languages.Zip(page.States, (language, state) => language + " " + state)));
        }
        for (int i = 0; i < report.Languages.Count; i++) Console.WriteLine($"{report.Languages[i]}: {string.Join("; ", report.Counts(i))}");
        foreach (IGrouping<AgendaKind, AgendaItem> part in report.Parts)
        {
            Console.WriteLine();
            if (terminal)
            {
                Table table = new Table().Border(TableBorder.Rounded).Title(StatusReport.Heading(part.Key)).AddColumn("Day").AddColumn("What").AddColumn("Where");
                foreach (AgendaItem item in part) table.AddRow(StatusReport.DayOf(item), Markup.Escape(item.What), Markup.Escape(item.Place.ToString()));
                AnsiConsole.Write(table);
                continue;
            }
            Console.WriteLine(StatusReport.Heading(part.Key) + ":");
            foreach (AgendaItem item in part) Console.WriteLine($"  {(item.Day is null ? "" : StatusReport.DayOf(item) + " ")}{item.What} ({item.Place})");
        }
    }

    private static string Coloured(string state) => state switch
    {
        "missing" => "[red]missing[/]",
        _ when state.StartsWith("outdated", StringComparison.Ordinal) || state.StartsWith("unstamped", StringComparison.Ordinal) => $"[yellow]{Markup.Escape(state)}[/]",
        _ => Markup.Escape(state),
    };
}
