using StaticSite.Diagnostics;
using StaticSite.Extensions;
using StaticSite.Languages;
using StaticSite.Reading;

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
        // A figure that is missing was reported once, when the ledger was read.
        List<Figure> figures = [.. chart.Figures.Select(id => ledger.GetValueOrDefault(id.Value)).OfType<Figure>()];
        if (figures.Count == 0) return null;
        string title = Text(chart.Title, call.Language);
        string[] labels = [.. figures.Select((figure, i) => Label(chart, i, call.Language) ?? figure.Label[call.Language.Code])];
        Chart drawn = new(call.Arguments, title, Text(chart.Description, call.Language), chart.IsHistory ? labels : [title], chart.IsHistory ? History(figures, call.Language) : Current(figures, labels, call.Language));
        return new DirectiveResult(drawn.ToHtml(call.Context, call.Language), title, IsBlock: true);
    }

    /// <summary>A text of the settings in a language; the first there is when it has none in that language.</summary>
    public static string Text(YamlNode node, Language language) => node switch
    {
        YamlScalar text => text.Value,
        YamlMapping texts => (texts.Find(language.Code) ?? (texts.Entries.Count > 0 ? texts.Entries[0].Value : null)) is YamlScalar text ? text.Value : "",
        _ => "",
    };

    private static string? Label(ChartSettings chart, int index, Language language)
    {
        YamlSequence? list = chart.Labels as YamlSequence ?? (chart.Labels as YamlMapping)?.Find(language.Code) as YamlSequence;
        return list is not null && index < list.Items.Count && list.Items[index] is YamlScalar text ? text.Value : null;
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

    private static List<ChartRow> Current(List<Figure> figures, string[] labels, Language language) =>
        [.. figures.Select((figure, i) => new ChartRow(labels[i], [figure.Current.Number], figure.Current.Claimant[language.Code], figure.Current.Reporter[language.Code], figure.Current.Url))];
}
