namespace StaticSite.Output.Styles;

/// <summary>A name that a page must have for a selector to match anything.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Text">The name; elements and attributes in small letters.</param>
internal readonly record struct StyleName(StyleNameKind Kind, string Text);
