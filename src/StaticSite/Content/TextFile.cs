namespace StaticSite.Content;

/// <summary>A file that is made and is no page: a feed, the sitemap, robots.txt.</summary>
public sealed record TextFile : Document
{
    /// <summary>The pages whose texts, in all languages, are in it besides settings, data and front matter; null when that is not known, and the file is made in every build.</summary>
    public IReadOnlyList<Page>? Shows { get; init; }
}
