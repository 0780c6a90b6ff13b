using System.Collections.Concurrent;
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

    private readonly string _given;
    private readonly string _output;
    private readonly string _old;
    private readonly string _staging;
    private readonly OutputLock _lock;
    private readonly DiagnosticBag _bag;
    private readonly StagedFiles _files;
    private bool _committed;
    private bool _disposed;
    private bool _isListed;

    private Staging(string given, string output, OutputLock held, DiagnosticBag bag)
    {
        _given = given;
        _output = output;
        _old = output + ".old";
        _staging = output + StagingMiddle + Environment.ProcessId;
        _lock = held;
        _bag = bag;
        _files = new StagedFiles(given, output, _staging, bag);
    }

    /// <summary>Bytes of all files written so far.</summary>
    public long TotalBytes => _files.TotalBytes;

    /// <summary>Number of files written so far.</summary>
    public int FileCount => _files.FileCount;

    /// <summary>Takes an entry for each file that is written, in any order; null when nobody wants them.</summary>
    internal ConcurrentQueue<ManifestFile>? Written
    {
        get => _files.Written;
        set => _files.Written = value;
    }

    /// <summary>Takes the size and time of each file that is written; null when nobody wants them.</summary>
    internal ConcurrentDictionary<string, OutputFile>? Files
    {
        get => _files.Noted;
        set => _files.Noted = value;
    }

    /// <summary>When the staging folder became the output, in ticks of UTC; 0 when the output was changed in place.</summary>
    internal long Published { get; private set; }

    /// <summary>For tests: called with <c>between</c> between the two renames and with <c>swapped</c> after them; with <c>listed</c> before an output is changed in place.</summary>
    internal Action<string>? Step { get; set; }

    private StagedFiles Open
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed || _committed, this);
            return _files;
        }
    }

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
    /// <param name="changes">What it holds, all of it.</param>
    internal void Amend(OutputChanges changes)
    {
        Files ??= new ConcurrentDictionary<string, OutputFile>(StringComparer.Ordinal);
        _files.Changes = changes;
    }

    /// <summary>What <see cref="Commit"/> changed, only with <see cref="Files"/>: the files that are new, and those that are gone; the latter is null when the output holds nothing else.</summary>
    internal (IReadOnlyDictionary<string, OutputFile> Written, IReadOnlyCollection<string>? Gone) Result()
    {
        Dictionary<string, OutputFile> written = new(Files!, StringComparer.Ordinal);
        if (_files.Changes is { } changes) return (written, [.. changes.Gone(written.Keys.ToHashSet(StringComparer.Ordinal))]);
        written[MarkerName] = Stamp(Path.Combine(_output, MarkerName));
        return (written, null);
    }

    /// <summary>Leaves a file of the output as it is; only after <see cref="Amend"/>.</summary>
    internal void Keep(OutputPath path) => Open.Keep(path);

    /// <summary>Writes a new file. Safe to call from any thread. What goes wrong is reported, and then <see cref="Commit"/> refuses.</summary>
    public void Write(OutputPath path, ReadOnlySpan<byte> bytes) => Open.Write(path, bytes);

    /// <summary>What was written at a path in this build; null when nothing was, or it cannot be read.</summary>
    public byte[]? Read(OutputPath path) => Open.Read(path);

    /// <summary>Copies the content of a file, not its rights or times. Safe to call from any thread; reports like <see cref="Write"/>.</summary>
    public void Copy(string sourceFile, OutputPath path) => Open.Copy(sourceFile, path);

    /// <summary>
    /// Puts the new site in the place of the old one. False, with the old site where it was, when anything failed before or
    /// now, or when <paramref name="bag"/> has errors.
    /// </summary>
    public bool Commit(DiagnosticBag bag)
    {
        ObjectDisposedException.ThrowIf(_disposed || _committed, this);
        if (_files.Failures > 0 || _bag.HasErrors || bag.HasErrors) return false;
        bool aside = false;
        try
        {
            // The author may have put something there since the build began.
            if (!OutputFolder.MayReplace(_output, _given, bag)) return false;
            if (_files.Changes is { } changes)
            {
                changes.Make(_output, _staging, Files!.Keys, step =>
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
            Published = DateTime.UtcNow.Ticks;
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
            if (_files.Changes is null ? !_committed : _committed || !_isListed) OutputFolder.Delete(_staging);
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

    private static OutputFile Stamp(string file) => new FileInfo(file) is var info ? new OutputFile(info.Length, info.LastWriteTimeUtc.Ticks) : default;

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
