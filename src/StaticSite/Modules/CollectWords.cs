using StaticSite.Content;
using StaticSite.Pipelines;
using StaticSite.Search;

namespace StaticSite.Modules;

/// <summary>Lets the words of all pages be collected while they are rendered.</summary>
public sealed class CollectWords : IModule
{
    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        if (context.Settings.Search is not null) context.Search = SiteSearch.Create(context);
        return inputs;
    }
}
