using StaticSite.Reading;

namespace StaticSite.Feeds;

/// <summary>What is fixed for each format.</summary>
public static class FeedFormats
{
    /// <summary>The name of the file in the feed's folder.</summary>
    public static string FileName(this FeedFormat format) => format switch
    {
        FeedFormat.Rss => "rss.xml",
        FeedFormat.Atom => "atom.xml",
        _ => "feed.json",
    };

    /// <summary>The media type that links to the feed name.</summary>
    public static string MediaType(this FeedFormat format) => format switch
    {
        FeedFormat.Rss => "application/rss+xml",
        FeedFormat.Atom => "application/atom+xml",
        _ => "application/feed+json",
    };

    /// <summary>The name that people know the format by.</summary>
    public static string Label(this FeedFormat format) => format switch
    {
        FeedFormat.Rss => "RSS",
        FeedFormat.Atom => "Atom",
        _ => "JSON Feed",
    };
}
