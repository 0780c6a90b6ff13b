using StaticSite.Reading;

namespace StaticSite.Content;

/// <summary>A file of the input or the theme, not read yet.</summary>
public sealed record FileDocument : Document
{
    /// <summary>The file.</summary>
    public required InputFile File { get; init; }
}
