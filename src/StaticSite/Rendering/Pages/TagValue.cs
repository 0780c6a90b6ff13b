using Fluid.Values;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Layouts;

namespace StaticSite.Rendering.Pages;

/// <summary>A tag in a language: id, label, url, count, description. The number of its articles is asked for by layouts that show it, and by no others.</summary>
internal sealed class TagValue(BuildContext context, TagDefinition tag, Language language) : LayoutValue
{
    private static readonly string[] Known = ["id", "label", "url", "count", "description"];
    private readonly StringValue _label = new(TagNames.Label(tag, language));
    private readonly StringValue _url = new(context.Href(TagNames.Url(context, tag, language)));

    protected override IReadOnlyList<string> MemberNames => Known;

    protected override FluidValue? Member(string name) => name switch
    {
        "id" => new StringValue(tag.Id.Value),
        "label" => _label,
        "url" => _url,
        "count" => NumberValue.Create(context.Site.Count(tag.Id.Value, language)),
        "description" => new StringValue(TagNames.Description(tag, language)),
        _ => null,
    };
}
