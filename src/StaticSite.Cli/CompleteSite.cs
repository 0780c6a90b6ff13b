using StaticSite.Editorial;
using StaticSite.Images.Cards;
using StaticSite.Images.Pictures;
using StaticSite.Pipelines;

namespace StaticSite.Cli;

/// <summary>The site as the program builds it: what the engine knows, what this site promises, and images.</summary>
internal static class CompleteSite
{
    public static Bootstrapper Create() => EditorialSite.Create()
        .AddExtension(() => new SocialCardsExtension())
        // Last: its files depend on what all pages show.
        .AddExtension(() => new PicturesExtension());
}
