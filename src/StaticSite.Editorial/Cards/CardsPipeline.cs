using StaticSite.Modules;
using StaticSite.Pipelines;
using StaticSite.Site;

namespace StaticSite.Editorial.Cards;

/// <summary>A card for each page that asks for one, in every language.</summary>
internal sealed class CardsPipeline : Pipeline
{
    public override string Name => "Cards";

    public override IReadOnlyList<string> Dependencies { get; } = [PagesPipeline.PipelineName];

    public override IReadOnlyList<IModule> ProcessModules { get; } = [new MakeCards()];

    public override IReadOnlyList<IModule> PostProcessModules { get; } = [new RenderPages()];

    public override IReadOnlyList<IModule> OutputModules { get; } = [new WriteFiles()];
}
