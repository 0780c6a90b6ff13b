using System.Collections.Concurrent;
using StaticSite.Content;
using StaticSite.Linking;
using StaticSite.Pipelines;
using StaticSite.Rendering.Pages;

namespace StaticSite.Feeds;

/// <summary>Articles as items of feeds. The text of each is rendered once, however many feeds and formats it is in.</summary>
/// <param name="context">The build.</param>
/// <param name="assets">The pipeline whose files are the pictures.</param>
public sealed class ArticleItems(BuildContext context, string assets)
{
    private readonly ConcurrentDictionary<string, SharedValue<FeedItem>> _items = new(StringComparer.Ordinal);
    private readonly FeedImages _images = new(context, assets);

    /// <summary>The item of an article; renders its text, so it is for the Output phase.</summary>
    public FeedItem Of(Article article) => _items.GetOrAdd(article.Url, _ => new SharedValue<FeedItem>(() => Make(article))).Value;

    private FeedItem Make(Article article) => new()
    {
        Id = FeedId.Of(context, $"{article.Language.Code}/{article.Key}"),
        Title = article.Title,
        Url = article.Url,
        Summary = article.Description,
        Html = context.Renderer.FeedText(article),
        Published = article.Published.Instant,
        Updated = article.FrontMatter.Updated?.Value.Instant,
        Categories = [.. article.TagIds.Select(id => new FeedCategory(id, TagNames.Label(context.Tags[id], article.Language)))],
        Authors = [.. article.FrontMatter.Authors.Select(author => author.Value)],
        Image = article.FrontMatter.Image is { } image ? _images.Find(image) : null,
    };
}
