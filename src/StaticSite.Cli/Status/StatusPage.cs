using System.Net;
using System.Text;
using StaticSite.Editorial;
using StaticSite.Editorial.Agenda;

namespace StaticSite.Cli;

/// <summary>The report as one HTML page for editors: a file of its own that is no part of the site.</summary>
internal static class StatusPage
{
    private const string Style = "body{font:1rem/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #888;padding:.3rem .6rem;text-align:left;vertical-align:top}code{font-size:.9em}.open{background:#fff3cd}@media (prefers-color-scheme:dark){:root{color-scheme:dark}.open{background:#4a3a00}}";

    /// <summary>The whole page.</summary>
    /// <param name="report">The report.</param>
    /// <param name="messages">The language of the page.</param>
    public static string Write(StatusReport report, Messages messages)
    {
        StringBuilder html = new();
        string title = Text(messages.Text(StatusTexts.Title, report.Title));
        html.Append($"<!DOCTYPE html>\n<html lang=\"{messages.Language}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n<title>{title}</title>\n<style>{Style}</style>\n</head>\n<body>\n<h1>{title}</h1>\n<p>{Text(messages.Text(StatusTexts.AsOf, report.Day))}</p>\n");
        html.Append("<ul>\n");
        for (int i = 0; i < report.Languages.Count; i++) html.Append($"<li>{report.Languages[i]}: {Text(string.Join("; ", report.Counts(i, messages)))}</li>\n");
        html.Append("</ul>\n");
        if (report.IsDone) html.Append($"<p>{Text(messages.Text(StatusTexts.Nothing))}</p>\n");
        foreach (IGrouping<AgendaKind, AgendaItem> part in report.Parts)
        {
            html.Append($"<h2>{Text(messages.Text(StatusReport.Heading(part.Key)))}</h2>\n<table>\n<thead><tr><th scope=\"col\">{Text(messages.Text(StatusTexts.Day))}</th><th scope=\"col\">{Text(messages.Text(StatusTexts.What))}</th><th scope=\"col\">{Text(messages.Text(StatusTexts.Where))}</th></tr></thead>\n<tbody>\n");
            foreach (AgendaItem item in part) html.Append($"<tr><td>{StatusReport.DayOf(item)}</td><td>{Text(item.What)}</td><td><code>{Text(item.Place.ToString())}</code></td></tr>\n");
            html.Append("</tbody>\n</table>\n");
        }
        html.Append($"<h2>{Text(messages.Text(StatusTexts.Pages))}</h2>\n<table>\n<thead><tr><th scope=\"col\">{Text(messages.Text(StatusTexts.Page))}</th>");
        foreach (string language in report.Languages) html.Append($"<th scope=\"col\">{language}</th>");
        html.Append("</tr></thead>\n<tbody>\n");
        foreach (PageStatus page in report.Pages) html.Append($"<tr><th scope=\"row\">{Text(page.Key)}</th>{string.Concat(page.States.Select(state => $"<td{(StatusReport.IsOpen(state) ? " class=\"open\"" : "")}>{Text(StatusReport.State(state, messages))}</td>"))}</tr>\n");
        return html.Append("</tbody>\n</table>\n</body>\n</html>\n").ToString();
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
