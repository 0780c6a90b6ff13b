using StaticSite.Content;

namespace StaticSite.Rendering.Pages;

/// <summary>A page as HTML: its Markdown and its layout, rendered when it is written.</summary>
public sealed class PageContent(PageRenderer renderer, Page page) : IContent
{
    /// <inheritdoc/>
    public void WriteTo(Utf8Writer writer) => renderer.Render(page, writer);
}
