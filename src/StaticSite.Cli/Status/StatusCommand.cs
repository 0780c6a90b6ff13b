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
    public static Command Create(Messages messages)
    {
        Option<string> rootOption = CommandLine.RootOption(messages);
        Option<string?> clockOption = BuildArguments.ClockOption(messages);
        Option<int> daysOption = new("--days") { Description = messages.Text(StatusTexts.Days), DefaultValueFactory = _ => 30, HelpName = messages.Text(ValueTexts.Number) };
        Option<string> formatOption = new("--format") { Description = messages.Text(StatusTexts.Format), DefaultValueFactory = _ => CheckFormat.Text, HelpName = "text|json" };
        formatOption.AcceptOnlyFromAmong(CheckFormat.Text, CheckFormat.Json);
        Option<string?> htmlOption = new("--html") { Description = messages.Text(StatusTexts.Html), HelpName = messages.Text(ValueTexts.File) };
        Command status = new("status", messages.Text(StatusTexts.Command));
        foreach (Option option in (Option[])[rootOption, clockOption, daysOption, formatOption, htmlOption]) status.Options.Add(option);
        status.SetAction(result =>
        {
            DiagnosticBag bag = new();
            Instant clock = BuildArguments.ReadClock(result.GetValue(clockOption), bag);
            if (bag.HasErrors) return CommandLine.Refuse(messages.Format(bag.ToSortedList()[0]));
            int days = result.GetValue(daysOption);
            if (days is < 0 or > 3650) return CommandLine.Refuse(messages.Text(StatusTexts.BadDays));
            string root = Path.GetFullPath(result.GetValue(rootOption)!);
            string? html = result.GetValue(htmlOption) is { } file ? Path.GetFullPath(file) : null;
            if (html is not null && Published(html, root) is { } folder) return CommandLine.Refuse(messages.Text(StatusTexts.Published, folder));
            BuildContext? context = CommandLine.Inspect(root, bag, clock);
            StatusReport? report = context is null ? null : new StatusReport(context.Settings.Title[context.DefaultLanguage.Code], NewCommand.Iso(NewCommand.Today(context)), [.. context.Languages.Select(language => language.Code)], PageStatus.All(context), EditorAgenda.Of(context, days));
            messages.Print(bag.ToSortedList());
            if (report is null) return CommandLine.ErrorsCode;
            if (html is not null && !Save(html, StatusPage.Write(report, messages), messages)) return CommandLine.ErrorsCode;
            if (result.GetValue(formatOption) == CheckFormat.Json) Console.Write(report.ToJson());
            else Print(report, messages);
            return bag.HasErrors ? CommandLine.ErrorsCode : CommandLine.BuiltCode;
        });
        return status;
    }

    // What lies in these folders is published, or taken for a part of what is.
    private static string? Published(string file, string root) =>
        ((string[])["output", "input", "theme"]).FirstOrDefault(folder => file.StartsWith(Path.Combine(root, folder) + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase));

    private static bool Save(string file, string html, Messages messages)
    {
        try
        {
            File.WriteAllText(file, html, new UTF8Encoding(false));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(messages.Text(StatusTexts.NotWritten, e.Message));
            return false;
        }
    }

    private static void Print(StatusReport report, Messages messages)
    {
        bool terminal = AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected;
        if (terminal)
        {
            Table table = new Table().Border(TableBorder.Rounded).AddColumn(messages.Text(StatusTexts.Page));
            foreach (string language in report.Languages) table.AddColumn(language);
            foreach (PageStatus page in report.Pages) table.AddRow([Markup.Escape(page.Key), .. page.States.Select(state => Coloured(state, messages))]);
            AnsiConsole.Write(table);
        }
        else
        {
            foreach (PageStatus page in report.Pages) Console.WriteLine(page.Key + ": " + string.Join("; ", report.Languages.Zip(page.States, (language, state) => language + " " + StatusReport.State(state, messages))));
        }
        for (int i = 0; i < report.Languages.Count; i++) Console.WriteLine($"{report.Languages[i]}: {string.Join("; ", report.Counts(i, messages))}");
        foreach (IGrouping<AgendaKind, AgendaItem> part in report.Parts)
        {
            Console.WriteLine();
            if (terminal)
            {
                Table table = new Table().Border(TableBorder.Rounded).Title(messages.Text(StatusReport.Heading(part.Key))).AddColumn(messages.Text(StatusTexts.Day)).AddColumn(messages.Text(StatusTexts.What)).AddColumn(messages.Text(StatusTexts.Where));
                foreach (AgendaItem item in part) table.AddRow(StatusReport.DayOf(item), Markup.Escape(item.What), Markup.Escape(item.Place.ToString()));
                AnsiConsole.Write(table);
                continue;
            }
            Console.WriteLine(messages.Text(StatusReport.Heading(part.Key)) + ":");
            foreach (AgendaItem item in part) Console.WriteLine($"  {(item.Day is null ? "" : StatusReport.DayOf(item) + " ")}{item.What} ({item.Place})");
        }
    }

    private static string Coloured(string state, Messages messages)
    {
        string shown = Markup.Escape(StatusReport.State(state, messages));
        if (state == "missing") return $"[red]{shown}[/]";
        return state.StartsWith("outdated", StringComparison.Ordinal) || state.StartsWith("unstamped", StringComparison.Ordinal) ? $"[yellow]{shown}[/]" : shown;
    }
}
