using Fluid.Values;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Layouts;

namespace StaticSite.Rendering.Pages;

/// <summary><c>page.image</c> in a layout: the image of an article.</summary>
internal sealed class ImageValue(BuildContext context, ImageReference image) : LayoutValue
{
    private static readonly string[] Known = ["url", "alt", "credit", "caption", "html"];

    protected override IReadOnlyList<string> MemberNames => Known;

    private string? Url => context.AssetUrls.TryGetValue(image.Asset, out string? url) ? context.Href(url) : null;

    protected override FluidValue? Member(string name) => name switch
    {
        "url" => new StringValue(Url ?? image.Src.Value),
        "alt" => new StringValue(image.Alt.Value),
        "credit" => Values.Text(image.Credit),
        "caption" => Values.Text(image.Caption),
        "html" => Url is null ? null : Pictures.Html(image.Asset, image.Alt.Value, true, image.Src.Span, context),
        _ => null,
    };
}
