using NodaTime;
using Spectre.Console;
using StaticSite.Output.Audit;

namespace StaticSite.Cli;

/// <summary>Tries the site's links to other sites and says what is wrong with them.</summary>
internal static class ExternalLinkReport
{
    /// <summary>Tries what is not known yet; true when no link is broken.</summary>
    /// <param name="links">The links of the site.</param>
    /// <param name="root">The project's folder.</param>
    /// <param name="days">For how many days a good result counts.</param>
    /// <param name="pause">Between two requests to one host.</param>
    /// <param name="report">A file for all results as JSON; null for none.</param>
    public static bool Run(IReadOnlyList<ExternalLink> links, string root, int days, TimeSpan pause, string? report)
    {
        Dictionary<string, LinkResult> known = LinkResults.Load(root, SystemClock.Instance.GetCurrentInstant(), days);
        string[] urls = [.. links.Select(link => Whole(link.Url)).Distinct(StringComparer.Ordinal)];
        string[] asked = [.. urls.Where(url => !known.ContainsKey(url))];
        Console.WriteLine($"{urls.Length} links to other sites: {urls.Length - asked.Length} known from the last {days} days, {asked.Length} to try");
        int done = 0;
        using LinkCheck check = new(pause, TimeSpan.FromSeconds(30), SystemClock.Instance);
        foreach (LinkResult result in check.Run(asked, result => Console.WriteLine($"{++done}/{asked.Length} {LinkResults.Word(result.Outcome)} {result.Url}")).GetAwaiter().GetResult()) known[result.Url] = result;
        LinkResult[] results = [.. urls.Order(StringComparer.Ordinal).Select(url => known[url])];
        LinkResults.Save(root, results);
        if (report is not null) LinkResults.Write(report, results);
        Print(results, links.GroupBy(link => Whole(link.Url)).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal));
        return !results.Any(result => result.Outcome == LinkOutcome.Broken);
    }

    private static void Print(LinkResult[] results, Dictionary<string, ExternalLink> links)
    {
        LinkResult[] shown = [.. results.Where(result => result.Outcome != LinkOutcome.Good).OrderByDescending(result => result.Outcome)];
        if (AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected && shown.Length > 0)
        {
            Table table = new Table().Border(TableBorder.Rounded).AddColumn("Link").AddColumn("What").AddColumn("First page");
            foreach (LinkResult result in shown) table.AddRow(Markup.Escape(result.Url), Markup.Escape(Words(result)), Markup.Escape(links[result.Url].FirstPage));
            AnsiConsole.Write(table);
        }
        else
        {
            foreach (LinkResult result in shown) Console.WriteLine($"{result.Url}: {Words(result)} (on {links[result.Url].FirstPage}{(links[result.Url].Count > 1 ? $" and {links[result.Url].Count - 1} other files" : "")})");
        }
        Console.WriteLine(string.Join(", ", Enum.GetValues<LinkOutcome>().Select(outcome => $"{results.Count(result => result.Outcome == outcome)} {LinkResults.Word(outcome)}")));
    }

    private static string Words(LinkResult result) => $"{LinkResults.Word(result.Outcome)}, {result.Detail}{(result.Target is { } target ? " at " + target : "")}";

    private static string Whole(string url) => url.StartsWith("//", StringComparison.Ordinal) ? "https:" + url : url;
}
