using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Reading;
using StaticSite.Rendering.Layouts;

namespace StaticSite.Pipelines;

/// <summary>
/// What was read of files, kept in memory from one build of a site to the next: lists of folders, front matter, data, layouts. It is
/// taken from here only when the file has the size and the time it had, and when everything else that its reading depends on is
/// as it was: the settings and the options. Files with errors are not kept, so that what is wrong is said in every build. Safe
/// for several builds at once.
/// </summary>
public sealed class SourceMemory
{
    private readonly ConcurrentDictionary<string, Known<Page>> _pages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Known<SourceText>> _texts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<InputFile>> _folders = new(StringComparer.Ordinal);
    private volatile Tuple<IReadOnlyList<SourceText>, LayoutSet>? _layouts;

    /// <summary>Forgets what may have changed with a file: one that is written twice within a tick of the clock keeps its time.</summary>
    /// <param name="displayPath">The path as the author knows it.</param>
    public void Forget(string displayPath)
    {
        _texts.TryRemove(displayPath, out _);
        // A known page that is still there changes no list of files.
        if (!_pages.TryRemove(displayPath, out Known<Page>? page) || !File.Exists(page.FullPath)) _folders.Clear();
    }

    /// <summary>Everything that the reading of a source file depends on besides the file.</summary>
    internal static string Key(BuildOptions options, string settings) =>
        $"{options.IncludeDrafts} {options.Publish} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(settings)))}";

    /// <summary>The files of a folder.</summary>
    internal static IReadOnlyList<InputFile> Folder(string folder, string displayPath, BuildContext context)
    {
        if (context.Options.Memory is not { } memory) return context.Inputs is { } inputs ? Below(inputs, displayPath) : InputFiles.List(folder, displayPath, context.Diagnostics);
        if (context.Options.TrustsMemory && memory._folders.TryGetValue(displayPath, out IReadOnlyList<InputFile>? known)) return known;
        DiagnosticBag own = new();
        IReadOnlyList<InputFile> files = InputFiles.List(folder, displayPath, own);
        foreach (Diagnostic diagnostic in own.ToSortedList()) context.Diagnostics.Add(diagnostic);
        if (own.IsEmpty) memory._folders[displayPath] = files;
        else memory._folders.TryRemove(displayPath, out _);
        return files;
    }

    /// <summary>The page of a file: what is remembered, or what is read now.</summary>
    /// <param name="file">The file.</param>
    /// <param name="context">The build.</param>
    /// <param name="read">Reads the file; null after an error, or when it becomes no page.</param>
    internal static T? Page<T>(InputFile file, BuildContext context, Func<InputFile, T?> read) where T : Page =>
        context.Options.Memory is { } memory ? Recall(memory._pages, file.FullPath, file.DisplayPath, context, () => read(file)) as T : read(file);

    /// <summary>The text of a data or theme file.</summary>
    internal static SourceText? Text(string fullPath, string displayPath, BuildContext context) =>
        context.Options.Memory is { } memory
            ? Recall(memory._texts, fullPath, displayPath, context, () => SourceText.Load(fullPath, displayPath, context.Diagnostics))
            : SourceText.Load(fullPath, displayPath, context.Diagnostics);

    /// <summary>The layouts of these files: the same as before when no file has changed.</summary>
    internal static LayoutSet Layouts(IReadOnlyList<SourceText> files, BuildContext context, Func<DiagnosticBag, LayoutSet> load)
    {
        if (context.Options.Memory is not { } memory) return load(context.Diagnostics);
        if (memory._layouts is var (known, set) && known.SequenceEqual(files, ReferenceEqualityComparer.Instance)) return set;
        DiagnosticBag own = new();
        LayoutSet loaded = load(own);
        foreach (Diagnostic diagnostic in own.ToSortedList()) context.Diagnostics.Add(diagnostic);
        if (own.IsEmpty) memory._layouts = Tuple.Create(files, loaded);
        return loaded;
    }

    // The same order: what stands before each path is the same.
    private static List<InputFile> Below(IReadOnlyList<InputFile> inputs, string displayPath)
    {
        string start = displayPath + "/";
        return [.. inputs.Where(file => file.DisplayPath.StartsWith(start, StringComparison.Ordinal)).Select(file => file.Below(start))];
    }

    private static T? Recall<T>(ConcurrentDictionary<string, Known<T>> all, string fullPath, string displayPath, BuildContext context, Func<T?> read) where T : class
    {
        bool isKnown = all.TryGetValue(displayPath, out Known<T>? known) && known.Key == context.MemoryKey;
        if (isKnown && context.Options.TrustsMemory) return known!.Value;
        FileInfo info = new(fullPath);
        if (!info.Exists) return read();
        // Before the file is read: what is written meanwhile has another time, and is read again.
        (long length, DateTime time) = (info.Length, info.LastWriteTimeUtc);
        if (isKnown && known!.Length == length && known.Time == time) return known.Value;
        T? value = read();
        if (value is not null) all[displayPath] = new Known<T>(fullPath, length, time, context.MemoryKey, value);
        return value;
    }

    private sealed record Known<T>(string FullPath, long Length, DateTime Time, string Key, T Value);
}
