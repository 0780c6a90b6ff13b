using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;
using StaticSite.Diagnostics;
using StaticSite.Files;
using StaticSite.Output.Manifest;

namespace StaticSite.Output;

/// <summary>The files of a staging folder, each written once.</summary>
/// <param name="given">The output folder as the author gave it.</param>
/// <param name="output">The output folder.</param>
/// <param name="staging">The staging folder.</param>
/// <param name="bag">Takes what is wrong.</param>
internal sealed class StagedFiles(string given, string output, string staging, DiagnosticBag bag)
{
    private const int CopyBufferSize = 1 << 18;
    private const string PageEnding = "/" + OutputPath.IndexName;
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private long _totalBytes;
    private int _fileCount;
    private int _failures;

    /// <summary>Bytes of all files written so far, and of those that stay.</summary>
    public long TotalBytes => Interlocked.Read(ref _totalBytes);

    /// <summary>Number of files written so far, and of those that stay.</summary>
    public int FileCount => Volatile.Read(ref _fileCount);

    /// <summary>How many could not be written.</summary>
    public int Failures => Volatile.Read(ref _failures);

    /// <summary>Takes an entry for each file that is written, in any order; null when nobody wants them.</summary>
    public ConcurrentQueue<ManifestFile>? Written { get; set; }

    /// <summary>Takes the size and time of each file that is written; null when nobody wants them.</summary>
    public ConcurrentDictionary<string, OutputFile>? Noted { get; set; }

    /// <summary>What stays of the output; null when all of it is replaced.</summary>
    public OutputChanges? Changes { get; set; }

    /// <summary>Leaves a file of the output as it is; only with <see cref="Changes"/>.</summary>
    public void Keep(OutputPath path)
    {
        if (Changes!.Stay(path.Value) is not { } length) return;
        Count(length);
        if (Written is not null && Read(path) is { } bytes) Written.Enqueue(ManifestFile.Of(path.Value, bytes));
    }

    /// <summary>Writes a new file. Safe to call from any thread. What goes wrong is reported and counted.</summary>
    public void Write(OutputPath path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            if (Changes is null || !Changes.Stay(output, path.Value, bytes))
            {
                OutputFile written = NewFile.Write(Place(path), bytes);
                if (Noted is { } files) files[path.Value] = written;
            }
            Written?.Enqueue(ManifestFile.Of(path.Value, bytes));
            Count(bytes.Length);
        }
        catch (Exception e) when (IsFileProblem(e))
        {
            // A full disk fails every file; one report of it is enough.
            if (Interlocked.Increment(ref _failures) == 1) bag.Add(OutputDiagnostics.CannotWrite.At(new SourceSpan(given), path.Value, e.Message));
        }
    }

    /// <summary>What was written at a path in this build; null when nothing was, or it cannot be read.</summary>
    public byte[]? Read(OutputPath path)
    {
        string file = Path.Combine(staging, path.Value);
        // What stays is read where it stays.
        if (Changes?.Stays(path.Value) == true) file = Path.Combine(output, path.Value);
        try
        {
            return File.Exists(file) ? File.ReadAllBytes(file) : null;
        }
        catch (Exception e) when (IsFileProblem(e))
        {
            if (Interlocked.Increment(ref _failures) == 1) bag.Add(OutputDiagnostics.CannotWrite.At(new SourceSpan(given), path.Value, e.Message));
            return null;
        }
    }

    /// <summary>Copies the content of a file, not its rights or times. Safe to call from any thread; reports like <see cref="Write"/>.</summary>
    public void Copy(string sourceFile, OutputPath path)
    {
        try
        {
            if (Changes is not null && File.ReadAllBytes(sourceFile) is var bytes && Changes.Stay(output, path.Value, bytes))
            {
                Written?.Enqueue(ManifestFile.Of(path.Value, bytes));
                Count(bytes.Length);
                return;
            }
            using SafeFileHandle source = File.OpenHandle(sourceFile);
            long length = RandomAccess.GetLength(source);
            using SafeFileHandle target = File.OpenHandle(Place(path), FileMode.CreateNew, FileAccess.Write, FileShare.None);
            byte[] buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(length, 1, CopyBufferSize));
            using IncrementalHash? hash = Written is null ? null : IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long done = 0;
            for (int read; (read = RandomAccess.Read(source, buffer, done)) > 0; done += read)
            {
                RandomAccess.Write(target, buffer.AsSpan(0, read), done);
                hash?.AppendData(buffer.AsSpan(0, read));
            }
            ArrayPool<byte>.Shared.Return(buffer);
            if (Noted is { } files) files[path.Value] = new OutputFile(done, File.GetLastWriteTimeUtc(target).Ticks);
            if (hash is not null) Written?.Enqueue(new ManifestFile(path.Value, Convert.ToHexStringLower(hash.GetHashAndReset()), done));
            Count(done);
        }
        catch (Exception e) when (IsFileProblem(e))
        {
            Interlocked.Increment(ref _failures);
            bag.Add(OutputDiagnostics.CannotCopy.At(new SourceSpan(sourceFile), sourceFile, path.Value, e.Message));
        }
    }

    private static bool IsFileProblem(Exception e) => e is IOException or UnauthorizedAccessException;

    // Where a file goes, in a folder that is there.
    private string Place(OutputPath path)
    {
        string value = path.Value;
        string folder = value[..Math.Max(0, value.LastIndexOf('/'))];
        if (!_folders.ContainsKey(folder))
        {
            string full = Path.Join(staging, folder);
            // Mostly new, and in one that is there.
            if (!LinuxFiles.CreateFolder(full)) Directory.CreateDirectory(full);
            // Mostly the only file of its folder, of which there are as many as pages.
            if (!value.EndsWith(PageEnding, StringComparison.Ordinal)) _folders[folder] = true;
        }
        return Path.Join(staging, value);
    }

    private void Count(long bytes)
    {
        Interlocked.Add(ref _totalBytes, bytes);
        Interlocked.Increment(ref _fileCount);
    }
}
