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
    public static BuildResult Run(Func<Action<string>, BuildResult> build, BuildOptions options, bool isCheck, bool annotates)
    {
        string output = options.Output;
        long start = Stopwatch.GetTimestamp();
        bool terminal = AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected;
        BuildResult result = terminal
            ? AnsiConsole.Status().Start("Reading", status => build(phase => status.Status(phase)))
            : build(phase => Console.WriteLine(phase));
        TimeSpan time = Stopwatch.GetElapsedTime(start);

        foreach (StaticSite.Diagnostics.Diagnostic diagnostic in result.Diagnostics) Console.Error.WriteLine($"{diagnostic.Format()}\n  more: {CodeTables.More(diagnostic.Code, options.Root)}\n");
        if (annotates)
        {
            foreach (StaticSite.Diagnostics.Diagnostic diagnostic in result.Diagnostics) Console.WriteLine(GitHubAnnotation.Format(diagnostic));
        }
        (int errors, int warnings) = CheckFormat.Count(result);
        if (!result.Succeeded)
        {
            Console.Error.WriteLine(isCheck ? $"Found {errors} errors, {warnings} warnings." : $"Not built: {errors} errors, {warnings} warnings. {output} is as it was.");
            return result;
        }
        if (terminal) Table(result);
        else Lines(result);
        if (result.Statistics.NextChange is { } next) Console.WriteLine($"Next scheduled change: {next}");
        if (isCheck) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"A build would succeed: {warnings} warnings, {time.TotalMilliseconds:0} ms"));
        else Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Built {output}: {result.FileCount} files, {result.TotalBytes} bytes, {warnings} warnings, {time.TotalMilliseconds:0} ms"));
        return result;
    }

    private static void Lines(BuildResult result)
    {
        foreach ((string name, string value) in Rows(result)) Console.WriteLine($"{name}: {value}");
    }

    private static void Table(BuildResult result)
    {
        Table table = new Table().Border(TableBorder.Rounded).AddColumn("What").AddColumn(new TableColumn("How much").RightAligned());
        foreach ((string name, string value) in Rows(result)) table.AddRow(Markup.Escape(name), Markup.Escape(value));
        AnsiConsole.Write(table);
    }

    private static IEnumerable<(string Name, string Value)> Rows(BuildResult result)
    {
        foreach ((string language, int pages) in result.Statistics.PagesPerLanguage.OrderBy(pair => pair.Key, StringComparer.Ordinal)) yield return ("Pages " + language, pages.ToString());
        foreach ((string language, int bytes) in result.Statistics.KeptPerLanguage.OrderBy(pair => pair.Key, StringComparer.Ordinal)) yield return ("Bytes kept offline, at most, " + language, bytes.ToString());
        yield return ("Other files", result.Statistics.OtherFiles.ToString());
        yield return ("Withheld (drafts, future, expired)", result.Statistics.Withheld.ToString());
        foreach ((string origin, TimeSpan time) in result.Statistics.Slowest(3)) yield return ("Slow page " + origin, string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.0} ms"));
    }
}
