namespace StaticSite.Cli;

/// <summary>Waits for files in some folders to change. A change that comes while nobody waits is not lost.</summary>
internal sealed class FolderWatch : IDisposable
{
    // Editors write a file in several steps, and tools write many files.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);
    private readonly SemaphoreSlim _changes = new(0);
    private readonly List<FileSystemWatcher> _watchers = [];

    /// <summary>Begins to watch those of the folders that are there, with all folders below them.</summary>
    public FolderWatch(IEnumerable<string> folders)
    {
        foreach (string folder in folders.Where(Directory.Exists))
        {
            FileSystemWatcher watcher = new(folder) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size };
            watcher.Changed += Note;
            watcher.Created += Note;
            watcher.Deleted += Note;
            watcher.Renamed += Note;
            // More changes than the system could count are a change too.
            watcher.Error += Note;
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
    }

    /// <summary>Waits until something has changed and nothing more does; false when the wait was ended.</summary>
    public async Task<bool> Changed(CancellationToken cancellation)
    {
        try
        {
            await _changes.WaitAsync(cancellation);
            while (await _changes.WaitAsync(Quiet, cancellation))
            {
            }
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (FileSystemWatcher watcher in _watchers) watcher.Dispose();
        _changes.Dispose();
    }

    private void Note(object sender, EventArgs change) => _changes.Release();
}
