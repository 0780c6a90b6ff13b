using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary>A tag of <c>input/data/tags.yml</c>.</summary>
/// <param name="Id">What articles write.</param>
/// <param name="Label">Its name in each language.</param>
/// <param name="Slug">Its part of the address in each language.</param>
/// <param name="Description">A sentence in each language.</param>
public sealed record TagDefinition(Located<string> Id, LocalizedText Label, LocalizedText Slug, LocalizedText Description);
