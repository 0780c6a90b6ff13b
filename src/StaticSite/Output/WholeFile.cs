using StaticSite.Reading;

namespace StaticSite.Output;

/// <summary>
/// Replaces files that authors wrote: the new text is written beside the old one and takes its place when it is whole, so that a full disk or a
/// power cut costs nobody a text. Nothing outside of the project is written, wherever its links lead.
/// </summary>
public static class WholeFile
{
    private const string Ending = ".new";

    /// <summary>Writes a file, which is made when it is not there.</summary>
    /// <param name="root">The project's folder.</param>
    /// <param name="path">The file.</param>
    /// <param name="bytes">What it is to hold.</param>
    /// <exception cref="IOException">It cannot be written, or a link leads out of the project; a file that was there is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string root, string path, ReadOnlySpan<byte> bytes)
    {
        string real = Place(root, path);
        string folder = Path.GetDirectoryName(real)!;
        Directory.CreateDirectory(folder);
        // What begins with a dot is no file of the site, should it ever stay.
        string beside = Path.Combine(folder, "." + Path.GetFileName(real) + Ending);
        try
        {
            using (FileStream file = new(beside, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                if (!OperatingSystem.IsWindows() && File.Exists(real)) File.SetUnixFileMode(file.SafeFileHandle, File.GetUnixFileMode(real));
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }
            File.Move(beside, real, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            File.Delete(beside);
            throw;
        }
    }

    /// <summary>Where a file is written.</summary>
    /// <param name="root">The project's folder.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">A link leads out of the project, or in a circle.</exception>
    public static string Place(string root, string path)
    {
        // The texts as a whole may lie elsewhere.
        string?[] folders = [RealPath.Of(root), RealPath.Of(Path.Combine(root, "input"))];
        return RealPath.Of(path) is { } real && Array.Exists(folders, folder => folder is not null && RealPath.IsWithin(real, folder)) ? real : throw new IOException("A link leads out of the project.");
    }
}
