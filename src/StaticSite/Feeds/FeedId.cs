using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Feeds;

/// <summary>
/// Ids of feeds and items: tag URIs (RFC 4151), which name a thing and not its place. They are made of the site's
/// <c>authority</c> and of keys, never of titles, addresses or days, all of which may be corrected.
/// </summary>
public static class FeedId
{
    /// <summary>The id of what a path of keys names, such as <c>en/articles/call-for-support</c>.</summary>
    public static string Of(BuildContext context, string path)
    {
        SiteSettings settings = context.Settings;
        string encoded = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        if (settings.Feeds.Authority is { } authority) return $"tag:{authority}:{encoded}";
        // The address of site.yml and not that of this build: a preview must not make new items of old ones.
        return $"tag:{settings.BaseUrl.Host},2020:{settings.BaseUrl.AbsolutePath.TrimStart('/')}{encoded}";
    }
}
