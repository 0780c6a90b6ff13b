using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Reading;

namespace StaticSite.Editorial.Figures;

/// <summary>Words beside which a number must come from the ledger, by language.</summary>
internal static class WatchedUnits
{
    private static readonly Dictionary<string, string> Defaults = new(StringComparer.Ordinal)
    {
        ["en"] = "casualt* fatalit* deaths killed injured wounded victim* mine mines landmine* hectare* ha displaced missing",
        ["az"] = "həlak öldürül* ölən* xəsarət* yaralan* yaralı* qurban* zərərçəkən* mina minası minanı minanın minaya minada minadan minalar* hektar* ha köçkün* itkin*",
        ["ru"] = "погиб* убит* ранен* жертв* пострадавш* мин мина мины мину мине миной минах минами минам гектар* га перемещённ* перемещенн* переселен* пропавш* пропал*",
    };

    /// <summary>The words of a language: those of the settings, otherwise our own.</summary>
    public static WordList For(Language language, IReadOnlyDictionary<string, IReadOnlyList<string>> settings) =>
        settings.TryGetValue(language.Code, out IReadOnlyList<string>? own) ? new WordList(language, own) : new WordList(language, Defaults.GetValueOrDefault(language.Code, ""));

    /// <summary>Reads <c>watched: {en: [killed, casualt*]}</c>.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(MappingReader reader)
    {
        Dictionary<string, IReadOnlyList<string>> watched = new(StringComparer.Ordinal);
        if (reader.Node("watched") is not { } node) return watched;
        const string example = "watched: {en: [killed, casualt*]}";
        if (node is not YamlMapping mapping)
        {
            reader.Fail(FrontMatterDiagnostics.WrongType.At(node.Span, "watched", "words for each language", example));
            return watched;
        }
        foreach (YamlEntry entry in mapping.Entries)
        {
            if (entry.Value is YamlSequence list && list.Items.All(item => item is YamlScalar)) watched[entry.Key.Value] = [.. list.Items.Cast<YamlScalar>().Select(word => word.Value)];
            else reader.Fail(FrontMatterDiagnostics.WrongType.At(entry.Value.Span, entry.Key.Value, "a list of words", example));
        }
        return watched;
    }
}
