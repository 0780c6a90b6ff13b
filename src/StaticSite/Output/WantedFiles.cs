using System.Collections.Concurrent;
using StaticSite.Content;

namespace StaticSite.Output;

/// <summary>
/// The bytes of files from which another file is made, in a build that writes nothing: each is made once. Safe to call from any thread, but
/// for <see cref="Add"/>.
/// </summary>
internal sealed class WantedFiles
{
    private readonly HashSet<OutputPath> _wanted = [];
    private readonly ConcurrentDictionary<OutputPath, byte[]> _bytes = [];

    /// <summary>Says before files are made that the bytes of one will be asked for.</summary>
    public void Add(Document document) => _wanted.Add(document.Destination!.Value);

    /// <summary>Keeps the bytes of a file that was made, if somebody wants them.</summary>
    public void Take(Document document, ReadOnlySpan<byte> bytes)
    {
        if (_wanted.Contains(document.Destination!.Value)) _bytes[document.Destination.Value] = bytes.ToArray();
    }

    /// <summary>The bytes of a file; null when it was not made, or nobody said before that they are wanted.</summary>
    public byte[]? Of(Document document) => _bytes.GetValueOrDefault(document.Destination!.Value);
}
