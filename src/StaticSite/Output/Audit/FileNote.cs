namespace StaticSite.Output.Audit;

/// <summary>What a <see cref="LinkSheet"/> noted of one file, as stretches of the lists of <see cref="NotedFiles"/>.</summary>
/// <param name="Path">Where the file goes.</param>
/// <param name="Addresses">End of its addresses.</param>
/// <param name="Pieces">End of the pieces that it shares with other files.</param>
/// <param name="Anchors">End of the anchors of its own.</param>
/// <param name="Styles">End of its style elements.</param>
/// <param name="Names">End of the names of style sheets that no file had shown before.</param>
internal readonly record struct FileNote(string Path, int Addresses, int Pieces, int Anchors, int Styles, int Names);
