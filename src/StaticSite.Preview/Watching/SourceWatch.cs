using System.Collections.Concurrent;
using System.Diagnostics;
using StaticSite.Diagnostics;

namespace StaticSite.Preview.Watching;

/// <summary>Tells of changed files in the folders <c>input</c> and <c>theme</c>: the system says so, or, where it cannot, all files are looked at twice a second.</summary>
public sealed class SourceWatch : IDisposable
{
    // Editors write a file in several steps, some of them by renaming: a change is told when nothing more came for this long.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(4);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan PollingTime = TimeSpan.FromMilliseconds(500);

    private readonly string _root;
    private readonly Action<Diagnostic> _tell;
    private readonly FileSnapshot _snapshot;
    private readonly ConcurrentQueue<string> _paths = new();
    private readonly SemaphoreSlim _signal = new(0);
    private List<FileSystemWatcher> _watchers = [];
    private volatile bool _isIncomplete;
    private volatile Exception? _broken;
    private bool _polls;

    /// <summary>Begins to watch. What changes from now on is told.</summary>
    /// <param name="root">Full path of the folder with <c>input</c> and <c>theme</c>.</param>
    /// <param name="polls">Whether files are looked at whatever the system tells.</param>
    /// <param name="tell">Told when the system does not tell of changes.</param>
    public SourceWatch(string root, bool polls, Action<Diagnostic> tell)
    {
        _root = root;
        _tell = tell;
        _polls = polls;
        if (!_polls) Begin();
        _snapshot = new FileSnapshot(root);
    }

    /// <summary>Waits for a change; the files that came, went or changed, at least one, as authors know them.</summary>
    public async Task<IReadOnlyList<string>> NextAsync(CancellationToken stopping)
    {
        while (true)
        {
            IReadOnlyList<string> changed = _polls ? await PollAsync(stopping) : await WaitAsync(stopping);
            if (changed.Count > 0) return changed;
        }
    }

    /// <summary>What changes within a time; often nothing. Waits no longer than until something happens.</summary>
    public async Task<IReadOnlyList<string>> MoreAsync(TimeSpan time, CancellationToken stopping)
    {
        if (!await _signal.WaitAsync(time, stopping)) return [];
        _signal.Release();
        return await WaitAsync(stopping);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        End();
        _signal.Dispose();
    }

    private async Task<IReadOnlyList<string>> PollAsync(CancellationToken stopping)
    {
        await Task.Delay(PollingTime, stopping);
        return _snapshot.Rescan();
    }

    private async Task<IReadOnlyList<string>> WaitAsync(CancellationToken stopping)
    {
        await _signal.WaitAsync(stopping);
        long start = Stopwatch.GetTimestamp();
        while (await _signal.WaitAsync(Patience(start), stopping) && Stopwatch.GetElapsedTime(start) < LongestWait) { }
        if (_broken is { } error)
        {
            _broken = null;
            // When too much happened at once everything is looked at; otherwise the watch itself is lost.
            if (error is not InternalBufferOverflowException)
            {
                End();
                Begin();
            }
            _isIncomplete = true;
        }
        return Take();
    }

    // A file that has become empty, or is new and empty, gets its text next: what is shown in between would be an error of nobody.
    private TimeSpan Patience(long start)
    {
        TimeSpan left = LongestWait - Stopwatch.GetElapsedTime(start);
        return left > Quiet && _paths.Any(_snapshot.IsBegun) ? left : Quiet;
    }

    private IReadOnlyList<string> Take()
    {
        HashSet<string> paths = [];
        while (_paths.TryDequeue(out string? path)) paths.Add(path);
        HashSet<string> changed = [];
        bool all = _isIncomplete;
        _isIncomplete = false;
        foreach (string path in paths)
        {
            bool? isChanged = _snapshot.Update(path, out string name);
            if (isChanged is true) changed.Add(name);
            all |= isChanged is null;
        }
        if (all) changed.UnionWith(_snapshot.Rescan());
        return [.. changed.Order(StringComparer.Ordinal)];
    }

    private void Begin()
    {
        List<FileSystemWatcher> watchers = [];
        try
        {
            foreach (string folder in (string[])["input", "theme"]) watchers.Add(Watch(Path.Combine(_root, folder)));
            _watchers = watchers;
        }
        // A folder that is missing, a system without more watches, a file system that cannot tell.
        catch (Exception error) when (error is ArgumentException or IOException or PlatformNotSupportedException or UnauthorizedAccessException)
        {
            watchers.ForEach(watcher => watcher.Dispose());
            _polls = true;
            _tell(PreviewDiagnostics.NotWatched.At(new SourceSpan("preview"), error.Message));
        }
    }

    private FileSystemWatcher Watch(string folder)
    {
        FileSystemWatcher watcher = new(folder) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size, InternalBufferSize = 64 * 1024 };
        watcher.Changed += (_, change) => Note(change.FullPath);
        watcher.Created += (_, change) => Note(change.FullPath);
        watcher.Deleted += (_, change) => Note(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            Note(change.OldFullPath);
            Note(change.FullPath);
        };
        watcher.Error += (_, error) =>
        {
            _broken = error.GetException();
            Signal();
        };
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Note(string path)
    {
        _paths.Enqueue(path);
        Signal();
    }

    private void Signal()
    {
        try
        {
            _signal.Release();
        }
        catch (ObjectDisposedException)
        {
            // The last events of a preview that has ended.
        }
    }

    private void End()
    {
        _watchers.ForEach(watcher => watcher.Dispose());
        _watchers = [];
    }
}
