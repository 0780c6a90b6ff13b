using StaticSite.Diagnostics;
using StaticSite.Reading;

namespace StaticSite.Editorial.Figures;

/// <summary>The group <c>figures</c> of <c>input/site.yml</c>.</summary>
internal sealed record FiguresSettings
{
    /// <summary><c>watched</c>: words by language code; a star at the end stands for any ending.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Watched { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary><c>charts</c>: what <c>{chart:NAME}</c> draws.</summary>
    public IReadOnlyDictionary<string, ChartSettings> Charts { get; init; } = new Dictionary<string, ChartSettings>();

    /// <summary><c>groups</c>: the parts of the list of all figures, in their order.</summary>
    public IReadOnlyList<FigureGroup> Groups { get; init; } = [];

    /// <summary>Reads the group.</summary>
    public static FiguresSettings Read(MappingReader reader) => new() { Watched = WatchedUnits.Read(reader), Groups = FigureGroup.ReadAll(reader), Charts = ReadCharts(reader) };

    private static Dictionary<string, ChartSettings> ReadCharts(MappingReader reader)
    {
        const string example = "charts: {casualties: {type: history, figures: [killed, injured], title: …, description: …}}";
        Dictionary<string, ChartSettings> charts = new(StringComparer.Ordinal);
        if (reader.Node("charts") is not { } node) return charts;
        if (node is not YamlMapping mapping)
        {
            reader.Fail(FrontMatterDiagnostics.WrongType.At(node.Span, "charts", "names with charts", example));
            return charts;
        }
        foreach (YamlEntry entry in mapping.Entries)
        {
            if (entry.Value is YamlMapping chart && ReadChart(entry.Key.Value, chart, reader) is { } settings) charts[entry.Key.Value] = settings;
            else if (entry.Value is not YamlMapping) reader.Fail(FrontMatterDiagnostics.WrongType.At(entry.Value.Span, entry.Key.Value, "a chart", example));
        }
        return charts;
    }

    private static ChartSettings? ReadChart(string name, YamlMapping mapping, MappingReader parent)
    {
        ChartSettings? chart = null;
        parent.Nested(mapping, reader =>
        {
            string type = reader.OneOf("type", "history", "current");
            IReadOnlyList<Located<string>> figures = reader.Names("figures", "figures: [casualties-killed, casualties-injured]");
            if (figures.Count == 0) reader.Required("figures", "figures: [casualties-killed, casualties-injured]");
            // The languages of the site are not known yet, so the texts are only found here.
            YamlNode? labels = reader.Node("labels");
            YamlNode? title = reader.Node("title");
            YamlNode? description = reader.Node("description");
            if (title is null) reader.Fail(FrontMatterDiagnostics.MissingKey.At(mapping.Span, "title", "title: {en: …}"));
            if (description is null) reader.Fail(FrontMatterDiagnostics.MissingKey.At(mapping.Span, "description", "description: {en: …}"));
            if (title is not null && description is not null) chart = new ChartSettings(name, type == "history", figures, title, description, labels);
        });
        return chart;
    }
}
