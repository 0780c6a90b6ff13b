using StaticSite.Content;
using StaticSite.Feeds;
using StaticSite.Pipelines;

namespace StaticSite.Modules;

/// <summary>Puts all pages of the site into <c>sitemap.xml</c>; more than one may hold go into <c>sitemap-1.xml</c>, <c>sitemap-2.xml</c>…, which it then names.</summary>
public sealed class FillSitemap(SitemapLimits limits) : IModule
{
    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        SitemapWriter sitemap = new(context);
        if (sitemap.IsSmall(limits)) return [.. inputs.Select(document => Fill(document, writer => sitemap.Write(sitemap.Pages(), writer)))];
        IReadOnlyList<IReadOnlyList<Page>> parts = sitemap.Parts(limits);
        if (parts.Count == 1) return [.. inputs.Select(document => Fill(document, writer => sitemap.Write(parts[0], writer)))];
        TextFile[] files = [.. parts.Select((part, i) => MakeSitemap.File($"sitemap-{i + 1}.xml", writer => sitemap.Write(part, writer)))];
        return [.. inputs.Select(document => Fill(document, writer => sitemap.WriteIndex(files.Select((file, i) => (file.Destination!.Value.Url, parts[i])), writer))), .. files];
    }

    private static Document Fill(Document document, Action<Utf8Writer> write) => document.Content is null ? document with { Content = new TextContent(write) } : document;
}
