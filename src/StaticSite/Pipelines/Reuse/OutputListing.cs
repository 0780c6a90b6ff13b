using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text;

namespace StaticSite.Pipelines.Reuse;

/// <summary>What is in an output folder, as far as it can be told without reading the files.</summary>
internal static class OutputListing
{
    private static readonly EnumerationOptions Options = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None };

    /// <summary>One number (SHA-256) for the path, size and time of writing of every file and folder; empty when there is no such folder.</summary>
    public static string Of(string folder)
    {
        if (!Directory.Exists(folder)) return "";
        int start = folder.TrimEnd(Path.DirectorySeparatorChar).Length + 1;
        List<string> lines = [.. new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => Line(ref entry, start), Options)];
        lines.Sort(StringComparer.Ordinal);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string line in lines) hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Line(ref FileSystemEntry entry, int start)
    {
        string path = entry.ToFullPath()[start..];
        // The time of a folder says when a file came or went, which its own lines say too.
        if (entry.IsDirectory) return path + "/";
        bool isLink = (entry.Attributes & FileAttributes.ReparsePoint) != 0;
        return $"{path}|{entry.Length}|{entry.LastWriteTimeUtc.UtcTicks}{(isLink ? "|link" : "")}";
    }
}
