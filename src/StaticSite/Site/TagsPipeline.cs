using StaticSite.Modules;
using StaticSite.Pipelines;

namespace StaticSite.Site;

/// <summary>The tag index and a paged list for each tag.</summary>
public sealed class TagsPipeline : Pipeline
{
    /// <summary>The name other pipelines depend on.</summary>
    public const string PipelineName = "Tags";

    /// <inheritdoc/>
    public override string Name => PipelineName;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Dependencies { get; } = [ArticlesPipeline.PipelineName, DataPipeline.PipelineName];

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> ProcessModules { get; } = [new MakeTagPages(ArticlesPipeline.PipelineName)];

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> PostProcessModules { get; } = [new RenderPages()];

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> OutputModules { get; } = [new WriteFiles()];
}
