using StaticSite.Editorial.Figures;
using StaticSite.Pipelines;
using StaticSite.Site;

namespace StaticSite.Editorial;

/// <summary>The default site with everything this site promises its readers; each promise is one extension.</summary>
public static class EditorialSite
{
    /// <summary>A bootstrapper with the default pipelines and the editorial extensions.</summary>
    public static Bootstrapper Create() => DefaultSite.Create()
        .AddExtension(() => new FiguresExtension());
}
