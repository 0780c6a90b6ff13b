using StaticSite.Content;
using StaticSite.Modules;
using StaticSite.Pipelines;

namespace StaticSite.Site;

/// <summary>The first page of each language, and the one for addresses that do not exist.</summary>
public sealed class HomePipeline : Pipeline
{
    /// <summary>The name other pipelines depend on.</summary>
    public const string PipelineName = "Home";

    /// <inheritdoc/>
    public override string Name => PipelineName;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Dependencies { get; } = [ArticlesPipeline.PipelineName, DataPipeline.PipelineName];

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> InputModules { get; } = [new ReadHome(), new ReadPages(PageKind.Home)];

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> ProcessModules { get; } = [new AddFallbacks(), new MakeNotFound()];

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> PostProcessModules { get; } = [new RenderPages()];

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> OutputModules { get; } = [new WriteFiles()];
}
