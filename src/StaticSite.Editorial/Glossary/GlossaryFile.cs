using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Editorial.Glossary;

/// <summary>Reads <c>input/data/glossary.yml</c>: ids with <c>term</c>, <c>abbr</c>, <c>forms</c> and <c>definition</c> in each language.</summary>
internal static class GlossaryFile
{
    private const string Example = "mine: {en: {term: mine, forms: [mines], definition: One sentence.}}";

    /// <summary>The terms by language code, in the order of the file; those with errors are reported and left out.</summary>
    public static Dictionary<string, List<Term>> Read(SourceText source, BuildContext context)
    {
        Dictionary<string, List<Term>> terms = context.Languages.ToDictionary(language => language.Code, _ => new List<Term>(), StringComparer.Ordinal);
        YamlNode? root = YamlReader.Read(source, 0, source.Text.Length, context.Diagnostics);
        if (root is null) return terms;
        if (root is not YamlMapping mapping)
        {
            context.Diagnostics.Add(FrontMatterDiagnostics.WrongType.At(root.Span, "glossary.yml", "ids with terms", Example));
            return terms;
        }
        foreach (YamlEntry entry in mapping.Entries)
        {
            if (entry.Value is not YamlMapping group)
            {
                context.Diagnostics.Add(FrontMatterDiagnostics.WrongType.At(entry.Value.Span, entry.Key.Value, "a term in each language", Example));
                continue;
            }
            MappingReader reader = new(group, context.Diagnostics);
            foreach (Language language in context.Languages)
            {
                if (group.Find(language.Code) is null) reader.Fail(FrontMatterDiagnostics.MissingLanguage.At(entry.Key.Span, entry.Key.Value, language.Code));
                else if (reader.Child(language.Code, Example, child => ReadTerm(entry.Key.Value, child)) is { } term) terms[language.Code].Add(term);
            }
            reader.Finish();
        }
        return terms;
    }

    private static Term ReadTerm(string id, MappingReader reader) => new(
        id,
        reader.Required("term", "term: mine"),
        reader.Optional("abbr", "abbr: UXO"),
        reader.Texts("forms", "forms: [mines]"),
        reader.Required("definition", "definition: One sentence.").Value);
}
