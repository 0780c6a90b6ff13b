using StaticSite.Diagnostics;
using StaticSite.Languages;

namespace StaticSite.Reading;

/// <summary>A text in each language of the site.</summary>
public sealed class LocalizedText
{
    private readonly Dictionary<string, string> _texts;

    private readonly Dictionary<string, SourceSpan> _places;

    private LocalizedText(Dictionary<string, string> texts, Dictionary<string, SourceSpan> places) => (_texts, _places) = (texts, places);

    /// <summary>The text in a language of the site; reading made sure that each has one.</summary>
    public string this[string code] => _texts[code];

    /// <summary>Where the text in a language of the site is written.</summary>
    public SourceSpan PlaceOf(string code) => _places[code];

    /// <summary>The text in one of the plural forms of a language; the text itself where it has none.</summary>
    /// <param name="code">The language.</param>
    /// <param name="form">The form: <c>one</c>, <c>few</c>, <c>other</c>.</param>
    public string Form(string code, string form) => _texts.GetValueOrDefault(FormKey(code, form), _texts[code]);

    /// <summary>Reads one text for all languages, or one for each; null after an error.</summary>
    public static LocalizedText? Read(YamlNode node, string key, IReadOnlyList<string> languages, DiagnosticBag bag) => Read(node, key, languages, bag, null);

    /// <summary>Reads one text for all languages, or for each one text or one for each of its plural forms; null after an error.</summary>
    internal static LocalizedText? ReadForms(YamlNode node, string key, IReadOnlyList<Language> languages, DiagnosticBag bag) =>
        Read(node, key, [.. languages.Select(language => language.Code)], bag, languages);

    private static LocalizedText? Read(YamlNode node, string key, IReadOnlyList<string> languages, DiagnosticBag bag, IReadOnlyList<Language>? declined)
    {
        Dictionary<string, string> texts = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, SourceSpan> places = new(StringComparer.OrdinalIgnoreCase);
        if (node is YamlScalar scalar && scalar.Value.Trim().Length > 0)
        {
            foreach (string language in languages) (texts[language], places[language]) = (scalar.Value.Trim(), scalar.Span);
            return new LocalizedText(texts, places);
        }
        if (node is not YamlMapping mapping)
        {
            bag.Add(FrontMatterDiagnostics.WrongType.At(node.Span, key, "a text, or a text for each language", $"{key}: {{{string.Join(", ", languages.Select(language => language + ": text"))}}}"));
            return null;
        }
        bool whole = true;
        List<string> missing = [.. languages.Where(language => mapping.Find(language) is null)];
        foreach (YamlEntry entry in mapping.Entries)
        {
            if (!languages.Contains(entry.Key.Value, StringComparer.OrdinalIgnoreCase))
            {
                string? meant = Misspelt.Of(entry.Key.Value, missing);
                if (meant is not null) missing.Remove(meant);
                bag.Add(FrontMatterDiagnostics.UnknownKey.At(entry.Key.Span, entry.Key.Value, string.Join(", ", languages), meant is null ? Nearest.Hint(entry.Key.Value, languages) : Misspelt.Hint(entry.Key.Value, meant)));
                whole = false;
            }
            else if (entry.Value is YamlMapping forms && declined?.FirstOrDefault(language => language.Code.Equals(entry.Key.Value, StringComparison.OrdinalIgnoreCase)) is { } language) whole &= AddForms(key, language, forms, texts, bag);
            else if (entry.Value is YamlScalar text && text.Value.Trim().Length > 0) texts[entry.Key.Value] = text.Value.Trim();
            else
            {
                bag.Add(FrontMatterDiagnostics.WrongType.At(entry.Value is YamlScalar { IsNull: true } ? entry.Key.Span : entry.Value.Span, entry.Key.Value, "a text", entry.Key.Value + ": text"));
                whole = false;
            }
        }
        foreach (string language in missing)
        {
            bag.Add(FrontMatterDiagnostics.MissingLanguage.At(mapping.Span, key, language));
            whole = false;
        }
        if (!whole) return null;
        foreach (YamlEntry entry in mapping.Entries) places[entry.Key.Value] = entry.Value is YamlScalar ? entry.Value.Span : entry.Key.Span;
        return new LocalizedText(texts, places);
    }

    private static bool AddForms(string key, Language language, YamlMapping forms, Dictionary<string, string> texts, DiagnosticBag bag)
    {
        // The bag is everybody's: what others find meanwhile says nothing of this text.
        DiagnosticBag own = new();
        foreach (YamlEntry entry in forms.Entries)
        {
            string form = entry.Key.Value;
            if (!language.PluralForms.Contains(form)) own.Add(FrontMatterDiagnostics.UnknownKey.At(entry.Key.Span, form, string.Join(", ", language.PluralForms), Nearest.Hint(form, language.PluralForms)));
            else if (entry.Value is YamlScalar { IsNull: false } text && text.Value.Trim().Length > 0) texts[FormKey(language.Code, form)] = text.Value.Trim();
            else own.Add(FrontMatterDiagnostics.WrongType.At(entry.Value.Span, form, "a text", form + ": text"));
        }
        foreach (string form in language.PluralForms)
        {
            if (forms.Find(form) is null) own.Add(LinkDiagnostics.MissingPlural.At(forms.Span, $"{key}.{language.Code}", form, string.Join(", ", language.PluralForms)));
        }
        texts[language.Code] = texts.GetValueOrDefault(FormKey(language.Code, "other"), "");
        foreach (Diagnostic diagnostic in own.ToSortedList()) bag.Add(diagnostic);
        return own.IsEmpty;
    }

    private static string FormKey(string code, string form) => code + " " + form;
}
