using StaticSite.Modules;
using StaticSite.Pipelines;

namespace StaticSite.Images.Cards;

/// <summary>The images for where pages are shared.</summary>
internal sealed class SocialCardsPipeline(SocialCardsExtension cards) : Pipeline
{
    /// <inheritdoc/>
    public override string Name => "SocialCards";

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> PostProcessModules { get; } = [new MakeSocialCards(cards)];

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> OutputModules { get; } = [new WriteFiles()];
}
