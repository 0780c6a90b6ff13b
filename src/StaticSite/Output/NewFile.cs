using Microsoft.Win32.SafeHandles;
using StaticSite.Files;

namespace StaticSite.Output;

/// <summary>Writes files that were not there before.</summary>
internal static class NewFile
{
    /// <summary>Writes a file.</summary>
    /// <param name="path">Where it goes; its folder is there.</param>
    /// <param name="bytes">All of it.</param>
    /// <returns>How it was left there.</returns>
    /// <exception cref="IOException">It cannot be written, or there is one already.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static OutputFile Write(string path, ReadOnlySpan<byte> bytes)
    {
        int file = LinuxFiles.Create(path);
        if (file < 0) return Portable(path, bytes);
        bool isWritten = LinuxFiles.Write(file, bytes);
        FileStat? stat = LinuxFileStat.Of(file);
        if (LinuxFiles.Close(file) && isWritten && stat is { } known) return new OutputFile(bytes.Length, known.Modified);
        // The other way has words for what is wrong.
        File.Delete(path);
        return Portable(path, bytes);
    }

    /// <summary>Writes a file in the way that every system knows.</summary>
    internal static OutputFile Portable(string path, ReadOnlySpan<byte> bytes)
    {
        using SafeFileHandle handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        RandomAccess.Write(handle, bytes, 0);
        return new OutputFile(bytes.Length, File.GetLastWriteTimeUtc(handle).Ticks);
    }
}
