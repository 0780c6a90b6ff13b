namespace StaticSite.Reading;

/// <summary>What an entry of a folder is.</summary>
internal enum FileKind
{
    /// <summary>A file, or anything that is no other kind.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A link, wherever it leads.</summary>
    Link,
}
