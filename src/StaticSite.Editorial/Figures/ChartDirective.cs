using StaticSite.Diagnostics;
using StaticSite.Extensions;
using StaticSite.Languages;

namespace StaticSite.Editorial.Figures;

/// <summary>Draws <c>{chart:NAME}</c>.</summary>
internal static class ChartDirective
{
    /// <summary>The chart; null after an error was reported.</summary>
    public static DirectiveResult? Draw(DirectiveCall call, FiguresSettings settings, IReadOnlyDictionary<string, Figure> ledger)
    {
        if (!settings.Charts.TryGetValue(call.Arguments, out ChartSettings? chart))
        {
            call.Context.Diagnostics.Add(FiguresDiagnostics.UnknownChart.At(call.Span, call.Arguments, Nearest.Hint(call.Arguments, settings.Charts.Keys)));
            return null;
        }
        // A figure or a text that is missing was reported once, when the ledger was read.
        List<Figure> figures = [.. chart.Figures.Select(id => ledger.GetValueOrDefault(id.Value)).OfType<Figure>()];
        if (figures.Count == 0 || figures.Count < chart.Figures.Count || chart.Title is null || chart.Description is null) return null;
        string code = call.Language.Code;
        string title = chart.Title[code];
        IReadOnlyList<string> labels = chart.Labels.TryGetValue(code, out IReadOnlyList<string>? names) && names.Count == figures.Count ? names : [.. figures.Select(figure => figure.Label[code])];
        Chart drawn = new(Id(call), title, chart.Description[code], chart.IsHistory ? labels : [title], chart.IsHistory ? History(figures, call.Language) : Current(figures, labels, call.Language));
        return new DirectiveResult(drawn.ToHtml(call.Context, call.Language), title, IsBlock: true, Markdown: drawn.ToMarkdown(call.Context, call.Language));
    }

    // Ids differ when a page shows a chart twice, or beside a part of another page.
    private static string Id(DirectiveCall call)
    {
        if (call.Text is not { } text) return call.Arguments;
        Uses uses = text.State<Uses>();
        string own = text.IsPart ? call.Arguments + "-" + call.Language.Code : call.Arguments;
        int number = uses.Counts[own] = uses.Counts.GetValueOrDefault(own) + 1;
        return number == 1 ? own : own + "-" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static List<ChartRow> History(List<Figure> figures, Language language)
    {
        List<ChartRow> rows = [];
        // Days on which the first figure has a value; the others fill in what was said for the same day.
        foreach (FigureValue value in figures[0].Values.Reverse())
        {
            decimal?[] values = [.. figures.Select(figure => figure.Values.FirstOrDefault(other => other.AsOf == value.AsOf)?.Number)];
            rows.Add(new ChartRow(value.AsOf.In(language), values, value.Claimant[language.Code], value.Reporter[language.Code], value.Url));
        }
        return rows;
    }

    private static List<ChartRow> Current(List<Figure> figures, IReadOnlyList<string> labels, Language language) =>
        [.. figures.Select((figure, i) => new ChartRow(labels[i], [figure.Current.Number], figure.Current.Claimant[language.Code], figure.Current.Reporter[language.Code], figure.Current.Url))];

    private sealed class Uses
    {
        public Dictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);
    }
}
