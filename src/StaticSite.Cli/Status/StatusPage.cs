using System.Net;
using System.Text;
using StaticSite.Editorial;
using StaticSite.Editorial.Agenda;

namespace StaticSite.Cli;

/// <summary>The report as one HTML page for editors: a file of its own that is no part of the site.</summary>
internal static class StatusPage
{
    private const string Style = "body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #888;padding:.3rem .6rem;text-align:left;vertical-align:top}code{font-size:.9em}";

    /// <summary>The whole page.</summary>
    public static string Write(StatusReport report)
    {
        StringBuilder html = new();
        html.Append($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n<title>{Text(report.Title)}: status</title>\n<style>{Style}</style>\n</head>\n<body>\n<h1>{Text(report.Title)}: status</h1>\n<p>As of {report.Day}. For editors; not to be published.</p>\n");
        if (report.Agenda.Count == 0) html.Append("<p>Nothing is waiting for you.</p>\n");
        foreach (IGrouping<AgendaKind, AgendaItem> part in report.Parts)
        {
            html.Append($"<h2>{StatusReport.Heading(part.Key)}</h2>\n<table>\n<thead><tr><th scope=\"col\">Day</th><th scope=\"col\">What</th><th scope=\"col\">Where</th></tr></thead>\n<tbody>\n");
            foreach (AgendaItem item in part) html.Append($"<tr><td>{StatusReport.DayOf(item)}</td><td>{Text(item.What)}</td><td><code>{Text(item.Place.ToString())}</code></td></tr>\n");
            html.Append("</tbody>\n</table>\n");
        }
        html.Append("<h2>Pages in every language</h2>\n<table>\n<thead><tr><th scope=\"col\">Page</th>");
        foreach (string language in report.Languages) html.Append($"<th scope=\"col\">{language}</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (PageStatus page in report.Pages) html.Append($"<tr><th scope=\"row\">{Text(page.Key)}</th>{string.Concat(page.States.Select(state => $"<td>{Text(state)}</td>"))}</tr>\n");
        html.Append("</tbody>\n</table>\n<ul>\n");
        for (int i = 0; i < report.Languages.Count; i++) html.Append($"<li>{report.Languages[i]}: {Text(string.Join("; ", report.Counts(i)))}</li>\n");
        return html.Append("</ul>\n</body>\n</html>\n").ToString();
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
