using StaticSite.Output.Styles;

namespace StaticSite.Output.Audit;

/// <summary>What a <see cref="LinkSheet"/> notes of each file by itself, for a build that does not make the file again.</summary>
internal sealed class NotedFiles
{
    /// <summary>The files, in the order they were read.</summary>
    public ChunkedList<FileNote> Files { get; } = new();

    /// <summary>Their addresses, by the sheet's numbers.</summary>
    public ChunkedList<int> Addresses { get; } = new();

    /// <summary>Their pieces that other files have too, by the sheet's numbers.</summary>
    public ChunkedList<int> Pieces { get; } = new();

    /// <summary>Their anchors, those in pieces left out.</summary>
    public ChunkedList<ulong> Anchors { get; } = new();

    /// <summary>Their style elements, as sources of a policy.</summary>
    public List<string> Styles { get; } = [];

    /// <summary>The names of style sheets that they were the first to show.</summary>
    public List<StyleName> Names { get; } = [];

    /// <summary>Ends a file.</summary>
    /// <param name="path">Where it goes.</param>
    public void End(string path) => Files.Add(new FileNote(path, Addresses.Count, Pieces.Count, Anchors.Count, Styles.Count, Names.Count));
}
