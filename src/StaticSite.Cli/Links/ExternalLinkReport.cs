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
    /// <param name="messages">The language of what is said.</param>
    public static bool Run(IReadOnlyList<ExternalLink> links, string root, int days, TimeSpan pause, string? report, Messages messages)
    {
        Dictionary<string, LinkResult> known = LinkResults.Load(root, SystemClock.Instance.GetCurrentInstant(), days);
        string[] urls = [.. links.Select(link => Whole(link.Url)).Distinct(StringComparer.Ordinal)];
        string[] asked = [.. urls.Where(url => !known.ContainsKey(url))];
        Console.WriteLine(messages.Count(LinkTexts.Start, urls.Length, (urls.Length - asked.Length).ToString(), days.ToString(), asked.Length.ToString()));
        int done = 0;
        using LinkCheck check = new(pause, TimeSpan.FromSeconds(30), SystemClock.Instance);
        foreach (LinkResult result in check.Run(asked, result => Console.WriteLine($"{++done}/{asked.Length} {Outcome(result.Outcome, messages)} {result.Url}")).GetAwaiter().GetResult()) known[result.Url] = result;
        LinkResult[] results = [.. urls.Order(StringComparer.Ordinal).Select(url => known[url])];
        LinkResults.Save(root, results);
        if (report is not null) LinkResults.Write(report, results);
        Print(results, links.GroupBy(link => Whole(link.Url)).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal), messages);
        return !results.Any(result => result.Outcome == LinkOutcome.Broken);
    }

    private static void Print(LinkResult[] results, Dictionary<string, ExternalLink> links, Messages messages)
    {
        LinkResult[] shown = [.. results.Where(result => result.Outcome != LinkOutcome.Good).OrderByDescending(result => result.Outcome)];
        if (AnsiConsole.Profile.Capabilities.Interactive && !Console.IsOutputRedirected && shown.Length > 0)
        {
            Table table = new Table().Border(TableBorder.Rounded).AddColumn(messages.Text(LinkTexts.Link)).AddColumn(messages.Text(BuildTexts.What)).AddColumn(messages.Text(LinkTexts.FirstPage));
            foreach (LinkResult result in shown) table.AddRow(Markup.Escape(result.Url), Markup.Escape(Words(result, messages)), Markup.Escape(links[result.Url].FirstPage));
            AnsiConsole.Write(table);
        }
        else
        {
            foreach (LinkResult result in shown) Console.WriteLine(Line(result, links[result.Url], messages));
        }
        Console.WriteLine(string.Join(", ", Enum.GetValues<LinkOutcome>().Select(outcome => messages.Text(LinkTexts.Count, results.Count(result => result.Outcome == outcome).ToString(), Outcome(outcome, messages)))));
    }

    private static string Line(LinkResult result, ExternalLink link, Messages messages) => link.Count > 1
        ? messages.Count(LinkTexts.OnMore, link.Count - 1, result.Url, Words(result, messages), link.FirstPage)
        : messages.Text(LinkTexts.On, result.Url, Words(result, messages), link.FirstPage);

    private static string Words(LinkResult result, Messages messages)
    {
        string detail = messages.Translate(result.Detail, LinkTexts.AsksToWait, LinkTexts.NoAnswer, LinkTexts.NoHost, LinkTexts.BadCertificate, LinkTexts.NoConnection, LinkTexts.NoAddress, LinkTexts.OutOfWeb, LinkTexts.ManyRedirects);
        string outcome = Outcome(result.Outcome, messages);
        return result.Target is { } target ? messages.Text(LinkTexts.At, outcome, detail, target) : $"{outcome}, {detail}";
    }

    private static string Outcome(LinkOutcome outcome, Messages messages) => messages.Text(outcome switch
    {
        LinkOutcome.Good => LinkTexts.Good,
        LinkOutcome.Moved => LinkTexts.Moved,
        LinkOutcome.Unsure => LinkTexts.Unsure,
        _ => LinkTexts.Broken,
    });

    private static string Whole(string url) => url.StartsWith("//", StringComparison.Ordinal) ? "https:" + url : url;
}
