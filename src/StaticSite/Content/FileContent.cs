using StaticSite.Reading;

namespace StaticSite.Content;

/// <summary>Content that is a file as it is.</summary>
public sealed class FileContent(InputFile file) : IContent
{
    /// <inheritdoc/>
    public void WriteTo(Utf8Writer writer)
    {
        using FileStream stream = File.OpenRead(file.FullPath);
        int read;
        while ((read = stream.Read(writer.GetSpan(64 * 1024))) > 0) writer.Advance(read);
    }
}
