namespace StaticSite.Content;

/// <summary>A file that is made and is no page: a feed, the sitemap, robots.txt.</summary>
public sealed record TextFile : Document, IMadeOfPages
{
    /// <inheritdoc/>
    public IReadOnlyList<Page>? Shows { get; init; }

    /// <summary>The pages whose files as they are written are in this one, besides settings and data; asked for when those files are there. Null when there are none.</summary>
    public Func<IReadOnlyList<Page>>? Holds { get; init; }
}
