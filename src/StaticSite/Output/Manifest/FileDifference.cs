namespace StaticSite.Output.Manifest;

/// <summary>How one file differs from the manifest.</summary>
/// <param name="Path">Its path from the root of the site.</param>
/// <param name="What"><c>missing</c>, <c>changed</c> or <c>extra</c>.</param>
/// <param name="Detail">More on it, such as the sizes; may be empty.</param>
public sealed record FileDifference(string Path, string What, string Detail = "")
{
    /// <summary>Compares the bytes of a file with its entry; null when they are the same.</summary>
    public static FileDifference? Of(ManifestFile expected, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != expected.Size) return new FileDifference(expected.Path, "changed", $"{bytes.Length} bytes instead of {expected.Size}");
        return ManifestFile.Of(expected.Path, bytes).Sha256 == expected.Sha256 ? null : new FileDifference(expected.Path, "changed", "the same size, other bytes");
    }

    /// <summary>Compares a folder with a manifest; in ordinal order of the paths.</summary>
    /// <param name="manifest">What should be there.</param>
    /// <param name="folder">Full path of the folder.</param>
    public static IReadOnlyList<FileDifference> InFolder(SiteManifest manifest, string folder)
    {
        List<FileDifference> differences = [];
        foreach (ManifestFile file in manifest.Files)
        {
            string path = System.IO.Path.Combine(folder, file.Path);
            if (!File.Exists(path)) differences.Add(new FileDifference(file.Path, "missing"));
            else if (Of(file, File.ReadAllBytes(path)) is { } difference) differences.Add(difference);
        }
        HashSet<string> known = [SiteManifest.FileName, Staging.MarkerName, .. manifest.Files.Select(file => file.Path)];
        foreach (string path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            string relative = System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (!known.Contains(relative)) differences.Add(new FileDifference(relative, "extra"));
        }
        differences.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        return differences;
    }
}
