using System.Globalization;
using System.Text;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Rendering.Layouts;
using StaticSite.Rendering.Markdown;

namespace StaticSite.Editorial.Figures;

/// <summary>
/// A bar chart as inline SVG, drawn at build time: one bar a date or figure, with a part for each figure, and the same numbers as a table.
/// Bars lie, so that dates and numbers stay legible on the narrowest screen; the drawing is 320 units wide.
/// </summary>
/// <param name="Id">Part of the ids of its elements.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Description">Plain text.</param>
/// <param name="Parts">Names of the parts of a bar.</param>
/// <param name="Rows">One row a bar.</param>
internal sealed record Chart(string Id, string Title, string Description, IReadOnlyList<string> Parts, IReadOnlyList<ChartRow> Rows)
{
    private const int Width = 320;
    private const int RowHeight = 46;
    private const int BarHeight = 18;
    private const int LegendHeight = 18;

    /// <summary>The chart as a figure of HTML.</summary>
    public string ToHtml(BuildContext context, Language language)
    {
        StringBuilder html = new();
        string title = $"chart-{Id}-title";
        string description = $"chart-{Id}-description";
        int legend = Parts.Count > 1 ? Parts.Count * LegendHeight + 6 : 0;
        html.Append("<figure class=\"chart\"><figcaption>").Append(Encode(Title)).Append("</figcaption>\n<svg role=\"img\" aria-labelledby=\"").Append(title).Append(' ').Append(description)
            .Append("\" viewBox=\"0 0 ").Append(Width).Append(' ').Append(legend + Rows.Count * RowHeight).Append("\"><title id=\"").Append(title).Append("\">").Append(Encode(Title))
            .Append("</title><desc id=\"").Append(description).Append("\">").Append(Encode(Description)).Append("</desc>\n");
        if (legend > 0) Legend(html);
        decimal most = Rows.Max(row => row.Values.Sum(value => value ?? 0));
        for (int i = 0; i < Rows.Count; i++) Bar(html, Rows[i], legend + i * RowHeight, most, language);
        html.Append("</svg>\n<details><summary>").Append(Encode(context.Text(language, "figures.chart_table"))).Append("</summary>\n");
        Table(html, context, language);
        return html.Append("</details></figure>").ToString();
    }

    /// <summary>The numbers of the chart as a table of Markdown below its title.</summary>
    public string ToMarkdown(BuildContext context, Language language)
    {
        StringBuilder text = new();
        text.Append("**").Append(MarkdownText.Escape(Title)).Append("**\n\n");
        Row([context.Text(language, "figures.chart_row"), .. Parts, context.Text(language, "figures.chart_source")], "");
        text.Append('|').Insert(text.Length, " --- |", Parts.Count + 2).Append('\n');
        foreach (ChartRow row in Rows) Row([row.Label, .. row.Values.Select(value => value is { } number ? language.FormatNumber(number) : "–")], $" {MarkdownText.Escape(row.Claimant)}: [{MarkdownText.Escape(row.Reporter)}]({row.Url}) |");
        return text.ToString().TrimEnd('\n');

        void Row(IEnumerable<string> cells, string last)
        {
            text.Append('|');
            foreach (string cell in cells) text.Append(' ').Append(MarkdownText.Escape(cell)).Append(" |");
            text.Append(last).Append('\n');
        }
    }

    private void Legend(StringBuilder html)
    {
        for (int i = 0; i < Parts.Count; i++)
        {
            int y = i * LegendHeight;
            html.Append(CultureInfo.InvariantCulture, $"<rect class=\"part-{i + 1}\" x=\"0\" y=\"{y + 2}\" width=\"12\" height=\"12\"/><text x=\"18\" y=\"{y + 12}\">").Append(Encode(Parts[i])).Append("</text>\n");
        }
    }

    private static void Bar(StringBuilder html, ChartRow row, int y, decimal most, Language language)
    {
        decimal total = row.Values.Sum(value => value ?? 0);
        html.Append(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{y + 16}\">").Append(Encode(row.Label)).Append("</text>");
        string numbers = string.Join(" + ", row.Values.Where(value => value is not null).Select(value => language.FormatNumber(value!.Value)));
        html.Append(CultureInfo.InvariantCulture, $"<text class=\"number\" x=\"{Width}\" y=\"{y + 16}\" text-anchor=\"end\">").Append(Encode(numbers)).Append("</text>");
        decimal x = 0;
        for (int i = 0; i < row.Values.Count; i++)
        {
            if (row.Values[i] is not { } value || most == 0) continue;
            decimal width = Math.Round(value / most * Width, 1);
            html.Append(CultureInfo.InvariantCulture, $"<rect class=\"part-{i + 1}\" x=\"{x}\" y=\"{y + 21}\" width=\"{width}\" height=\"{BarHeight}\"/>");
            x += width;
        }
        html.Append(total == 0 ? "" : "\n");
    }

    private void Table(StringBuilder html, BuildContext context, Language language)
    {
        html.Append("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"").Append(Encode(Title)).Append("\"><table>\n<thead><tr><th scope=\"col\">").Append(Encode(context.Text(language, "figures.chart_row"))).Append("</th>");
        foreach (string part in Parts) html.Append("<th scope=\"col\">").Append(Encode(part)).Append("</th>");
        html.Append("<th scope=\"col\">").Append(Encode(context.Text(language, "figures.chart_source"))).Append("</th></tr></thead>\n<tbody>\n");
        foreach (ChartRow row in Rows)
        {
            html.Append("<tr><th scope=\"row\">").Append(Encode(language.WithoutBreaks(row.Label))).Append("</th>");
            foreach (decimal? value in row.Values) html.Append("<td>").Append(value is { } number ? Encode(language.FormatNumber(number)) : "–").Append("</td>");
            html.Append("<td>").Append(Encode(row.Claimant)).Append(": <a href=\"").Append(Encode(row.Url)).Append("\" rel=\"noopener\">").Append(Encode(row.Reporter)).Append("</a></td></tr>\n");
        }
        html.Append("</tbody>\n</table></div>\n");
    }

    private static string Encode(string text) => PageEncoder.Instance.Encode(text);
}
