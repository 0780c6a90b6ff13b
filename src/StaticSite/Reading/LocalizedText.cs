using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary>A text in each language of the site.</summary>
public sealed class LocalizedText
{
    private readonly Dictionary<string, string> _texts;

    private LocalizedText(Dictionary<string, string> texts) => _texts = texts;

    /// <summary>The text in a language of the site; reading made sure that each has one.</summary>
    public string this[string code] => _texts[code];

    /// <summary>Reads one text for all languages, or one for each; null after an error.</summary>
    public static LocalizedText? Read(YamlNode node, string key, IReadOnlyList<string> languages, DiagnosticBag bag)
    {
        Dictionary<string, string> texts = new(StringComparer.OrdinalIgnoreCase);
        if (node is YamlScalar scalar && scalar.Value.Trim().Length > 0)
        {
            foreach (string language in languages) texts[language] = scalar.Value.Trim();
            return new LocalizedText(texts);
        }
        if (node is not YamlMapping mapping)
        {
            bag.Add(FrontMatterDiagnostics.WrongType.At(node.Span, key, "a text, or a text for each language", $"{key}: {{{string.Join(", ", languages.Select(language => language + ": text"))}}}"));
            return null;
        }
        bool whole = true;
        foreach (YamlEntry entry in mapping.Entries)
        {
            if (!languages.Contains(entry.Key.Value, StringComparer.OrdinalIgnoreCase))
            {
                bag.Add(FrontMatterDiagnostics.UnknownKey.At(entry.Key.Span, entry.Key.Value, string.Join(", ", languages), Nearest.Hint(entry.Key.Value, languages)));
                whole = false;
            }
            else if (entry.Value is YamlScalar text && text.Value.Trim().Length > 0) texts[entry.Key.Value] = text.Value.Trim();
            else
            {
                bag.Add(FrontMatterDiagnostics.WrongType.At(entry.Value.Span, entry.Key.Value, "a text", entry.Key.Value + ": text"));
                whole = false;
            }
        }
        foreach (string language in languages)
        {
            if (mapping.Find(language) is not null) continue;
            bag.Add(FrontMatterDiagnostics.MissingLanguage.At(mapping.Span, key, language));
            whole = false;
        }
        return whole ? new LocalizedText(texts) : null;
    }
}
