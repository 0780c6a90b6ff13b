using StaticSite.Modules;
using StaticSite.Pipelines;

namespace StaticSite.Site;

/// <summary>RSS for each language and each tag.</summary>
public sealed class FeedsPipeline : Pipeline
{
    /// <summary>The name other pipelines depend on.</summary>
    public const string PipelineName = "Feeds";

    /// <inheritdoc/>
    public override string Name => PipelineName;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Dependencies { get; } = [ArticlesPipeline.PipelineName, DataPipeline.PipelineName];

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> ProcessModules { get; } = [new MakeFeeds(ArticlesPipeline.PipelineName)];

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> OutputModules { get; } = [new WriteFiles()];
}
