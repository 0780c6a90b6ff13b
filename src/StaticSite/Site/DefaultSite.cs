using StaticSite.Pipelines;

namespace StaticSite.Site;

/// <summary>The whole site on one page.</summary>
public static class DefaultSite
{
    /// <summary>A bootstrapper with the pipelines of a site of articles, pages and tags.</summary>
    public static Bootstrapper Create() => new Bootstrapper()
        .AddPipeline(new DataPipeline())
        .AddPipeline(new AssetsPipeline())
        .AddPipeline(new ArticlesPipeline())
        .AddPipeline(new PagesPipeline())
        .AddPipeline(new HomePipeline())
        .AddPipeline(new TagsPipeline())
        .AddPipeline(new ArchivePipeline())
        .AddPipeline(new SearchPipeline())
        .AddPipeline(new FeedsPipeline())
        .AddPipeline(new SitemapPipeline())
        .AddPipeline(new RedirectsPipeline())
        .AddPipeline(new HostingPipeline());
}
