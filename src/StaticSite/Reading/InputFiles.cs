using System.Collections.Concurrent;
using System.IO.Enumeration;
using System.Text;
using StaticSite.Diagnostics;
using StaticSite.Files;
using StaticSite.Output;

namespace StaticSite.Reading;

/// <summary>Lists the files of an input folder.</summary>
public static class InputFiles
{
    private const string ReadmeName = "README.md";
    private const int Many = 256;
    // What is known of an entry takes more room than its name, and there are as many as articles.
    private const int Batch = 4096;
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>
    /// All files below a folder, in ordinal order of their relative paths. Names that start with a dot and files named
    /// <c>README.md</c> are left out. Reported, and left out as well: names that cannot be published, links that leave the
    /// folder, lead nowhere or in a circle, folders that cannot be read, and what is neither a file nor a folder. A folder of the
    /// project that is itself a link out of it is reported and has no files.
    /// </summary>
    /// <param name="root">The folder.</param>
    /// <param name="displayRoot">The folder as the author knows it: <c>input</c>; may be empty.</param>
    /// <param name="bag">Takes what is wrong.</param>
    public static IReadOnlyList<InputFile> List(string root, string displayRoot, DiagnosticBag bag)
    {
        string display = displayRoot.Replace('\\', '/').TrimEnd('/');
        string? real = RealPath.Of(root);
        if (real is null || !Directory.Exists(real))
        {
            string shown = display.Length == 0 ? root : display;
            bag.Add(OutputDiagnostics.CannotRead.At(new SourceSpan(shown), shown, File.Exists(real) ? "it is a file." : "there is no such folder."));
            return [];
        }
        if (display.LastIndexOf('/') is > 0 and int slash && RealPath.Of(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(root)))!) is { } parent && !RealPath.IsWithin(real, parent))
        {
            bag.Add(OutputDiagnostics.LinkLeavesFolder.At(new SourceSpan(display), display, display[..slash]));
            return [];
        }
        List<InputFile> files = [];
        new Walk(real, display, bag, files.Add).Folder(real, "", [real], false);
        files.Sort(static (a, b) => string.CompareOrdinal(a.DisplayPath, b.DisplayPath));
        return files;
    }

    /// <summary>Whether <see cref="List"/> would find the same files now, each of its size and time.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="displayRoot">The folder as the author knows it.</param>
    /// <param name="files">The files by their display paths.</param>
    /// <returns>How many of them were found; null when one is another, or new.</returns>
    internal static int? Recognize(string root, string displayRoot, Dictionary<string, InputFile> files)
    {
        if (RealPath.Of(root) is not { } real || !Directory.Exists(real)) return 0;
        int found = 0;
        bool isSame = true;
        new Walk(real, displayRoot, new DiagnosticBag(), file =>
        {
            found++;
            isSame = isSame && files.TryGetValue(file.DisplayPath, out InputFile? before) && before == file;
        }).Folder(real, "", [real], false);
        return isSame ? found : null;
    }

    /// <summary>What a folder holds under one name.</summary>
    /// <param name="Name">The name.</param>
    /// <param name="Relative">The path inside the root.</param>
    /// <param name="Problem">Why it cannot be published; null when it can.</param>
    /// <param name="Stat">What is known of it.</param>
    private readonly record struct Found(string Name, string Relative, string? Problem, FileStat Stat)
    {
        /// <summary>Null when it went away after it was listed.</summary>
        public static Found? Of(EntriesOf folder, string name, string relative)
        {
            // A name that could not be decoded is none by which the file is found again.
            FileStat? known = folder.Find("", name) ?? (name.Contains('\uFFFD', StringComparison.Ordinal) ? new FileStat?(default(FileStat)) : null);
            if (known is not { } stat) return null;
            string path = relative.Length == 0 ? name : relative + "/" + name;
            return new Found(name, path, OutputPath.Problem(path), stat);
        }
    }

    private sealed class Walk(string root, string displayRoot, DiagnosticBag bag, Action<InputFile> take)
    {
        /// <summary>Lists one folder.</summary>
        /// <param name="folder">Its path without links.</param>
        /// <param name="relative">Its path inside the root, links and all.</param>
        /// <param name="chain">The folders that are being walked, without links; a link back to one of them would never end.</param>
        /// <param name="isLinked">Whether a link led there.</param>
        public void Folder(string folder, string relative, List<string> chain, bool isLinked)
        {
            try
            {
                string[] names = [.. new FileSystemEnumerable<string>(folder, static (ref FileSystemEntry entry) => entry.FileName.ToString(), Everything) { ShouldIncludePredicate = static (ref FileSystemEntry entry) => entry.FileName[0] != '.' }];
                using EntriesOf entries = new(folder);
                for (int start = 0; start < names.Length; start += Batch)
                {
                    foreach (Found? entry in Look(entries, relative, names.AsMemory(start, Math.Min(Batch, names.Length - start))))
                    {
                        if (entry is { } found) Entry(found, folder, chain, isLinked);
                    }
                }
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException or AggregateException { InnerException: IOException or UnauthorizedAccessException })
            {
                Exception e = error is AggregateException { InnerException: { } inner } ? inner : error;
                string shown = relative.Length == 0 && displayRoot.Length == 0 ? root : Display(relative);
                bag.Add(OutputDiagnostics.CannotRead.At(new SourceSpan(shown), shown, e.Message));
            }
        }

        // Each is a call of the system; articles are thousands in one folder.
        private static Found?[] Look(EntriesOf folder, string relative, ReadOnlyMemory<string> names)
        {
            Found?[] entries = new Found?[names.Length];
            if (names.Length < Many) Range(0, names.Length);
            else Parallel.ForEach(Partitioner.Create(0, names.Length), range => Range(range.Item1, range.Item2));
            return entries;

            void Range(int from, int to)
            {
                for (int i = from; i < to; i++) entries[i] = Found.Of(folder, names.Span[i], relative);
            }
        }

        private void Entry(Found entry, string folder, List<string> chain, bool isLinked)
        {
            string relative = entry.Relative;
            bool isLink = entry.Stat.Kind is FileKind.Link;
            bool isFolder = entry.Stat.Kind is FileKind.Folder;
            FileKind kind = entry.Stat.Kind;
            if (!isFolder && entry.Name == ReadmeName) return;
            if (entry.Problem is { } problem)
            {
                Report(OutputDiagnostics.UnpublishableName, relative, problem);
                return;
            }
            string real = Path.Join(folder, entry.Name);
            (long length, long modified) = (entry.Stat.Length, entry.Stat.Modified);
            if (isLink)
            {
                if (Follow(real, relative) is not { } target) return;
                real = target;
                if (FileStat.Of(real, "") is not { } found) return;
                (kind, length, modified) = (found.Kind, found.Length, found.Modified);
                isFolder = kind is FileKind.Folder;
            }
            if (kind is FileKind.Other)
            {
                string shown = Display(relative);
                bag.Add(OutputDiagnostics.NoFile.At(new SourceSpan(shown), shown));
                return;
            }
            if (!isFolder)
            {
                take(new InputFile(root, Display(relative), relative, isLinked || isLink ? real : null) { Length = length, Modified = modified });
                return;
            }
            if (chain.Exists(outer => outer.Equals(real, RealPath.Comparison)))
            {
                Report(OutputDiagnostics.DeadLink, relative, "leads back to a folder that holds it");
                return;
            }
            chain.Add(real);
            Folder(real, relative, chain, isLinked || isLink);
            chain.RemoveAt(chain.Count - 1);
        }

        /// <summary>Where a link leads, when that exists inside the root.</summary>
        private string? Follow(string link, string relative)
        {
            string? real = RealPath.Of(link);
            if (real is null) Report(OutputDiagnostics.DeadLink, relative, "leads in a circle");
            else if (!RealPath.IsWithin(real, root)) Report(OutputDiagnostics.LinkLeavesFolder, relative, displayRoot.Length == 0 ? root : displayRoot);
            else if (!Path.Exists(real)) Report(OutputDiagnostics.DeadLink, relative, "leads to nothing");
            else return real;
            return null;
        }

        private void Report(DiagnosticDescriptor descriptor, string relative, string particular)
        {
            string shown = Display(relative);
            bag.Add(descriptor.At(new SourceSpan(shown), shown, particular));
        }

        private string Display(string relative) =>
            Visible(displayRoot.Length == 0 ? relative : relative.Length == 0 ? displayRoot : displayRoot + "/" + relative);

        /// <summary>Writes control characters out, so that a file name cannot garble a report.</summary>
        private static string Visible(string text)
        {
            // All that char.IsControl names, found in one pass over each of many thousand paths.
            if (!text.AsSpan().ContainsAnyInRange('\0', '\u001F') && !text.AsSpan().ContainsAnyInRange('\u007F', '\u009F')) return text;
            StringBuilder visible = new();
            foreach (char c in text)
            {
                if (char.IsControl(c)) visible.Append($"\\u{(int)c:X4}");
                else visible.Append(c);
            }
            return visible.ToString();
        }
    }
}
