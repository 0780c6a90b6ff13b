using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;
using StaticSite.Diagnostics;
using StaticSite.Output.Manifest;

namespace StaticSite.Output;

/// <summary>
/// Builds the output in a folder beside it and swaps it in only when it is whole. Until then the output of an earlier
/// build is not touched; if the swap fails it comes back. One build at a time holds a lock on the output.
/// </summary>
public sealed class Staging : IDisposable
{
    /// <summary>The file by which an output folder is known as made by StaticSite.</summary>
    internal const string MarkerName = ".staticsite";

    /// <summary>What stands between the name of the output and the process number in the name of a staging folder.</summary>
    internal const string StagingMiddle = ".staging-";

    private const int CopyBufferSize = 1 << 18;
    private readonly string _given;
    private readonly string _output;
    private readonly string _old;
    private readonly string _staging;
    private readonly OutputLock _lock;
    private readonly DiagnosticBag _bag;
    private readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);
    private long _totalBytes;
    private int _fileCount;
    private int _failures;
    private bool _committed;
    private bool _disposed;
    private OutputChanges? _changes;
    private bool _isListed;

    private Staging(string given, string output, OutputLock held, DiagnosticBag bag)
    {
        _given = given;
        _output = output;
        _old = output + ".old";
        _staging = output + StagingMiddle + Environment.ProcessId;
        _lock = held;
        _bag = bag;
    }

    /// <summary>Bytes of all files written so far.</summary>
    public long TotalBytes => Interlocked.Read(ref _totalBytes);

    /// <summary>Number of files written so far.</summary>
    public int FileCount => Volatile.Read(ref _fileCount);

    /// <summary>Takes an entry for each file that is written, in any order; null when nobody wants them.</summary>
    internal ConcurrentQueue<ManifestFile>? Written { get; set; }

    /// <summary>Takes the size and time of each file that is written; null when nobody wants them.</summary>
    internal ConcurrentDictionary<string, OutputFile>? Files { get; set; }

    /// <summary>For tests: called with <c>between</c> between the two renames and with <c>swapped</c> after them; with <c>listed</c> before an output is changed in place.</summary>
    internal Action<string>? Step { get; set; }

    private static ReadOnlySpan<byte> MarkerText => "Made by StaticSite. Every build replaces this whole folder.\n"u8;

    /// <summary>
    /// Takes the lock, cleans up after builds that were cut off (an old site is put back if its successor never came) and opens
    /// an empty staging folder. Null, with the reason in <paramref name="bag"/>, when the output folder is not safe to replace.
    /// </summary>
    /// <param name="outputFolder">The output folder as the author gave it.</param>
    /// <param name="protectedFolders">Folders of sources: the output may not be one of them, lie in one or contain one.</param>
    /// <param name="bag">Takes what is wrong, also later from <see cref="Write"/> and <see cref="Copy"/>.</param>
    /// <param name="projectRoot">A folder the output may lie in, but neither be nor contain.</param>
    public static Staging? Begin(string outputFolder, IReadOnlyList<string> protectedFolders, DiagnosticBag bag, string? projectRoot = null) => Begin(outputFolder, protectedFolders, bag, projectRoot, null);

    /// <summary>Takes the lock of an output before there is something to build; null, without a word, when that cannot be: <see cref="Begin(string, IReadOnlyList{string}, DiagnosticBag, string?)"/> says why.</summary>
    internal static OutputLock? TryLock(string outputFolder, IReadOnlyList<string> protectedFolders, string? projectRoot)
    {
        try
        {
            DiagnosticBag bag = new();
            return OutputFolder.Resolve(outputFolder, protectedFolders, projectRoot, bag) is { } output && OutputFolder.MayReplace(output, outputFolder, bag) && OutputLock.TryTake(LockOf(output), out OutputLock? held) == OutputLock.Outcome.Held ? held : null;
        }
        catch (Exception e) when (IsFileProblem(e))
        {
            return null;
        }
    }

    /// <summary>Begins with a lock that was taken before; it is given up in any case.</summary>
    internal static Staging? Begin(string outputFolder, IReadOnlyList<string> protectedFolders, DiagnosticBag bag, string? projectRoot, OutputLock? early)
    {
        OutputLock? held = early;
        try
        {
            if (OutputFolder.Resolve(outputFolder, protectedFolders, projectRoot, bag) is not { } output) return null;
            if (!OutputFolder.MayReplace(output, outputFolder, bag)) return null;
            Directory.CreateDirectory(Path.GetDirectoryName(output) ?? output);
            string lockPath = LockOf(output);
            OutputLock.Outcome outcome = OutputLock.Outcome.Held;
            if (held?.FilePath != lockPath)
            {
                held?.Dispose();
                outcome = OutputLock.TryTake(lockPath, out held);
            }
            if (held is null)
            {
                bag.Add(outcome == OutputLock.Outcome.Busy
                    ? OutputDiagnostics.OutputBusy.At(new SourceSpan(outputFolder), outputFolder)
                    : OutputDiagnostics.NameBesideTaken.At(new SourceSpan(outputFolder), outputFolder, lockPath));
                return null;
            }
            Staging staging = new(outputFolder, output, held, bag);
            if (!staging.Prepare()) return null;
            held = null;
            return staging;
        }
        catch (Exception e) when (IsFileProblem(e))
        {
            bag.Add(OutputDiagnostics.CannotPrepare.At(new SourceSpan(outputFolder), outputFolder, e.Message));
            return null;
        }
        finally
        {
            held?.Dispose();
        }
    }

    /// <summary>Changes the output in place instead of replacing it: files that stay are not written again.</summary>
    /// <param name="before">What it holds, all of it.</param>
    internal void Amend(IReadOnlyDictionary<string, OutputFile> before)
    {
        Files ??= new ConcurrentDictionary<string, OutputFile>(StringComparer.Ordinal);
        _changes = new OutputChanges(_output, before);
    }

    /// <summary>Leaves a file of the output as it is; only after <see cref="Amend"/>.</summary>
    internal void Keep(OutputPath path)
    {
        if (_changes!.Stay(path.Value) is not { } length) return;
        Count(length);
        if (Written is not null && Read(path) is { } bytes) Written.Enqueue(ManifestFile.Of(path.Value, bytes));
    }

    /// <summary>What <see cref="Commit"/> changed, only with <see cref="Files"/>: the files that are new, and those that are gone; the latter is null when the output holds nothing else.</summary>
    internal (IReadOnlyDictionary<string, OutputFile> Written, IReadOnlyCollection<string>? Gone) Result()
    {
        Dictionary<string, OutputFile> written = new(Files!, StringComparer.Ordinal);
        if (_changes is { } changes) return (written, [.. changes.Gone(written.Keys.ToHashSet(StringComparer.Ordinal))]);
        written[MarkerName] = Stamp(Path.Combine(_output, MarkerName));
        return (written, null);
    }

    /// <summary>Writes a new file. Safe to call from any thread. What goes wrong is reported, and then <see cref="Commit"/> refuses.</summary>
    public void Write(OutputPath path, ReadOnlySpan<byte> bytes)
    {
        ObjectDisposedException.ThrowIf(_disposed || _committed, this);
        try
        {
            if (_changes is null || !_changes.Stay(path.Value, bytes))
            {
                using SafeFileHandle handle = Create(path);
                RandomAccess.Write(handle, bytes, 0);
                Note(path, handle, bytes.Length);
            }
            Written?.Enqueue(ManifestFile.Of(path.Value, bytes));
            Count(bytes.Length);
        }
        catch (Exception e) when (IsFileProblem(e))
        {
            // A full disk fails every file; one report of it is enough.
            if (Interlocked.Increment(ref _failures) == 1) _bag.Add(OutputDiagnostics.CannotWrite.At(new SourceSpan(_given), path.Value, e.Message));
        }
    }

    /// <summary>What was written at a path in this build; null when nothing was, or it cannot be read.</summary>
    public byte[]? Read(OutputPath path)
    {
        ObjectDisposedException.ThrowIf(_disposed || _committed, this);
        string file = Path.Combine(_staging, path.Value);
        // What stays is read where it stays.
        if (_changes?.Stays(path.Value) == true) file = Path.Combine(_output, path.Value);
        try
        {
            return File.Exists(file) ? File.ReadAllBytes(file) : null;
        }
        catch (Exception e) when (IsFileProblem(e))
        {
            if (Interlocked.Increment(ref _failures) == 1) _bag.Add(OutputDiagnostics.CannotWrite.At(new SourceSpan(_given), path.Value, e.Message));
            return null;
        }
    }

    /// <summary>Copies the content of a file, not its rights or times. Safe to call from any thread; reports like <see cref="Write"/>.</summary>
    public void Copy(string sourceFile, OutputPath path)
    {
        ObjectDisposedException.ThrowIf(_disposed || _committed, this);
        try
        {
            if (_changes is not null && File.ReadAllBytes(sourceFile) is var bytes && _changes.Stay(path.Value, bytes))
            {
                Written?.Enqueue(ManifestFile.Of(path.Value, bytes));
                Count(bytes.Length);
                return;
            }
            using SafeFileHandle source = File.OpenHandle(sourceFile);
            long length = RandomAccess.GetLength(source);
            using SafeFileHandle target = Create(path);
            byte[] buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(length, 1, CopyBufferSize));
            using IncrementalHash? hash = Written is null ? null : IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long done = 0;
            for (int read; (read = RandomAccess.Read(source, buffer, done)) > 0; done += read)
            {
                RandomAccess.Write(target, buffer.AsSpan(0, read), done);
                hash?.AppendData(buffer.AsSpan(0, read));
            }
            ArrayPool<byte>.Shared.Return(buffer);
            Note(path, target, done);
            if (hash is not null) Written?.Enqueue(new ManifestFile(path.Value, Convert.ToHexStringLower(hash.GetHashAndReset()), done));
            Count(done);
        }
        catch (Exception e) when (IsFileProblem(e))
        {
            Interlocked.Increment(ref _failures);
            _bag.Add(OutputDiagnostics.CannotCopy.At(new SourceSpan(sourceFile), sourceFile, path.Value, e.Message));
        }
    }

    /// <summary>
    /// Puts the new site in the place of the old one. False, with the old site where it was, when anything failed before or
    /// now, or when <paramref name="bag"/> has errors.
    /// </summary>
    public bool Commit(DiagnosticBag bag)
    {
        ObjectDisposedException.ThrowIf(_disposed || _committed, this);
        if (Volatile.Read(ref _failures) > 0 || _bag.HasErrors || bag.HasErrors) return false;
        bool aside = false;
        try
        {
            // The author may have put something there since the build began.
            if (!OutputFolder.MayReplace(_output, _given, bag)) return false;
            if (_changes is { } changes)
            {
                changes.Make(_staging, Files!.Keys, step =>
                {
                    _isListed = true;
                    Step?.Invoke(step);
                });
                _committed = true;
                return true;
            }
            if (Directory.Exists(_output))
            {
                Directory.Move(_output, _old);
                aside = true;
            }
            Step?.Invoke("between");
            Directory.Move(_staging, _output);
            _committed = true;
        }
        catch (Exception e) when (IsFileProblem(e))
        {
            SourceSpan span = new(_given);
            string reason = e.Message;
            if (!aside || OutputFolder.TryMove(_old, _output, ref reason)) bag.Add(OutputDiagnostics.CannotPublish.At(span, _given, reason));
            else bag.Add(OutputDiagnostics.OldSiteAside.At(span, _given, _old, reason));
            return false;
        }
        Step?.Invoke("swapped");
        if (aside) RemoveOld(bag);
        return true;
    }

    /// <summary>Without <see cref="Commit"/> removes what was staged; the old output stays as it is.</summary>
    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        try
        {
            // What is listed and could not be done is done by the next build.
            if (_changes is null ? !_committed : _committed || !_isListed) OutputFolder.Delete(_staging);
        }
        catch (Exception e) when (IsFileProblem(e))
        {
            // The next build removes it.
        }
        _lock.Dispose();
    }

    private static bool IsFileProblem(Exception e) => e is IOException or UnauthorizedAccessException;

    private static string LockOf(string output) => output + ".lock";

    private bool Prepare()
    {
        if (OutputChanges.Finish(_output) is { } inTheWay) return Refuse(inTheWay);
        foreach (string left in OutputFolder.FindStaging(_output))
        {
            // Whoever made it is gone: we hold the lock.
            if (OutputFolder.IsOurs(left)) OutputFolder.Delete(left);
        }
        if (OutputFolder.IsTaken(_staging)) return Refuse(_staging);
        if (OutputFolder.IsTaken(_old))
        {
            if (!OutputFolder.IsOurs(_old)) return Refuse(_old);
            // Cut off between the two renames: the old site is put back. Cut off after them: it is done with.
            OutputFolder.DeleteIfEmpty(_output);
            if (!OutputFolder.IsTaken(_output)) Directory.Move(_old, _output);
            else RemoveOld(_bag);
        }
        Directory.CreateDirectory(_staging);
        File.WriteAllBytes(Path.Combine(_staging, MarkerName), MarkerText);
        return true;
    }

    private bool Refuse(string taken)
    {
        _bag.Add(OutputDiagnostics.NameBesideTaken.At(new SourceSpan(_given), _given, taken));
        return false;
    }

    private SafeFileHandle Create(OutputPath path)
    {
        string value = path.Value;
        string folder = value[..Math.Max(0, value.LastIndexOf('/'))];
        if (!_folders.ContainsKey(folder))
        {
            Directory.CreateDirectory(Path.Combine(_staging, folder));
            _folders[folder] = true;
        }
        return File.OpenHandle(Path.Combine(_staging, value), FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    private void Note(OutputPath path, SafeFileHandle handle, long length)
    {
        if (Files is { } files) files[path.Value] = new OutputFile(length, File.GetLastWriteTimeUtc(handle).Ticks);
    }

    private static OutputFile Stamp(string file) => new FileInfo(file) is var info ? new OutputFile(info.Length, info.LastWriteTimeUtc.Ticks) : default;

    private void Count(long bytes)
    {
        Interlocked.Add(ref _totalBytes, bytes);
        Interlocked.Increment(ref _fileCount);
    }

    /// <summary>Removes the old site under the name of a staging folder, so that <c>.old</c> is always a whole site.</summary>
    private void RemoveOld(DiagnosticBag bag)
    {
        string place = _old;
        try
        {
            Directory.Move(_old, _staging);
            place = _staging;
            OutputFolder.Delete(_staging);
        }
        catch (Exception e) when (IsFileProblem(e))
        {
            bag.Add(OutputDiagnostics.OldSiteLeft.At(new SourceSpan(_given), _given, place, e.Message));
        }
    }
}
