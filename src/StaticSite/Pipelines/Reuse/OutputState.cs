using System.Collections.Concurrent;
using System.IO.Enumeration;
using StaticSite.Output;

namespace StaticSite.Pipelines.Reuse;

/// <summary>The files of an output folder, as far as they can be told without reading them.</summary>
internal static class OutputState
{
    private const long Link = -1;
    private const long Folder = -2;
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>Whether a folder holds exactly these files, each of its size and time, and no folder without files.</summary>
    public static bool IsSame(string folder, IReadOnlyDictionary<string, OutputFile> files)
    {
        if (!Directory.Exists(folder)) return false;
        int start = folder.TrimEnd(Path.DirectorySeparatorChar).Length + 1;
        int found = 0;
        int other = 0;
        List<string> level = [folder];
        while (level.Count > 0 && other == 0)
        {
            ConcurrentBag<List<string>> below = [];
            Parallel.For(0, level.Count, () => new List<string>(), (i, state, folders) =>
            {
                int entries = 0;
                foreach ((string? name, long length, long modified) in new FileSystemEnumerable<(string?, long, long)>(level[i], Entry, Everything))
                {
                    entries++;
                    string path = level[i].Length < start ? name! : string.Concat(level[i].AsSpan(start), "/", name);
                    if (length == Folder) folders.Add(Path.Join(level[i], name));
                    else if (files.TryGetValue(path, out OutputFile known) && known.Length == length && known.Modified == modified) Interlocked.Increment(ref found);
                    else Interlocked.Increment(ref other);
                }
                if (entries == 0) Interlocked.Increment(ref other);
                if (Volatile.Read(ref other) > 0) state.Stop();
                return folders;
            }, below.Add);
            level = [.. below.SelectMany(folders => folders)];
        }
        return other == 0 && found == files.Count;
    }

    // What kind of entry it is comes with its name; only files are asked for more, since each question is a call of the system.
    private static (string?, long, long) Entry(ref FileSystemEntry entry)
    {
        if (entry.IsDirectory) return (entry.FileName.ToString(), Folder, 0);
        return (entry.FileName.ToString(), (entry.Attributes & FileAttributes.ReparsePoint) != 0 ? Link : entry.Length, entry.LastWriteTimeUtc.UtcTicks);
    }
}
