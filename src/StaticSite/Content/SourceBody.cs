using StaticSite.Reading;

namespace StaticSite.Content;

/// <summary>Markdown in a file: read again when the page is rendered, so that memory grows with metadata and not with text.</summary>
/// <param name="File">The file.</param>
/// <param name="Start">Where the Markdown begins, in UTF-16 units of the decoded text.</param>
public sealed record SourceBody(InputFile File, int Start)
{
    /// <summary>The hash of what stands before it in the file; 0 when no later build will ask.</summary>
    internal UInt128 Head { get; init; }

    /// <summary>The hash of all bytes of the file; 0 when they were not read, or no later build will ask.</summary>
    internal UInt128 Whole { get; init; }
}
