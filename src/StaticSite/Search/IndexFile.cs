namespace StaticSite.Search;

/// <summary>A file of the index.</summary>
/// <param name="Name">Its name within the folder of the index.</param>
/// <param name="Json">Its bytes, JSON in UTF-8.</param>
public sealed record IndexFile(string Name, byte[] Json);
