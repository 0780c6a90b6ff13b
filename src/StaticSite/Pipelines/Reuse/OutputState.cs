using System.IO.Enumeration;
using StaticSite.Files;
using StaticSite.Output;

namespace StaticSite.Pipelines.Reuse;

/// <summary>The files of an output folder, as far as they can be told without reading them.</summary>
internal sealed class OutputState
{
    /// <summary>Lists whatever is in a folder.</summary>
    public static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    private OutputState(OutputFolderState[] folders) => Folders = folders;

    /// <summary>No files.</summary>
    public static OutputState None { get; } = new([]);

    /// <summary>The folders by their paths in ordinal order; that of the output itself is empty.</summary>
    public OutputFolderState[] Folders { get; }

    /// <summary>How many files there are.</summary>
    public int Count => Folders.Sum(folder => folder.Files.Length);

    /// <summary>The files, each with its path in the output.</summary>
    public IEnumerable<(string Path, OutputFile File)> Files
    {
        get
        {
            foreach (OutputFolderState folder in Folders)
            {
                foreach ((string name, OutputFile file) in folder.Files) yield return (folder.PathOf(name), file);
            }
        }
    }

    /// <summary>Puts files together by folder and looks at the times of the folders.</summary>
    /// <param name="output">The output folder.</param>
    /// <param name="files">The files by their paths in it.</param>
    /// <param name="published">Until when nobody but the build knew the folders, in ticks of UTC: those that were last written to before hold these files and nothing else.</param>
    public static OutputState Of(string output, IEnumerable<KeyValuePair<string, OutputFile>> files, long published)
    {
        KeyValuePair<string, OutputFile>[] all = [.. files];
        Array.Sort(all, static (a, b) => OutputFolderState.FolderOf(a.Key.AsSpan()).SequenceCompareTo(OutputFolderState.FolderOf(b.Key.AsSpan())) is not 0 and int order ? order : string.CompareOrdinal(a.Key, b.Key));
        List<OutputFolderState> folders = [];
        HashSet<string> paths = new(StringComparer.Ordinal);
        for (int start = 0, end; start < all.Length; start = end)
        {
            ReadOnlySpan<char> folder = OutputFolderState.FolderOf(all[start].Key.AsSpan());
            for (end = start + 1; end < all.Length && folder.SequenceEqual(OutputFolderState.FolderOf(all[end].Key.AsSpan()));) end++;
            (string, OutputFile)[] own = new (string, OutputFile)[end - start];
            for (int i = start; i < end; i++) own[i - start] = (OutputFolderState.NameOf(all[i].Key), all[i].Value);
            string path = folder.ToString();
            paths.Add(path);
            folders.Add(new OutputFolderState(path, 0, own));
        }
        // Those that hold nothing but folders, the output itself perhaps.
        for (int i = folders.Count - 1; i >= 0; i--)
        {
            for (string above = folders[i].Path; above.Length > 0;)
            {
                above = OutputFolderState.FolderOf(above);
                if (!paths.Add(above)) break;
                folders.Add(new OutputFolderState(above, 0, []));
            }
        }
        if (paths.Add("")) folders.Add(new OutputFolderState("", 0, []));
        folders.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return new OutputState(Timed(output, [.. folders], published));
    }

