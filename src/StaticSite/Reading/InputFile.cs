using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary>A file found in a folder of the project.</summary>
/// <remarks>There is one for each page of a site, so it holds one text of its own: the others are cut from it or put together when asked for.</remarks>
public sealed record InputFile : ILineSource
{
    private readonly string _folder;
    private readonly string? _target;
    private readonly int _start;

    /// <summary>A file by itself.</summary>
    /// <param name="folder">Full path of the folder that is searched.</param>
    /// <param name="displayPath">The path as the author knows it: <c>input/articles/a.md</c>.</param>
    /// <param name="relativePath">The path inside the folder, with forward slashes, with which <paramref name="displayPath"/> ends: <c>articles/a.md</c>.</param>
    /// <param name="target">Where to open it, when a link on the way leads there.</param>
    public InputFile(string folder, string displayPath, string relativePath, string? target = null)
    {
        (_folder, DisplayPath, _target) = (folder, displayPath, target);
        _start = RelativeStart = displayPath.Length - relativePath.Length;
    }

    /// <summary>Where to open it.</summary>
    public string FullPath => _target ?? Path.Join(_folder, DisplayPath.AsSpan(_start));

    /// <summary>The path as the author knows it: <c>input/articles/a.md</c>.</summary>
    public string DisplayPath { get; }

    /// <summary>The path inside the listed folder, with forward slashes: <c>articles/a.md</c>.</summary>
    public string RelativePath => DisplayPath[RelativeStart..];

    /// <summary>The same, without a text of its own.</summary>
    internal ReadOnlySpan<char> RelativeSpan => DisplayPath.AsSpan(RelativeStart);

    /// <summary>Its size in bytes when it was found; 0 when nobody looked.</summary>
    internal long Length { get; init; }

    /// <summary>When it was last written by then, in ticks of UTC; 0 when nobody looked.</summary>
    internal long Modified { get; init; }

    private int RelativeStart { get; init; }

    /// <summary>The same file, found in a folder that begins with this part of its <see cref="DisplayPath"/>, slash and all.</summary>
    internal InputFile Below(string displayFolder) => this with { RelativeStart = displayFolder.Length };

    // A text that does not know its file keeps its lines: one that asks here again would never end.
    string? ILineSource.Line(int number) => ((ILineSource)this).Open().Line(number);

    ILineSource ILineSource.Open() => new ReadLines(DisplayPath, SourceText.Load(FullPath, DisplayPath, new DiagnosticBag()));

    private sealed class ReadLines(string displayPath, SourceText? text) : ILineSource
    {
        public string DisplayPath => displayPath;

        public string? Line(int number) => text?.TextOfLine(number);

        public ILineSource Open() => this;
    }
}
