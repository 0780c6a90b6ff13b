using StaticSite.Modules;
using StaticSite.Pipelines;

namespace StaticSite.Site;

/// <summary>Dated articles in every language.</summary>
public sealed class ArticlesPipeline : Pipeline
{
    /// <summary>The name other pipelines depend on.</summary>
    public const string PipelineName = "Articles";

    /// <summary>Where they are, as authors know it.</summary>
    internal const string Folder = "input/articles/";

    /// <inheritdoc/>
    public override string Name => PipelineName;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Dependencies { get; } = [DataPipeline.PipelineName, AssetsPipeline.PipelineName];

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> InputModules { get; } = [new ReadFiles("articles", ".md"), new ReadArticles("articles")];

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> ProcessModules { get; } = [new Withhold(), new KnowTags(), new AddFallbacks(), new SortNewestFirst()];

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> PostProcessModules { get; } = [new RenderPages()];

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> OutputModules { get; } = [new WriteFiles()];
}