    /// <summary>The state when some files were changed and nothing else. Folders in which nothing changed are not looked at.</summary>
    /// <param name="output">The output folder.</param>
    /// <param name="written">The files that are new or other than before.</param>
    /// <param name="gone">The files that are no more.</param>
    public OutputState After(string output, IReadOnlyDictionary<string, OutputFile> written, IReadOnlyCollection<string> gone)
    {
        Dictionary<string, int> places = new(Folders.Length, StringComparer.Ordinal);
        for (int i = 0; i < Folders.Length; i++) places[Folders[i].Path] = i;
        ILookup<string, string> touched = written.Keys.Concat(gone).ToLookup(OutputFolderState.FolderOf, StringComparer.Ordinal);
        OutputFolderState[] folders = [.. Folders];
        bool hasSameFolders = true;
        foreach (IGrouping<string, string> folder in touched)
        {
            if (hasSameFolders &= places.TryGetValue(folder.Key, out int place))
            {
                HashSet<string> names = [.. folder.Select(OutputFolderState.NameOf)];
                (string, OutputFile)[] files = Sorted(folders[place].Files.Where(file => !names.Contains(file.Name)).Concat(folder.Where(written.ContainsKey).Select(path => (OutputFolderState.NameOf(path), written[path]))));
                folders[place] = new OutputFolderState(folder.Key, 0, files);
                hasSameFolders = files.Length > 0;
            }
            if (!hasSameFolders) break;
        }
        if (hasSameFolders) return new OutputState(Timed(output, folders, 0));
        Dictionary<string, OutputFile> all = Files.ToDictionary(StringComparer.Ordinal);
        foreach (string path in gone) all.Remove(path);
        foreach ((string path, OutputFile file) in written) all[path] = file;
        return Of(output, all, 0);
    }

    /// <summary>Writes the state for <see cref="Read"/>.</summary>
    public void Write(RecordWriter writer)
    {
        writer.Number(Folders.Length);
        foreach (OutputFolderState folder in Folders)
        {
            writer.Text(folder.Path);
            writer.Number(folder.Modified);
            writer.Number(folder.Files.Length);
            foreach ((string name, OutputFile file) in folder.Files)
            {
                writer.Text(name);
                writer.Number(file.Length);
                writer.Number(file.Modified);
            }
        }
    }

    /// <summary>Reads a state; a <see cref="FormatException"/> when it is none.</summary>
    public static OutputState Read(ref RecordReader reader)
    {
        OutputFolderState[] folders = new OutputFolderState[reader.Count()];
        for (int i = 0; i < folders.Length; i++)
        {
            string path = reader.Text();
            long modified = reader.Number();
            (string, OutputFile)[] files = new (string, OutputFile)[reader.Count()];
            for (int j = 0; j < files.Length; j++) files[j] = (OutputFolderState.Name(reader.Bytes()), new OutputFile(reader.Number(), reader.Number()));
            folders[i] = new OutputFolderState(path, modified, files);
        }
        return new OutputState(folders);
    }

    private static (string Name, OutputFile File)[] Sorted(IEnumerable<(string Name, OutputFile File)> files) => [.. files.OrderBy(file => file.Name, StringComparer.Ordinal)];

    // Looks at the times of the folders that have none.
    private static OutputFolderState[] Timed(string output, OutputFolderState[] folders, long published)
    {
        HashSet<string> paths = [.. folders.Select(folder => folder.Path)];
        Parallel.For(0, folders.Length, i =>
        {
            if (folders[i] is { Modified: 0 } folder) folders[i] = folder with { Modified = Time(folder, Path.Join(output, folder.Path), paths, published) };
        });
        return folders;
    }

    // The time of a folder, if it is enough to know that the folder holds these names: they are listed when the time was read, unless nobody else
    // could have put any there, and nothing was put into it so shortly before that more may follow within the same tick of the file system's clock.
    private static long Time(OutputFolderState folder, string path, HashSet<string> folders, long published)
    {
        long now = DateTime.UtcNow.Ticks;
        long modified = FileStat.Of(path, "")?.Modified ?? 0;
        long end = modified + FileClock.Tick(modified);
        if (end >= now) return 0;
        if (end < published) return modified;
        HashSet<string> files = [.. folder.Files.Select(file => file.Name)];
        foreach ((string name, bool isFolder) in new FileSystemEnumerable<(string, bool)>(path, static (ref FileSystemEntry entry) => (entry.FileName.ToString(), entry.IsDirectory), Everything))
        {
            if (isFolder ? !folders.Contains(folder.PathOf(name)) : !files.Remove(name)) return 0;
        }
        return files.Count == 0 ? modified : 0;
    }
}
