namespace StaticSite.Reading;

/// <summary>How authors write a file of data, in the words of messages.</summary>
/// <param name="File">What the file holds, such as « ids with figures ».</param>
/// <param name="Entry">What stands behind an id.</param>
/// <param name="Id">An id, for examples.</param>
/// <param name="Example">An entry without its id.</param>
public sealed record DataShape(string File, string Entry, string Id, string Example);
