using StaticSite.Pipelines;

namespace StaticSite.Feeds;

/// <summary>Where the subjects of items come from.</summary>
internal static class FeedCategories
{
    /// <summary>The address of the page that explains them all.</summary>
    public static string Scheme(Feed feed, BuildContext context) => context.Absolute($"/{context.LanguagePath(feed.Language)}tags/");
}
