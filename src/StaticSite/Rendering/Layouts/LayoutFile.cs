namespace StaticSite.Rendering.Layouts;

/// <summary>One template of the theme, read from the disk.</summary>
/// <param name="Name"><c>layouts/article</c> or <c>partials/teaser</c>.</param>
/// <param name="Path">The path to show: <c>theme/layouts/article.liquid</c>.</param>
/// <param name="Text">The whole text.</param>
public sealed record LayoutFile(string Name, string Path, string Text);
