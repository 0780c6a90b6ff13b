using StaticSite.Content;
using StaticSite.Modules;
using StaticSite.Pipelines;

namespace StaticSite.Site;

/// <summary>Pages outside the news.</summary>
public sealed class PagesPipeline : Pipeline
{
    /// <summary>The name other pipelines depend on.</summary>
    public const string PipelineName = "Pages";

    /// <inheritdoc/>
    public override string Name => PipelineName;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Dependencies { get; } = [AssetsPipeline.PipelineName];

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> InputModules { get; } = [new ReadFiles("pages", ".md"), new ReadPages(PageKind.Page)];

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> ProcessModules { get; } = [new AddFallbacks()];

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> PostProcessModules { get; } = [new RenderPages()];

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> OutputModules { get; } = [new WriteFiles()];
}
