using StaticSite.Modules;
using StaticSite.Pipelines;

namespace StaticSite.Site;

/// <summary>What hosts are told: redirects, headers, the pages for missing addresses.</summary>
public sealed class HostingPipeline : Pipeline
{
    /// <summary>The name other pipelines depend on.</summary>
    public const string PipelineName = "Hosting";

    /// <inheritdoc/>
    public override string Name => PipelineName;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Dependencies { get; } = [RedirectsPipeline.PipelineName];

    /// <inheritdoc/>
    public override bool WritesLast => true;

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> ProcessModules { get; } = [new MakeHostFiles()];

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> OutputModules { get; } = [new WriteFiles()];
}
