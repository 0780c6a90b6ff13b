using StaticSite.Modules;
using StaticSite.Pipelines;

namespace StaticSite.Site;

/// <summary>Images, styles and scripts.</summary>
public sealed class AssetsPipeline : Pipeline
{
    /// <summary>The name other pipelines depend on.</summary>
    public const string PipelineName = "Assets";

    /// <inheritdoc/>
    public override string Name => PipelineName;

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> InputModules { get; } = [new PublishAssets()];

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> OutputModules { get; } = [new WriteFiles()];
}
