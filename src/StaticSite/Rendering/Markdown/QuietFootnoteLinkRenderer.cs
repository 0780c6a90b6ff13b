using Markdig.Extensions.Footnotes;
using Markdig.Renderers;

namespace StaticSite.Rendering.Markdown;

/// <summary>Writes footnote marks, but none in the alternative text of an image, where a tag would break the attribute.</summary>
internal sealed class QuietFootnoteLinkRenderer : HtmlFootnoteLinkRenderer
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        if (renderer.EnableHtmlForInline) base.Write(renderer, link);
    }
}
