using System.Text;

namespace StaticSite.Output;

/// <summary>
/// A lock file that one process at a time holds; the system frees it when the process ends, however it ends.
/// The file is removed at the end only by the holder, never one that StaticSite did not make.
/// </summary>
internal sealed class OutputLock : IDisposable
{
    private const int Attempts = 20;
    private readonly FileStream _file;

    private OutputLock(FileStream file) => _file = file;

    /// <summary>How an attempt ended.</summary>
    public enum Outcome
    {
        /// <summary>The lock is held.</summary>
        Held,

        /// <summary>Another build holds it.</summary>
        Busy,

        /// <summary>A file of that name is not ours.</summary>
        Foreign,
    }

    /// <summary>The file that is locked.</summary>
    public string FilePath => _file.Name;

    private static ReadOnlySpan<byte> Mark => "StaticSite is building here."u8;

    /// <summary>Tries to take the lock; throws <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> when the file cannot be made.</summary>
    public static Outcome TryTake(string path, out OutputLock? result)
    {
        result = null;
        for (int i = 0; i < Attempts; i++)
        {
            FileStream file;
            // What a link leads to is not beside the output, and may be anybody's.
            if (new FileInfo(path).LinkTarget is not null) return Outcome.Foreign;
            try
            {
                file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            catch (IOException e) when (IsBusy(e))
            {
                return Outcome.Busy;
            }
            if (!IsOurs(file))
            {
                file.Dispose();
                return Outcome.Foreign;
            }
            if (IsStillThere(file, path))
            {
                result = new OutputLock(file);
                return Outcome.Held;
            }
            file.Dispose();
        }
        return Outcome.Busy;
    }

    /// <summary>Frees the lock and removes its file.</summary>
    public void Dispose()
    {
        // Unix: removed while still locked, else the file of the next holder might go. Windows: an open file cannot go; a next holder's neither.
        if (!OperatingSystem.IsWindows()) TryDelete(_file.Name);
        _file.Dispose();
        if (OperatingSystem.IsWindows()) TryDelete(_file.Name);
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A lock file that stays does no harm: it is not locked any more.
        }
    }

    /// <summary>ERROR_SHARING_VIOLATION, or EAGAIN of Linux or macOS.</summary>
    private static bool IsBusy(IOException e) => OperatingSystem.IsWindows() ? (e.HResult & 0xFFFF) == 32 : e.HResult is 11 or 35;

    private static bool IsOurs(FileStream file)
    {
        if (file.Length == 0) return true;
        byte[] start = new byte[Mark.Length];
        return file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && Mark.SequenceEqual(start);
    }

    /// <summary>
    /// Whether the path still names the locked file: on Unix the last holder may have removed it between our opening and our locking.
    /// The file gets a length nobody else is likely to choose, and the path must show it.
    /// </summary>
    private static bool IsStillThere(FileStream file, string path)
    {
        file.SetLength(0);
        file.Position = 0;
        file.Write(Mark);
        file.Write(Encoding.ASCII.GetBytes(new string('\n', Random.Shared.Next(1, 4000))));
        file.Flush();
        if (OperatingSystem.IsWindows()) return true;
        FileInfo seen = new(path);
        return seen.Exists && seen.Length == file.Length;
    }
}
