namespace StaticSite.Search;

/// <summary>What a list of results shows of a page.</summary>
/// <param name="Title">Plain text.</param>
/// <param name="Description">Plain text.</param>
/// <param name="Url">The address as links on the site write it.</param>
/// <param name="Date">The day of publication in words; empty for a page without one.</param>
/// <param name="Labels">The labels of its tags in all languages: names of places are written in the letters of one and looked for in those of another.</param>
public sealed record SearchDocument(string Title, string Description, string Url, string Date, IReadOnlyList<string> Labels);
