using StaticSite.Modules;
using StaticSite.Pipelines;

namespace StaticSite.Site;

/// <summary>Addresses that moved lead on.</summary>
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
    public override IReadOnlyList<IModule> PostProcessModules { get; } = [new CheckRedirects()];

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> OutputModules { get; } = [new WriteFiles()];
}
