using StaticSite.Pipelines;

namespace StaticSite.Images.Pictures;

/// <summary>The files that images become. It comes behind the pipelines of the pages that show them: it is the last of the list.</summary>
internal sealed class PicturesPipeline(PicturesExtension pictures) : Pipeline
{
    /// <inheritdoc/>
    public override string Name => "Pictures";

    /// <inheritdoc/>
    public override IReadOnlyList<IModule> OutputModules { get; } = [new WriteVariants(pictures)];
}
