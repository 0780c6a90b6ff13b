using StaticSite.Diagnostics;
using StaticSite.Reading;

namespace StaticSite.Editorial.Figures;

/// <summary>A chart as the settings declare it.</summary>
/// <param name="Name">What texts write: <c>{chart:NAME}</c>.</param>
/// <param name="IsHistory">Whether it shows all values of its figures over time, or the newest of each.</param>
/// <param name="Figures">Ids of the ledger, in the order of the parts of a bar.</param>
/// <param name="TitleNode">A text, or one for each language.</param>
/// <param name="DescriptionNode">What the chart shows, for people who do not see it.</param>
/// <param name="LabelsNode">A short name for each figure, as a list or a list for each language; otherwise the figures' own labels.</param>
internal sealed record ChartSettings(string Name, bool IsHistory, IReadOnlyList<Located<string>> Figures, YamlNode TitleNode, YamlNode DescriptionNode, YamlNode? LabelsNode)
{
    private const string LabelsExample = "labels: {en: [Killed, Injured]}";

    /// <summary>The title by language; null before <see cref="Read"/> or after an error.</summary>
    public LocalizedText? Title { get; private set; }

    /// <summary>The description by language; null before <see cref="Read"/> or after an error.</summary>
    public LocalizedText? Description { get; private set; }

    /// <summary>The short names by language; empty without any.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Labels { get; private set; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Reads the texts, when the languages of the site are known.</summary>
    public void Read(IReadOnlyList<string> languages, DiagnosticBag bag)
    {
        Title = LocalizedText.Read(TitleNode, "title", languages, bag);
        Description = LocalizedText.Read(DescriptionNode, "description", languages, bag);
        Dictionary<string, IReadOnlyList<string>> labels = new(StringComparer.Ordinal);
        if (LabelsNode is YamlMapping mapping)
        {
            foreach (string language in languages)
            {
                if (mapping.Find(language) is { } list) labels[language] = Names(list, bag);
                else bag.Add(FrontMatterDiagnostics.MissingLanguage.At(mapping.Span, "labels", language));
            }
            foreach (YamlEntry entry in mapping.Entries.Where(entry => !languages.Contains(entry.Key.Value, StringComparer.OrdinalIgnoreCase)))
            {
                bag.Add(FrontMatterDiagnostics.UnknownKey.At(entry.Key.Span, entry.Key.Value, string.Join(", ", languages), Nearest.Hint(entry.Key.Value, languages)));
            }
        }
        else if (LabelsNode is not null)
        {
            IReadOnlyList<string> names = Names(LabelsNode, bag);
            foreach (string language in languages) labels[language] = names;
        }
        Labels = labels;
    }

    private IReadOnlyList<string> Names(YamlNode node, DiagnosticBag bag)
    {
        if (node is YamlSequence list && list.Items.Count == Figures.Count && list.Items.All(item => item is YamlScalar { IsNull: false })) return [.. list.Items.Cast<YamlScalar>().Select(name => name.Value)];
        bag.Add(FrontMatterDiagnostics.WrongType.At(node.Span, "labels", "a list of as many names as the chart has figures", LabelsExample));
        return [];
    }
}
