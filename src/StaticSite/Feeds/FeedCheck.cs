using StaticSite.Diagnostics;
using StaticSite.Pipelines;

namespace StaticSite.Feeds;

/// <summary>What the items of a feed must hold to among each other.</summary>
internal static class FeedCheck
{
    /// <summary>Reports each item whose id another one has: a reader would show only one of the two.</summary>
    public static void Run(Feed feed, string origin, BuildContext context)
    {
        Dictionary<string, FeedItem> items = new(StringComparer.Ordinal);
        foreach (FeedItem item in feed.Items.Value)
        {
            if (!items.TryAdd(item.Id, item)) context.Diagnostics.Add(FeedDiagnostics.SameId.At(new SourceSpan(origin), feed.Title, items[item.Id].Title, item.Title, item.Id));
        }
    }
}
