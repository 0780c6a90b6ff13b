namespace StaticSite.Content;

/// <summary>Content that a delegate writes: feeds, sitemap, robots.txt.</summary>
public sealed class TextContent(Action<Utf8Writer> write) : IContent
{
    /// <inheritdoc/>
    public void WriteTo(Utf8Writer writer) => write(writer);
}
