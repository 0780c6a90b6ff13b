using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax.Inlines;
using StaticSite.Extensions;
using StaticSite.Rendering.Layouts;

namespace StaticSite.Rendering.Markdown;

/// <summary>Writes links, and images as the site's extensions want them.</summary>
internal sealed class ImageRenderer : LinkInlineRenderer
{
    /// <summary>Under which what an image becomes is kept on it.</summary>
    public static readonly object Picture = new();

    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        // In the alternative text of another image only the words count.
        if (!renderer.EnableHtmlForInline || link.GetData(Picture) is not PictureMarkup picture)
        {
            base.Write(renderer, link);
            return;
        }
        HtmlAttributes? attributes = link.TryGetAttributes();
        renderer.Write(PictureHtml.Of(picture, PlainText.Of(link), link.Title, attributes?.Id, attributes?.Classes));
    }
}
