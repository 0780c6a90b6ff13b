using StaticSite.Modules;
using StaticSite.Pipelines;
using StaticSite.Site;

namespace StaticSite.Editorial.Cards;

/// <summary>A card for each page that asks for one, in every language.</summary>
internal sealed class CardsPipeline : Pipeline
{
    /// <summary>The name other pipelines depend on.</summary>
    public const string PipelineName = "Cards";

    public override string Name => PipelineName;

    public override IReadOnlyList<string> Dependencies { get; } = [PagesPipeline.PipelineName];

    public override IReadOnlyList<IModule> ProcessModules { get; } = [new MakeCards()];

    public override IReadOnlyList<IModule> PostProcessModules { get; } = [new RenderPages()];

    public override IReadOnlyList<IModule> OutputModules { get; } = [new WriteFiles()];
}
