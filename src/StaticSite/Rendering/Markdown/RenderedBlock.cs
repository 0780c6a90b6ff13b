using Markdig.Syntax;

namespace StaticSite.Rendering.Markdown;

/// <summary>A block of HTML that the site, not the author, has put into a text.</summary>
public sealed class RenderedBlock : LeafBlock
{
    /// <summary>A block of HTML, whole elements.</summary>
    public RenderedBlock(string html) : base(null) => Html = html;

    /// <summary>HTML, whole elements and escaped text.</summary>
    public string Html { get; }
}
