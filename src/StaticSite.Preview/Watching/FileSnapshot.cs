using System.IO.Enumeration;

namespace StaticSite.Preview.Watching;

/// <summary>The files of the folders <c>input</c> and <c>theme</c> as they were last seen, each with its size and time: what tells a change from noise.</summary>
internal sealed class FileSnapshot
{
    private static readonly string[] Folders = ["input", "theme"];
    private static readonly EnumerationOptions Options = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };
    private readonly string _root;
    private Dictionary<string, Stamp> _files;

    /// <summary>Looks at the folders of a project.</summary>
    /// <param name="root">Full path of the project.</param>
    public FileSnapshot(string root)
    {
        _root = root;
        _files = Look();
    }

    /// <summary>Looks at everything again; the files that came, went or changed, as authors know them.</summary>
    public IReadOnlyList<string> Rescan()
    {
        Dictionary<string, Stamp> now = Look();
        List<string> changed = [.. now.Where(file => !_files.TryGetValue(file.Key, out Stamp before) || before != file.Value).Select(file => file.Key), .. _files.Keys.Where(file => !now.ContainsKey(file))];
        _files = now;
        return changed;
    }

    /// <summary>Looks at one path again.</summary>
    /// <param name="fullPath">The path.</param>
    /// <param name="name">The file as authors know it.</param>
    /// <returns>Whether it came, went or changed; null when the path is or was a folder, and everything may have changed.</returns>
    public bool? Update(string fullPath, out string name)
    {
        name = Name(fullPath);
        if (name.Split('/').Any(IsIgnored)) return false;
        FileInfo info = new(fullPath);
        if (info.Exists)
        {
            Stamp stamp = new(info.Length, info.LastWriteTimeUtc.Ticks);
            if (_files.TryGetValue(name, out Stamp before) && before == stamp) return false;
            _files[name] = stamp;
            return true;
        }
        if (_files.Remove(name)) return true;
        string folder = name + "/";
        return Directory.Exists(fullPath) || _files.Keys.Any(file => file.StartsWith(folder, StringComparison.Ordinal)) ? null : false;
    }

    /// <summary>Whether a file is empty that was not before, or is new and empty: whoever writes it has only begun.</summary>
    public bool IsBegun(string fullPath) =>
        new FileInfo(fullPath) is { Exists: true, Length: 0 } && !(_files.TryGetValue(Name(fullPath), out Stamp before) && before.Length == 0);

    private string Name(string fullPath) => Path.GetRelativePath(_root, fullPath).Replace('\\', '/');

    private Dictionary<string, Stamp> Look()
    {
        Dictionary<string, Stamp> files = new(StringComparer.Ordinal);
        foreach (string folder in Folders)
        {
            string path = Path.Combine(_root, folder);
            if (!Directory.Exists(path)) continue;
            FileSystemEnumerable<(string Path, Stamp Stamp)> entries = new(path, static (ref FileSystemEntry entry) => (entry.ToSpecifiedFullPath(), new Stamp(entry.Length, entry.LastWriteTimeUtc.UtcTicks)), Options)
            {
                ShouldIncludePredicate = static (ref FileSystemEntry entry) => !entry.IsDirectory && !IsIgnored(entry.FileName),
                // What a link leads to lies in the same folder, or is an error.
                ShouldRecursePredicate = static (ref FileSystemEntry entry) => !IsIgnored(entry.FileName) && (entry.Attributes & FileAttributes.ReparsePoint) == 0,
            };
            foreach ((string file, Stamp stamp) in entries) files[folder + "/" + Path.GetRelativePath(path, file).Replace('\\', '/')] = stamp;
        }
        return files;
    }

    private static bool IsIgnored(string name) => IsIgnored(name.AsSpan());

    // Hidden files are no part of a site, and copies that editors keep are none either.
    private static bool IsIgnored(ReadOnlySpan<char> name) => name.StartsWith('.') || name.EndsWith('~');

    private readonly record struct Stamp(long Length, long Ticks);
}
