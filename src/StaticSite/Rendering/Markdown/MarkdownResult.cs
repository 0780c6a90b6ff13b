namespace StaticSite.Rendering.Markdown;

/// <summary>What became of a page's text.</summary>
/// <param name="Html">The HTML of the body; lines end in LF.</param>
/// <param name="Headings">The headings in their order.</param>
/// <param name="Anchors">Every id in the HTML in its order, footnotes and alerts included: what a link's fragment may name.</param>
public sealed record MarkdownResult(string Html, IReadOnlyList<Heading> Headings, IReadOnlyList<string> Anchors);
