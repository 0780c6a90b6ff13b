using StaticSite.Diagnostics;
using StaticSite.Reading;
using StaticSite.Threading;

namespace StaticSite.Output;

/// <summary>Looks at folders before anything in them is replaced, and removes only what StaticSite made.</summary>
internal static class OutputFolder
{
    /// <summary>The path of the output folder with no link above it, or null when nothing may be built there.</summary>
    public static string? Resolve(string given, IReadOnlyList<string> protectedFolders, string? projectRoot, DiagnosticBag bag)
    {
        SourceSpan span = new(given);
        string full;
        try
        {
            full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(given));
        }
        catch (ArgumentException)
        {
            bag.Add(OutputDiagnostics.UnusableOutput.At(span, given, given.Length == 0 ? "it is empty" : "it is not a path"));
            return null;
        }
        string name = Path.GetFileName(full);
        string? parent = name.Length == 0 ? null : RealPath.Of(Path.GetDirectoryName(full) ?? full);
        if (parent is null)
        {
            bag.Add(OutputDiagnostics.UnusableOutput.At(span, given, name.Length == 0 ? "it is a whole drive" : "the links above it go in a circle"));
            return null;
        }
        string output = Path.Combine(parent, name);
        // What the path leads to counts: a link to the input is as bad as the input.
        string target = RealPath.Of(output) ?? output;
        foreach (string folder in protectedFolders)
        {
            if (Relation(target, folder, mayContain: false) is not { } relation) continue;
            bag.Add(OutputDiagnostics.ProtectedOutput.At(span, given, relation, folder));
            return null;
        }
        if (projectRoot is not null && Relation(target, projectRoot, mayContain: true) is { } near)
        {
            bag.Add(OutputDiagnostics.ProtectedOutput.At(span, given, near, projectRoot));
            return null;
        }
        return output;
    }

    /// <summary>Whether what stands at the output path may be replaced; otherwise says why not.</summary>
    public static bool MayReplace(string output, string given, DiagnosticBag bag)
    {
        SourceSpan span = new(given);
        if (new FileInfo(output).LinkTarget is not null) bag.Add(OutputDiagnostics.OutputNotFolder.At(span, given, "a link"));
        else if (File.Exists(output)) bag.Add(OutputDiagnostics.OutputNotFolder.At(span, given, "a file"));
        else if (!Directory.Exists(output)) return true;
        else if (!IsOurs(output)) bag.Add(OutputDiagnostics.ForeignOutput.At(span, given));
        else if (Path.Exists(Path.Combine(output, ".git"))) bag.Add(OutputDiagnostics.RepositoryOutput.At(span, given));
        else return true;
        return false;
    }

    /// <summary>Whether anything, be it a link that leads nowhere, has this path.</summary>
    public static bool IsTaken(string path) => Path.Exists(path) || new FileInfo(path).LinkTarget is not null;

    /// <summary>Whether a path is a folder, no link, that is empty or has our marker.</summary>
    public static bool IsOurs(string folder) =>
        Directory.Exists(folder)
        && new DirectoryInfo(folder).LinkTarget is null
        && (File.Exists(Path.Combine(folder, Staging.MarkerName)) || IsEmpty(folder));

    /// <summary>Removes a folder that has nothing in it; a link stays.</summary>
    public static void DeleteIfEmpty(string folder)
    {
        if (IsOurs(folder) && IsEmpty(folder)) Directory.Delete(folder);
    }

    /// <summary>Removes a folder of ours, the marker last, so that a folder half removed is still known as ours. Links are removed, not followed.</summary>
    public static void Delete(string folder)
    {
        if (!Directory.Exists(folder)) return;
        foreach (FileSystemInfo entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().ToList())
        {
            if (entry.Name == Staging.MarkerName) continue;
            // Most of it is waiting for the system.
            if (IsFolder(entry)) ParallelMap.Each([.. ((DirectoryInfo)entry).EnumerateFileSystemInfos()], Environment.ProcessorCount, Remove);
            Remove(entry);
        }
        Directory.Delete(folder, recursive: true);

        static void Remove(FileSystemInfo entry)
        {
            if (IsFolder(entry)) ((DirectoryInfo)entry).Delete(recursive: true);
            else entry.Delete();
        }

        static bool IsFolder(FileSystemInfo entry) => entry is DirectoryInfo && (entry.Attributes & FileAttributes.ReparsePoint) == 0;
    }

    /// <summary>Renames a folder, or says why that cannot be.</summary>
    public static bool TryMove(string from, string to, ref string reason)
    {
        try
        {
            Directory.Move(from, to);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            reason = e.Message;
            return false;
        }
    }

    /// <summary>Staging folders of earlier builds, in a fixed order.</summary>
    public static IReadOnlyList<string> FindStaging(string output)
    {
        List<string> found = [];
        foreach (string folder in Directory.EnumerateDirectories(Path.GetDirectoryName(output) ?? output))
        {
            if (IsStagingOf(output, Path.GetFileName(folder))) found.Add(folder);
        }
        found.Sort(string.CompareOrdinal);
        return found;
    }

    /// <summary>Whether a name is that of a staging folder of an output.</summary>
    public static bool IsStagingOf(string output, string name)
    {
        string prefix = Path.GetFileName(output) + Staging.StagingMiddle;
        return name.StartsWith(prefix, RealPath.Comparison) && name.Length > prefix.Length && !name.AsSpan(prefix.Length).ContainsAnyExceptInRange('0', '9');
    }

    private static bool IsEmpty(string folder) => !Directory.EnumerateFileSystemEntries(folder).Any();

    private static string? Relation(string output, string folder, bool mayContain)
    {
        string real = Path.TrimEndingDirectorySeparator(RealPath.Of(folder) ?? Path.GetFullPath(folder));
        if (output.Equals(real, RealPath.Comparison)) return "is the same as";
        if (RealPath.IsWithin(real, output)) return "contains";
        return !mayContain && RealPath.IsWithin(output, real) ? "lies inside" : null;
    }
}
