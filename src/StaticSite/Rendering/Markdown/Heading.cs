namespace StaticSite.Rendering.Markdown;

/// <summary>A heading of a page, for tables of contents.</summary>
/// <param name="Level">1 to 6, as written.</param>
/// <param name="Id">The id it carries in the HTML, unique on the page.</param>
/// <param name="Text">Its text without markup, not escaped.</param>
public sealed record Heading(int Level, string Id, string Text);
