using StaticSite.Content;
using StaticSite.Pipelines;

namespace StaticSite.Rendering.Metadata;

/// <summary>The way from the first page to a page: the pages whose addresses its own begins with.</summary>
internal static class Breadcrumbs
{
    /// <summary>The pages above a page, the first page of its language first; empty when only that one is above it, which every page leads to anyway.</summary>
    public static IReadOnlyList<Page> Above(Page page, BuildContext context)
    {
        string root = "/" + context.LanguagePath(page.Language);
        string url = page.Url;
        if (page.Kind is PageKind.Home or PageKind.NotFound || url.Length <= root.Length || context.Site.FindByUrl(root) is not { } home) return [];
        List<Page>? above = null;
        for (int slash = url.IndexOf('/', root.Length); slash >= 0 && slash < url.Length - 1; slash = url.IndexOf('/', slash + 1))
        {
            if (context.Site.FindByUrl(url[..(slash + 1)]) is { } parent) (above ??= [home]).Add(parent);
        }
        return above ?? [];
    }
}
