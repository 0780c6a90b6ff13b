using StaticSite.Content;
using StaticSite.Pipelines;
using StaticSite.Rendering.Pages;
using StaticSite.Threading;

namespace StaticSite.Modules;

/// <summary>Gives every page its HTML as content, rendered when it is written.</summary>
public sealed class RenderPages : IModule
{
    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context) =>
        ParallelMap.Of(inputs, context.Options.Parallelism, document => document is Page page ? page with { Content = new PageContent(context.Renderer, page) } : document);
}
