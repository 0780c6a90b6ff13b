using StaticSite.Feeds;
using StaticSite.Pipelines;

namespace StaticSite.Site;

/// <summary>The whole site on one page.</summary>
public static class DefaultSite
{
    /// <summary>A bootstrapper with the pipelines of a site of articles, pages and tags.</summary>
    /// <param name="sitemapLimits">How much one sitemap may hold; otherwise what the protocol allows.</param>
    public static Bootstrapper Create(SitemapLimits? sitemapLimits = null) => new Bootstrapper()
        .AddPipeline(new DataPipeline())
        .AddPipeline(new AssetsPipeline())
        .AddPipeline(new ArticlesPipeline())
        .AddPipeline(new PagesPipeline())
        .AddPipeline(new HomePipeline())
        .AddPipeline(new TagsPipeline())
        .AddPipeline(new ArchivePipeline())
        .AddPipeline(new SearchPipeline())
        .AddPipeline(new FeedsPipeline())
        .AddPipeline(new SitemapPipeline(sitemapLimits ?? SitemapLimits.Protocol))
        .AddPipeline(new MachinesPipeline())
        .AddPipeline(new RedirectsPipeline())
        .AddPipeline(new HostingPipeline());
}
