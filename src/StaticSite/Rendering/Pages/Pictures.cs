using StaticSite.Diagnostics;
using StaticSite.Extensions;
using StaticSite.Pipelines;
using StaticSite.Rendering.Layouts;

namespace StaticSite.Rendering.Pages;

/// <summary>Asks the site's extensions what images become.</summary>
internal static class Pictures
{
    /// <summary>What an image becomes; null when no extension has an opinion.</summary>
    public static PictureMarkup? Of(ImageUse use, BuildContext context)
    {
        foreach (SiteExtension extension in context.Extensions)
        {
            if (extension.Picture(use, context) is { } picture) return picture;
        }
        return null;
    }

    /// <summary>An asset as HTML, as layouts show it.</summary>
    public static RawHtmlValue Html(string asset, string alt, bool isLead, SourceSpan span, BuildContext context) =>
        new(Of(new ImageUse(asset, isLead, span), context) is { } picture ? PictureHtml.Of(picture, alt) : PictureHtml.Plain(context.Href(context.AssetUrls[asset]), alt));
}
