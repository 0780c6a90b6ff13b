using StaticSite.Languages;
using StaticSite.Reading;
using StaticSite.Diagnostics;

namespace StaticSite.Editorial.Figures;

/// <summary>Words beside which a number must come from the ledger, in one language.</summary>
internal sealed class WatchedUnits
{
    private static readonly Dictionary<string, string[]> Defaults = new(StringComparer.Ordinal)
    {
        ["en"] = ["casualt*", "killed", "injured", "wounded", "victim*", "mine", "mines", "landmine*", "hectare*", "displaced", "missing"],
        ["az"] = ["həlak", "xəsarət*", "yaralan*", "yaralı*", "ölən*", "qurban*", "zərərçəkən*", "mina", "minalar*", "minanı*", "minaya", "minadan", "hektar*", "köçkün*", "itkin*"],
        ["ru"] = ["погиб*", "ранен*", "жертв*", "пострадавш*", "мин", "мина", "мины", "мину", "миной", "минах", "минами", "минам", "гектар*", "перемещённ*", "переселен*", "пропавш*"],
    };

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly List<string> _stems = [];
    private readonly Language _language;

    private WatchedUnits(Language language, IEnumerable<string> entries)
    {
        _language = language;
        foreach (string entry in entries)
        {
            string word = language.ToLower(entry);
            if (word.EndsWith('*')) _stems.Add(word[..^1]);
            else _words.Add(word);
        }
    }

    /// <summary>The words of a language: those of the settings, otherwise our own.</summary>
    public static WatchedUnits For(Language language, IReadOnlyDictionary<string, IReadOnlyList<string>> settings) =>
        new(language, settings.TryGetValue(language.Code, out IReadOnlyList<string>? own) ? own : Defaults.GetValueOrDefault(language.Code, []));

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

    /// <summary>Whether a word is one of them, in any case.</summary>
    public bool Contains(ReadOnlySpan<char> word)
    {
        string lower = _language.ToLower(word.ToString());
        return _words.Contains(lower) || _stems.Exists(stem => lower.StartsWith(stem, StringComparison.Ordinal));
    }
}
