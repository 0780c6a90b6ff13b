using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StaticSite.Threading;

namespace StaticSite.Output;

/// <summary>
/// The files of an output that stay, of one that is changed in place: what is new is put in its place when all of it is whole. A list beside
/// the output says what is to be done; a build that finds one does the rest first, so that no mixture of two sites outlives the next build.
/// </summary>
internal sealed class OutputChanges
{
    private const string FirstLine = "StaticSite: changes of a build that was cut off; the next build makes them.";
    private const string LastLine = "end";
    private readonly Dictionary<string, Known> _known;

    /// <summary>Nothing is known to stay yet.</summary>
    /// <param name="before">What the output holds, by the paths in it.</param>
    /// <param name="count">How many files that are, at least.</param>
    public OutputChanges(IEnumerable<(string Path, OutputFile File)> before, int count)
    {
        _known = new Dictionary<string, Known>(count, StringComparer.Ordinal);
        foreach ((string path, OutputFile file) in before) _known[path] = new Known { File = file };
        _ = Stay(Staging.MarkerName);
    }

    /// <summary>Where the list of an output is.</summary>
    public static string ListOf(string output) => output + ".changes";

    /// <summary>Leaves a file as it is. Safe to call from any thread.</summary>
    /// <returns>Its size; null when there is no such file.</returns>
    public long? Stay(string path)
    {
        ref Known known = ref CollectionsMarshal.GetValueRefOrNullRef(_known, path);
        if (Unsafe.IsNullRef(ref known)) return null;
        Volatile.Write(ref known.Stays, true);
        return known.File.Length;
    }

    /// <summary>Whether a file is known to stay.</summary>
    public bool Stays(string path)
    {
        ref Known known = ref CollectionsMarshal.GetValueRefOrNullRef(_known, path);
        return !Unsafe.IsNullRef(ref known) && Volatile.Read(ref known.Stays);
    }

    /// <summary>Leaves a file as it is if it has these bytes.</summary>
    /// <param name="output">The output folder.</param>
    /// <param name="path">The path in it.</param>
    /// <param name="bytes">What it is to hold.</param>
    public bool Stay(string output, string path, ReadOnlySpan<byte> bytes)
    {
        if (!_known.TryGetValue(path, out Known known) || known.File.Length != bytes.Length) return false;
        byte[] held = File.ReadAllBytes(Path.Combine(output, path));
        return bytes.SequenceEqual(held) && Stay(path) is not null;
    }

    /// <summary>The files that will be there no more.</summary>
    /// <param name="written">The files that are new or other than before.</param>
    public IEnumerable<string> Gone(IReadOnlySet<string> written) => _known.Where(known => !known.Value.Stays && !written.Contains(known.Key)).Select(known => known.Key);

    /// <summary>Makes the changes: first what is to be done is written down whole, then it is done.</summary>
    /// <param name="output">The output folder.</param>
    /// <param name="staging">The folder that holds the new files.</param>
    /// <param name="written">Their paths.</param>
    /// <param name="step">Called with <c>listed</c> when the list is there: from then on the changes are made, by this build or by the next.</param>
    public void Make(string output, string staging, IEnumerable<string> written, Action<string> step)
    {
        HashSet<string> added = new(written, StringComparer.Ordinal);
        string[] lines = [FirstLine, Path.GetFileName(staging), .. Gone(added).Order(StringComparer.Ordinal).Select(path => "- " + path), .. added.Order(StringComparer.Ordinal).Select(path => "+ " + path), LastLine];
        if (lines.Length == 3) return;
        string list = ListOf(output);
        File.WriteAllLines(list + ".new", lines);
        File.Move(list + ".new", list, overwrite: true);
        step("listed");
        Make(output, lines);
        File.Delete(list);
    }

    /// <summary>Does what a build that was cut off left to do. The lock of the output is held.</summary>
    /// <returns>The path of a file that is not ours and stands in the way; null when there is none.</returns>
    public static string? Finish(string output)
    {
        string list = ListOf(output);
        File.Delete(list + ".new");
        if (Directory.Exists(list)) return list;
        if (!File.Exists(list)) return null;
        string[] lines = File.ReadAllLines(list);
        if (!IsOurs(output, lines)) return list;
        // A site that was removed meanwhile is made anew, and not from what is left.
        if (Directory.Exists(output)) Make(output, lines);
        File.Delete(list);
        return null;
    }

    // The list may have come with a copy of the project, from somebody else: it moves and removes what lies in the two folders, and nothing beside them.
    private static bool IsOurs(string output, string[] lines)
    {
        if (lines is not [FirstLine, var staging, .., LastLine] || !OutputFolder.IsStagingOf(output, staging)) return false;
        string from = Path.Combine(Path.GetDirectoryName(output) ?? output, staging);
        // A cleaned staging folder is gone when all was done but the list itself.
        if ((OutputFolder.IsTaken(output) && !OutputFolder.IsOurs(output)) || (OutputFolder.IsTaken(from) && !OutputFolder.IsOurs(from))) return false;
        HashSet<string> known = new(StringComparer.Ordinal) { output, from };
        return lines[2..^1].All(line => line.Length > 2 && line[0] is '-' or '+' && line[1] == ' ' && OutputPath.TryCreate(line[2..], out _, out _)
            && IsReal(Path.GetDirectoryName(Path.Combine(output, line[2..]))!, known) && IsReal(Path.GetDirectoryName(Path.Combine(from, line[2..]))!, known));
    }

    // Whether no folder on the way is a link, which could lead anywhere.
    private static bool IsReal(string folder, HashSet<string> known)
    {
        if (known.Contains(folder)) return true;
        if (!IsReal(Path.GetDirectoryName(folder)!, known) || new DirectoryInfo(folder).LinkTarget is not null) return false;
        known.Add(folder);
        return true;
    }

    // May be done again from the start: what was done is left out.
    private static void Make(string output, string[] lines)
    {
        string staging = Path.Combine(Path.GetDirectoryName(output) ?? output, lines[1]);
        // Those that are gone come first: a folder may be where a file was.
        int added = Array.FindIndex(lines, 2, line => line[0] == '+');
        foreach (string line in lines[2..(added < 0 ? ^1 : added)])
        {
            string path = Path.Combine(output, line[2..]);
            if (File.Exists(path)) File.Delete(path);
            DeleteEmpty(Path.GetDirectoryName(path)!, output);
        }
        if (added < 0) return;
        ParallelMap.Each(new ArraySegment<string>(lines, added, lines.Length - 1 - added), Environment.ProcessorCount, line =>
        {
            string path = Path.Combine(output, line[2..]);
            string made = Path.Combine(staging, line[2..]);
            if (!File.Exists(made)) return;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(made, path, overwrite: true);
        });
    }

    private static void DeleteEmpty(string folder, string output)
    {
        for (; folder.Length > output.Length; folder = Path.GetDirectoryName(folder)!)
        {
            if (!Directory.Exists(folder)) continue;
            if (Directory.EnumerateFileSystemEntries(folder).Any()) return;
            Directory.Delete(folder);
        }
    }

    // Changed in its place in the table, by many threads: the table itself stays as it is.
    private struct Known
    {
        public OutputFile File;
        public bool Stays;
    }
}
