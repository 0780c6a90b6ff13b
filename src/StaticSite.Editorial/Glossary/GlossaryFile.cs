using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Editorial.Glossary;

/// <summary>Reads <c>input/data/glossary.yml</c>: ids with <c>term</c>, <c>abbr</c>, <c>forms</c> and <c>definition</c> in each language.</summary>
internal static class GlossaryFile
{
    private static readonly DataShape Shape = new("ids with terms", "a term in each language", "mine", "{en: {term: mine, forms: [mines], definition: One sentence.}}");

    /// <summary>The terms by language code, in the order of the file; those with errors are reported and left out.</summary>
    public static Dictionary<string, List<Term>> Read(SourceText source, BuildContext context)
    {
        Dictionary<string, List<Term>> terms = context.Languages.ToDictionary(language => language.Code, _ => new List<Term>(), StringComparer.Ordinal);
        DataFile.Read(source, Shape, context.Diagnostics, (id, group) => ReadLanguages(id, group, terms, context));
        return terms;
    }

    private static YamlMapping? ReadLanguages(Located<string> id, YamlMapping group, Dictionary<string, List<Term>> terms, BuildContext context)
    {
        MappingReader reader = new(group, context.Diagnostics);
        if (id.Value.Any(sign => !char.IsAsciiLetterLower(sign) && !char.IsAsciiDigit(sign) && sign != '-')) reader.Fail(GlossaryDiagnostics.BadId.At(id.Span, id.Value));
        foreach (Language language in context.Languages)
        {
            if (reader.Node(language.Code) is null) reader.Fail(FrontMatterDiagnostics.MissingLanguage.At(id.Span, id.Value, language.Code));
            else if (reader.Child(language.Code, $"{id.Value}: {Shape.Example}", child => ReadTerm(id.Value, child)) is { } term) terms[language.Code].Add(term);
        }
        return reader.Finish() ? group : null;
    }

    // One text with commas is a list whose brackets are missing: no term is written with them.
    private static IReadOnlyList<Located<string>> Forms(MappingReader reader)
    {
        IReadOnlyList<Located<string>> forms = reader.Names("forms", "forms: [mines]");
        if (forms is [{ } only] && only.Value.Contains(", ", StringComparison.Ordinal)) reader.Fail(FrontMatterDiagnostics.WrongType.At(only.Span, "forms", "a list of texts", $"forms: [{only.Value}]"));
        return forms;
    }

    private static Term ReadTerm(string id, MappingReader reader)
    {
        Located<string> name = reader.Required("term", "term: mine");
        Located<string>? abbreviation = reader.Optional("abbr", "abbr: UXO");
        IReadOnlyList<Located<string>> forms = Forms(reader);
        Located<string> definition = reader.Required("definition", "definition: One sentence.");
        return new Term(id, name, abbreviation, forms, definition.Value) { DefinitionPlace = definition.Span };
    }
}
