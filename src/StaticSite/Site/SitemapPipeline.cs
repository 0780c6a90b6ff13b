using StaticSite.Feeds;
using StaticSite.Modules;
using StaticSite.Pipelines;

namespace StaticSite.Site;

/// <summary>The sitemap and robots.txt.</summary>
/// <param name="limits">How much one sitemap may hold.</param>
public sealed class SitemapPipeline(SitemapLimits limits) : Pipeline
{
    /// <summary>The name other pipelines depend on.</summary>
    public const string PipelineName = "Sitemap";

    /// <inheritdoc/>
    public override string Name => PipelineName;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Dependencies { get; } = [ArticlesPipeline.PipelineName, PagesPipeline.PipelineName, HomePipeline.PipelineName, TagsPipeline.PipelineName, ArchivePipeline.PipelineName];

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> ProcessModules { get; } = [new MakeSitemap()];

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> PostProcessModules { get; } = [new FillSitemap(limits)];

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> OutputModules { get; } = [new WriteFiles()];
}
