namespace StaticSite.Extensions;

/// <summary>What stands in the place of a directive.</summary>
/// <param name="Html">HTML, whole elements and escaped text.</param>
/// <param name="PlainText">The same without markup, for titles, headings and search.</param>
/// <param name="IsBlock">Whether it is a block of its own, which must stand alone in its paragraph.</param>
/// <param name="Subject">What it stands for, for those who look at the parsed text afterwards.</param>
/// <param name="Markdown">The same as Markdown with whole addresses, where that says more than the plain text: its source, a table.</param>
public sealed record DirectiveResult(string Html, string PlainText, bool IsBlock = false, object? Subject = null, string? Markdown = null);
