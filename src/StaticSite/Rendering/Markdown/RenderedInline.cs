using Markdig.Syntax.Inlines;

namespace StaticSite.Rendering.Markdown;

/// <summary>HTML that the site, not the author, has put into a text.</summary>
public sealed class RenderedInline : LeafInline
{
    /// <summary>HTML, whole elements and escaped text; an extension may add to it while it looks at the text.</summary>
    public required string Html { get; set; }

    /// <summary>The same without markup.</summary>
    public required string PlainText { get; init; }

    /// <summary>The directive it came from; null when it came from none.</summary>
    public string? Directive { get; init; }

    /// <summary>What that directive stands for, as its extension put it.</summary>
    public object? Subject { get; init; }
}
