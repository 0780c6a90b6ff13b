using StaticSite.Modules;
using StaticSite.Pipelines;

namespace StaticSite.Site;

/// <summary>Earlier addresses of pages lead to them.</summary>
public sealed class RedirectsPipeline : Pipeline
{
    /// <summary>The name other pipelines depend on.</summary>
    public const string PipelineName = "Redirects";

    /// <inheritdoc/>
    public override string Name => PipelineName;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Dependencies { get; } = [ArticlesPipeline.PipelineName, PagesPipeline.PipelineName, HomePipeline.PipelineName, TagsPipeline.PipelineName, ArchivePipeline.PipelineName];

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> ProcessModules { get; } =
        [new MakeRedirects(ArticlesPipeline.PipelineName, PagesPipeline.PipelineName, HomePipeline.PipelineName, TagsPipeline.PipelineName, ArchivePipeline.PipelineName)];

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> OutputModules { get; } = [new WriteFiles()];
}
