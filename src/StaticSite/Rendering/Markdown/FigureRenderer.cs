using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticSite.Rendering.Markdown;

/// <summary>Writes paragraphs, and a figure where an image with a title is all there is in one.</summary>
internal sealed class FigureRenderer : ExactParagraphRenderer
{
    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, ParagraphBlock paragraph)
    {
        if (renderer.ImplicitParagraph || !renderer.EnableHtmlForBlock || ImageAlone(paragraph) is not { } image)
        {
            base.Write(renderer, paragraph);
            return;
        }
        string title = image.Title!;
        renderer.EnsureLine();
        renderer.Write("<figure").WriteAttributes(paragraph).Write('>');
        image.Title = null;
        renderer.WriteLeafInline(paragraph);
        image.Title = title;
        renderer.Write("<figcaption>").WriteEscape(title).WriteLine("</figcaption></figure>");
    }

    private static LinkInline? ImageAlone(ParagraphBlock paragraph) =>
        paragraph.Inline is { FirstChild: LinkInline { IsImage: true } image } && image.NextSibling is null && !string.IsNullOrWhiteSpace(image.Title) ? image : null;
}
