using StaticSite.Diagnostics;
using StaticSite.Reading;

namespace StaticSite.Editorial.Figures;

/// <summary>A group of figures as the settings declare it.</summary>
/// <param name="Id">What the ledger writes: <c>group: ID</c>.</param>
/// <param name="LabelNode">A text, or one for each language.</param>
internal sealed record FigureGroup(Located<string> Id, YamlNode LabelNode)
{
    private const string Example = "groups: [{id: since-1991, label: {en: …}}]";

    /// <summary>What readers see; null before <see cref="Read"/> or after an error.</summary>
    public LocalizedText? Label { get; private set; }

    /// <summary>Reads the list <c>groups</c>.</summary>
    public static IReadOnlyList<FigureGroup> ReadAll(MappingReader reader)
    {
        List<FigureGroup> groups = [];
        foreach (FigureGroup group in reader.Children<FigureGroup>("groups", Example, ReadOne))
        {
            if (groups.Find(earlier => earlier.Id.Value == group.Id.Value) is { } first) reader.Fail(FrontMatterDiagnostics.Repeated.At(group.Id.Span, group.Id.Value, "groups", first.Id.Span.Line.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            else groups.Add(group);
        }
        return groups;
    }

    /// <summary>Reads the label, when the languages of the site are known.</summary>
    public void Read(IReadOnlyList<string> languages, DiagnosticBag bag) => Label = LocalizedText.Read(LabelNode, "label", languages, bag);

    private static FigureGroup? ReadOne(MappingReader reader)
    {
        Located<string> id = reader.Required("id", "id: since-1991");
        // The languages of the site are not known yet, so the text is only found here.
        YamlNode? label = reader.Node("label");
        if (label is null) reader.Fail(FrontMatterDiagnostics.MissingKey.At(id.Span, "label", "label: {en: …}"));
        if (id.Value.Length > 0 && !Figure.IsPlainId(id.Value)) reader.Fail(FrontMatterDiagnostics.BadValue.At(id.Span, "id", id.Value, "small letters from a to z, digits and hyphens", ""));
        return label is null ? null : new FigureGroup(id, label);
    }
}
