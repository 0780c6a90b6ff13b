using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using StaticSite.Pipelines;

namespace StaticSite.Cli;

/// <summary>What a build prints: progress and tables on a terminal, plain lines elsewhere. Diagnostics go to the error stream.</summary>
internal static class Report
{
    /// <summary>Runs a build and prints its report.</summary>
    /// <param name="build">Builds, and tells the name of each phase.</param>
    /// <param name="options">What is built.</param>
    /// <param name="isCheck">Whether nothing is written.</param>
    /// <param name="annotates">Whether each message is printed as an annotation for GitHub too.</param>
    /// <param name="messages">The language of the report.</param>
    public static BuildResult Run(Func<Action<string>, BuildResult> build, BuildOptions options, bool isCheck, bool annotates, Messages messages)
    {
        string output = options.Output;
        long start = Stopwatch.GetTimestamp();
        bool terminal = AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected;
        BuildResult result = terminal
            ? AnsiConsole.Status().Start(messages.Text(BuildTexts.Reading), status => build(phase => status.Status(Name(phase, messages))))
            : build(phase => Console.WriteLine(Name(phase, messages)));
        TimeSpan time = Stopwatch.GetElapsedTime(start);

        List<SameMistake> mistakes = SameMistake.Of(result.Diagnostics);
        foreach ((StaticSite.Diagnostics.Diagnostic diagnostic, SameMistake mistake) in StaticSite.Diagnostics.ShownLines.Of(mistakes.Select(mistake => mistake.First)).Zip(mistakes))
        {
            string also = string.Concat(mistake.Others.Select(place => $"  {messages.Text(BuildTexts.Also)}: {StaticSite.Diagnostics.VisibleText.Of(place.ToString())}\n"));
            Console.Error.WriteLine($"{messages.Format(diagnostic)}\n{also}  {messages.Text(BuildTexts.More)}: {CodeTables.More(diagnostic.Code, options.Root)}\n");
        }
        if (annotates)
        {
            foreach (StaticSite.Diagnostics.Diagnostic diagnostic in result.Diagnostics) Console.WriteLine(GitHubAnnotation.Format(messages.In(diagnostic)));
        }
        (int errorCount, int warningCount) = CheckFormat.Count(result);
        (string errors, string warnings) = (messages.Errors(errorCount), messages.Warnings(warningCount));
        if (!result.Succeeded)
        {
            Console.Error.WriteLine(isCheck ? messages.Text(CheckTexts.Found, errors, warnings) : messages.Text(BuildTexts.NotBuilt, errors, warnings, output));
            return result;
        }
        if (terminal) Table(result, messages);
        else Lines(result, messages);
        if (result.Statistics.NextChange is { } next) Console.WriteLine(messages.Text(BuildTexts.NextChange, next.ToString()));
        string duration = time.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);
        if (isCheck) Console.WriteLine(messages.Text(CheckTexts.WouldSucceed, warnings, duration));
        else Console.WriteLine(messages.Text(result.IsUnchanged ? BuildTexts.Unchanged : BuildTexts.Built, output, messages.Count(BuildTexts.Files, result.FileCount), messages.Count(BuildTexts.Bytes, result.TotalBytes), warnings, duration));
        return result;
    }

    private static string Name(string phase, Messages messages) => messages.Text(phase switch
    {
        nameof(Phase.Input) => BuildTexts.Input,
        nameof(Phase.Process) => BuildTexts.Process,
        nameof(Phase.PostProcess) => BuildTexts.PostProcess,
        _ => BuildTexts.Write,
    });

    private static void Lines(BuildResult result, Messages messages)
    {
        foreach ((string name, string value) in Rows(result, messages)) Console.WriteLine($"{name}: {value}");
    }

    private static void Table(BuildResult result, Messages messages)
    {
        Table table = new Table().Border(TableBorder.Rounded).AddColumn(messages.Text(BuildTexts.What)).AddColumn(new TableColumn(messages.Text(BuildTexts.HowMuch)).RightAligned());
        foreach ((string name, string value) in Rows(result, messages)) table.AddRow(Markup.Escape(name), Markup.Escape(value));
        AnsiConsole.Write(table);
    }

    private static IEnumerable<(string Name, string Value)> Rows(BuildResult result, Messages messages)
    {
        foreach ((string language, int pages) in result.Statistics.PagesPerLanguage.OrderBy(pair => pair.Key, StringComparer.Ordinal)) yield return (messages.Text(BuildTexts.Pages, language), pages.ToString());
        foreach ((string language, int bytes) in result.Statistics.KeptPerLanguage.OrderBy(pair => pair.Key, StringComparer.Ordinal)) yield return (messages.Text(BuildTexts.Kept, language), bytes.ToString());
        yield return (messages.Text(BuildTexts.OtherFiles), result.Statistics.OtherFiles.ToString());
        yield return (messages.Text(BuildTexts.Withheld), result.Statistics.Withheld.ToString());
        foreach ((string origin, TimeSpan time) in result.Statistics.Slowest(3)) yield return (messages.Text(BuildTexts.SlowPage, origin), messages.Text(BuildTexts.Milliseconds, time.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture)));
    }
}
