using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using StaticSite.Content;
using StaticSite.Reading;

namespace StaticSite.Pipelines;

/// <summary>
/// The front matter of source files, kept in memory from one build of a site to the next. A page is taken from it only when its
/// file has the size and the time it had, and when everything else that its reading depends on is as it was: the settings
/// and the options. Files with errors are not kept, so that what is wrong is said in every build. Safe for several builds at once.
/// </summary>
public sealed class SourceMemory
{
    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Forgets a file that is known to have changed: one that is written twice within a tick of the clock keeps its time.</summary>
    /// <param name="displayPath">The path as the author knows it.</param>
    public void Forget(string displayPath) => _entries.TryRemove(displayPath, out _);

    /// <summary>Everything that the reading of a source file depends on besides the file.</summary>
    internal static string Key(BuildOptions options, string settings) =>
        $"{options.IncludeDrafts} {options.Publish} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(settings)))}";

    /// <summary>The page of a file: what is remembered, or what is read now.</summary>
    /// <param name="file">The file.</param>
    /// <param name="context">The build.</param>
    /// <param name="read">Reads the file; null after an error, or when it becomes no page.</param>
    internal static T? Page<T>(InputFile file, BuildContext context, Func<InputFile, T?> read) where T : Page
    {
        if (context.Options.Memory is not { } memory) return read(file);
        FileInfo info = new(file.FullPath);
        if (!info.Exists) return read(file);
        // Before the file is read: what is written meanwhile has another time, and is read again.
        (long length, DateTime time) = (info.Length, info.LastWriteTimeUtc);
        if (memory._entries.TryGetValue(file.DisplayPath, out Entry? entry) && entry.Length == length && entry.Time == time && entry.Key == context.MemoryKey && entry.Page is T known) return known;
        T? page = read(file);
        if (page is not null) memory._entries[file.DisplayPath] = new Entry(length, time, context.MemoryKey, page);
        return page;
    }

    private sealed record Entry(long Length, DateTime Time, string Key, Page Page);
}
