using StaticSite.Diagnostics;

namespace StaticSite.Editorial.Glossary;

/// <summary>A term in one language.</summary>
/// <param name="Id">The same in every language; the anchor on the glossary page.</param>
/// <param name="Name">The term.</param>
/// <param name="Abbreviation">Its abbreviation; null when it has none.</param>
/// <param name="Forms">Other forms in which texts use it.</param>
/// <param name="Definition">One sentence.</param>
internal sealed record Term(string Id, Located<string> Name, Located<string>? Abbreviation, IReadOnlyList<Located<string>> Forms, string Definition)
{
    /// <summary>Where the definition is written.</summary>
    public SourceSpan DefinitionPlace { get; init; }
}
