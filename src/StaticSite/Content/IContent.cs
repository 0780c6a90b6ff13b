namespace StaticSite.Content;

/// <summary>What a document will consist of. Nothing is rendered until <see cref="WriteTo"/> is called, so that one page's text is in memory per core, not per site.</summary>
public interface IContent
{
    /// <summary>Writes the whole content. Called from many threads, on a writer of the caller's own.</summary>
    void WriteTo(Utf8Writer writer);
}
