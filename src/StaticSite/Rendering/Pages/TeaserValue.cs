using Fluid.Values;
using StaticSite.Content;
using StaticSite.Pipelines;
using StaticSite.Rendering.Layouts;

namespace StaticSite.Rendering.Pages;

/// <summary>An article in a list.</summary>
internal sealed class TeaserValue(BuildContext context, Article article) : LayoutValue
{
    private static readonly string[] Known = ["title", "url", "description", "published", "tags", "authors", "language", "is_fallback"];

    protected override IReadOnlyList<string> MemberNames => Known;

    protected override FluidValue? Member(string name) => name switch
    {
        "title" => new StringValue(article.Title),
        "url" => new StringValue(context.Href(article.Url)),
        "description" => new StringValue(article.Description),
        "published" => Values.Date(context, article.Published),
        "tags" => new ListValue([.. article.TagIds.Select(id => context.TagValue(context.Tags[id], article.Language))]),
        "authors" => new ListValue([.. article.FrontMatter.Authors.Select(author => new StringValue(author.Value))]),
        "language" => new StringValue(article.ContentLanguage.Code),
        "is_fallback" => BooleanValue.Create(article.IsFallback),
        _ => null,
    };
}
