using StaticSite.Diagnostics;

namespace StaticSite.Output;

/// <summary>Finds files of one build that cannot stand beside each other on every file system.</summary>
public static class CollisionCheck
{
    /// <summary>
    /// Reports files with the same path, files or folders whose names differ in case only, and files that stand where another
    /// file needs a folder. What is reported depends on the files alone, not on the order in which they are given.
    /// </summary>
    public static void Run(IReadOnlyList<PlannedFile> files, DiagnosticBag bag)
    {
        List<PlannedFile> sorted = [.. files];
        sorted.Sort(Compare);
        Dictionary<string, PlannedFile> byPath = new(sorted.Count, StringComparer.OrdinalIgnoreCase);
        HashSet<string> collided = new(StringComparer.OrdinalIgnoreCase);
        // Two sources collide in every language and every copy: the shortest path says it all.
        Dictionary<(string, string, SourceSpan?, string?), (PlannedFile First, PlannedFile Second)> pairs = [];
        foreach (PlannedFile file in sorted)
        {
            if (byPath.TryGetValue(file.Path.Value, out PlannedFile? other))
            {
                (string, string, SourceSpan?, string?) key = (other.Owner, file.Owner, file.Chosen ?? other.Chosen, other.Owner == file.Owner ? file.Path.Value : null);
                if (!pairs.TryGetValue(key, out (PlannedFile First, PlannedFile Second) said) || file.Path.Value.Length < said.Second.Path.Value.Length) pairs[key] = (other, file);
                collided.Add(file.Path.Value);
            }
            byPath[file.Path.Value] = file;
        }
        foreach ((PlannedFile first, PlannedFile second) in pairs.Values) ReportFiles(first, second, bag);
        CheckFolders(sorted, byPath, collided, bag);
    }

    private static int Compare(PlannedFile a, PlannedFile b)
    {
        int order = string.CompareOrdinal(a.Path.Value, b.Path.Value);
        return order == 0 ? string.CompareOrdinal(a.Owner, b.Owner) : order;
    }

    private static void ReportFiles(PlannedFile first, PlannedFile second, DiagnosticBag bag)
    {
        SourceSpan span = second.Chosen ?? first.Chosen ?? new SourceSpan(second.Owner);
        bag.Add(first.Path == second.Path
            ? OutputDiagnostics.SamePath.At(span, first.Owner, second.Owner, second.Path.Value)
            : OutputDiagnostics.SamePathButForCase.At(span, first.Owner, second.Owner, first.Path.Value, second.Path.Value));
    }

    private static void CheckFolders(List<PlannedFile> sorted, Dictionary<string, PlannedFile> byPath, HashSet<string> collided, DiagnosticBag bag)
    {
        // The first spelling of a folder with the first file in it; every other spelling is reported once.
        Dictionary<string, (string Spelling, PlannedFile File)> folders = new(StringComparer.OrdinalIgnoreCase);
        HashSet<string> seen = new(StringComparer.Ordinal);
        HashSet<string> reportedFiles = new(StringComparer.Ordinal);
        foreach (PlannedFile file in sorted)
        {
            string path = file.Path.Value;
            bool caseReported = false; // the deepest folder says it all
            for (int end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
            {
                string folder = path[..end];
                if (!seen.Add(folder)) break;
                if (byPath.TryGetValue(folder, out PlannedFile? blocker) && reportedFiles.Add(blocker.Path.Value))
                {
                    bag.Add(OutputDiagnostics.FileWhereFolderNeeded.At(blocker.Chosen ?? file.Chosen ?? new SourceSpan(blocker.Owner), blocker.Owner, file.Owner, blocker.Path.Value, path));
                }
                if (folders.TryAdd(folder, (folder, file))) continue;
                (string spelling, PlannedFile other) = folders[folder];
                if (caseReported || collided.Contains(path)) continue;
                bag.Add(OutputDiagnostics.SamePathButForCase.At(file.Chosen ?? other.Chosen ?? new SourceSpan(file.Owner), other.Owner, file.Owner, spelling + "/", folder + "/"));
                caseReported = true;
            }
        }
    }
}
