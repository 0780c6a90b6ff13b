namespace StaticSite.Feeds;

/// <summary>How much one sitemap may hold; what is more goes into several, and an index names them.</summary>
/// <param name="Urls">Number of addresses.</param>
/// <param name="Bytes">Size in bytes, uncompressed.</param>
public sealed record SitemapLimits(int Urls, long Bytes)
{
    /// <summary>The limits of sitemaps.org: 50,000 addresses and 50 MB (52,428,800 bytes).</summary>
    public static SitemapLimits Protocol { get; } = new(50_000, 52_428_800);
}
