namespace StaticSite.Files;

/// <summary>What an entry of a folder is.</summary>
internal enum FileKind
{
    /// <summary>A file; where the system does not tell, also what is no file and no folder.</summary>
    File,

    /// <summary>A folder.</summary>
    Folder,

    /// <summary>A link, wherever it leads.</summary>
    Link,

    /// <summary>A pipe, a socket or a device: what is read of it may never end.</summary>
    Other,
}
