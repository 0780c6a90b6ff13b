using StaticSite.Modules;
using StaticSite.Pipelines;

namespace StaticSite.Site;

/// <summary>All news, by page, year and month.</summary>
public sealed class ArchivePipeline : Pipeline
{
    /// <summary>The name other pipelines depend on.</summary>
    public const string PipelineName = "Archive";

    /// <inheritdoc/>
    public override string Name => PipelineName;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Dependencies { get; } = [ArticlesPipeline.PipelineName];

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> ProcessModules { get; } = [new MakeArchive(ArticlesPipeline.PipelineName)];

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> PostProcessModules { get; } = [new RenderPages()];

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> OutputModules { get; } = [new WriteFiles()];
}
