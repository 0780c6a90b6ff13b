using StaticSite.Content;
using StaticSite.Output;
using StaticSite.Pipelines;

namespace StaticSite.Modules;

/// <summary>Plans <c>sitemap.xml</c>, which <see cref="FillSitemap"/> fills, and makes <c>robots.txt</c>.</summary>
public sealed class MakeSitemap : IModule
{
    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context) =>
    [
        File("sitemap.xml", null),
        // A preview asks on each page to be left out, and who may not read the page does not see that.
        File("robots.txt", writer => writer.Write("User-agent: *\nAllow: /\n" + (context.Options.Preview ? "" : $"\nSitemap: {context.Absolute("/sitemap.xml")}\n"))),
    ];

    internal static TextFile File(string path, Action<Utf8Writer>? write)
    {
        if (!OutputPath.TryCreate(path, out OutputPath destination, out string? problem)) throw new InvalidOperationException(problem);
        return new TextFile { Origin = "pipeline Sitemap", Destination = destination, Shows = [], Content = write is null ? null : new TextContent(write) };
    }
}
