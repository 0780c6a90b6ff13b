namespace StaticSite.Reading;

/// <summary>A format that every feed is written in.</summary>
public enum FeedFormat
{
    /// <summary>RSS 2.0 with full content (<c>content:encoded</c>).</summary>
    Rss,

    /// <summary>The Atom Syndication Format, RFC 4287.</summary>
    Atom,

    /// <summary>JSON Feed 1.1.</summary>
    Json,
}
