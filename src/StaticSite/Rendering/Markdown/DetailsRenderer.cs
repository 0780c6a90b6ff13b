using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace StaticSite.Rendering.Markdown;

/// <summary>Writes <c>:::details Question?</c> as a disclosure that opens without scripts.</summary>
internal sealed class DetailsRenderer : HtmlObjectRenderer<CustomContainer>
{
    /// <summary>The only kind there is.</summary>
    public const string Kind = "details";

    protected override void Write(HtmlRenderer renderer, CustomContainer container)
    {
        // The library makes the kind a class.
        container.TryGetAttributes()?.Classes?.Remove(Kind);
        renderer.EnsureLine();
        renderer.Write("<details").WriteAttributes(container.TryGetAttributes()).Write("><summary>").WriteEscape(container.Arguments ?? "").WriteLine("</summary>");
        renderer.WriteChildren(container);
        renderer.EnsureLine();
        renderer.WriteLine("</details>");
    }
}
