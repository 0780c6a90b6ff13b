namespace StaticSite.Content;

/// <summary>A file that is made and is no page: a feed, the sitemap, robots.txt.</summary>
public sealed record TextFile : Document;
