namespace StaticSite.Files;

/// <summary>What a file system knows of one entry without opening it. Links are not followed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Length">Bytes of a file.</param>
/// <param name="Modified">When it was last written, in ticks of UTC.</param>
internal readonly record struct FileStat(FileKind Kind, long Length, long Modified)
{
    /// <summary>Asks about an entry. An <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> when it cannot be asked.</summary>
    /// <param name="folder">The path of the folder.</param>
    /// <param name="name">The path of the entry in it; empty for the folder itself.</param>
    /// <returns>Null when there is none.</returns>
    public static FileStat? Of(string folder, string name) => LinuxFileStat.Of(LinuxFileStat.CurrentFolder, folder, name) ?? Portable(Path.Join(folder, name));

    /// <summary>Asks in the way that every system knows, at the cost of several objects for each entry.</summary>
    internal static FileStat? Portable(string path)
    {
        FileInfo info = new(Path.TrimEndingDirectorySeparator(path));
        FileAttributes attributes = info.Attributes;
        if ((int)attributes == -1) return null;
        if ((attributes & FileAttributes.ReparsePoint) != 0) return new FileStat(FileKind.Link, 0, info.LastWriteTimeUtc.Ticks);
        return (attributes & FileAttributes.Directory) != 0 ? new FileStat(FileKind.Folder, 0, info.LastWriteTimeUtc.Ticks) : new FileStat(FileKind.File, info.Length, info.LastWriteTimeUtc.Ticks);
    }
}
