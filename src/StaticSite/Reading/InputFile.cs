namespace StaticSite.Reading;

/// <summary>A file found in a folder of the project.</summary>
/// <param name="FullPath">Where to open it.</param>
/// <param name="DisplayPath">The path as the author knows it: <c>input/articles/a.md</c>.</param>
/// <param name="RelativePath">The path inside the listed folder, with forward slashes: <c>articles/a.md</c>.</param>
public sealed record InputFile(string FullPath, string DisplayPath, string RelativePath)
{
    /// <summary>Its size in bytes when it was found; 0 when nobody looked.</summary>
    internal long Length { get; init; }

    /// <summary>When it was last written by then, in ticks of UTC; 0 when nobody looked.</summary>
    internal long Modified { get; init; }
}
