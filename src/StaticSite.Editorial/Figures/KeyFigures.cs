using System.Globalization;
using Fluid.Values;
using StaticSite.Languages;
using StaticSite.Reading;
using StaticSite.Rendering.Layouts;
using StaticSite.Rendering.Pages;

namespace StaticSite.Editorial.Figures;

/// <summary>The figures of <c>input/data/figures.yml</c> as layouts show them: never without claimant and date.</summary>
internal static class KeyFigures
{
    public static ListValue List(YamlMapping? ledger, Language language, bool onlyKey)
    {
        List<FluidValue> figures = [];
        foreach (YamlEntry entry in ledger?.Entries ?? [])
        {
            if (entry.Value is not YamlMapping figure) continue;
            if (onlyKey && Text(figure, "key", language) != "true") continue;
            YamlMapping? source = Find(figure, "source") as YamlMapping;
            figures.Add(Values.Map(
                ("label", Values.Text(Text(figure, "label", language))),
                ("value", decimal.TryParse(Text(figure, "value", language), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal value) ? NumberValue.Create(value) : NilValue.Instance),
                ("qualifier", Values.Text(Text(figure, "qualifier", language) ?? "exact")),
                ("unit", Values.Text(Text(figure, "unit", language))),
                ("as_of", Values.Date(Text(figure, "as_of", language))),
                ("claimant", Values.Text(Text(figure, "claimant", language))),
                ("note", Values.Text(Text(figure, "note", language))),
                ("source_title", Values.Text(source is null ? null : Text(source, "title", language))),
                ("source_url", Values.Text(source is null ? null : Text(source, "url", language)))));
        }
        return new ListValue(figures);
    }

    private static string? Text(YamlMapping mapping, string key, Language language) => Find(mapping, key) switch
    {
        YamlScalar scalar => scalar.Value,
        YamlMapping texts => (Find(texts, language.Code) as YamlScalar)?.Value,
        _ => null,
    };

    private static YamlNode? Find(YamlMapping mapping, string key)
    {
        foreach (YamlEntry entry in mapping.Entries)
        {
            if (string.Equals(entry.Key.Value, key, StringComparison.OrdinalIgnoreCase)) return entry.Value;
        }
        return null;
    }
}
