using StaticSite.Content;
using StaticSite.Pipelines;
using StaticSite.Rendering.Pages;

namespace StaticSite.Feeds;

/// <summary>Articles as items of feeds.</summary>
public static class ArticleItem
{
    /// <summary>The item of an article; renders its text, so it is for the Output phase.</summary>
    public static FeedItem Of(Article article, BuildContext context) => new()
    {
        // RFC 4151: does not change with the title or the address.
        Id = $"tag:{context.BaseUrl.Host},{article.Published.Local:yyyy-MM-dd}:{article.Language.Code}/{Uri.EscapeDataString(article.Key)}",
        Title = article.Title,
        Url = article.Url,
        Summary = article.Description,
        Html = context.Renderer.FeedBody(article),
        Published = article.Published.Instant,
        Updated = article.FrontMatter.Updated?.Value.Instant,
        Categories = [.. article.TagIds.Select(id => TagNames.Label(context.Tags[id], article.Language))],
    };
}
