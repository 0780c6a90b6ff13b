using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace StaticSite.Rendering.Markdown;

/// <summary>Begins every paragraph on a line of its own, as the examples of the CommonMark specification do; the library leaves the first in a list item behind the tag.</summary>
internal class ExactParagraphRenderer : ParagraphRenderer
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        if (!renderer.ImplicitParagraph && renderer.EnableHtmlForBlock) renderer.EnsureLine();
        base.Write(renderer, paragraph);
    }
}
