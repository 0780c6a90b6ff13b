using System.IO.Enumeration;
using StaticSite.Files;
using StaticSite.Output;

namespace StaticSite.Pipelines.Reuse;

/// <summary>
/// Tells whether a folder holds exactly the files that a build left there, each of its size and time, and no folder without files. Most of it is
/// waiting for the system, and so it is done in small steps by whichever thread has time.
/// </summary>
/// <param name="state">What was left.</param>
/// <param name="output">The folder.</param>
internal sealed class OutputComparison(OutputState state, string output)
{
    // Folders that a thread takes at once: some hundred microseconds.
    private const int Step = 64;

    private readonly Lazy<EntriesOf> _entries = new(() => new EntriesOf(output));
    private readonly Lazy<HashSet<string>> _paths = new(() => [.. state.Folders.Select(folder => folder.Path)]);
    private Task[] _beside = [];
    private int _next;
    // There is no output without its own folder.
    private volatile bool _isOther = state.Folders.Length == 0;

    /// <summary>Whether a difference is known already.</summary>
    public bool IsOther => _isOther;

    /// <summary>Compares on this thread until there is something better to do.</summary>
    public void Until(Func<bool> isWanted)
    {
        while (!isWanted() && TakeStep())
        {
        }
    }

    /// <summary>Goes on beside what this thread does.</summary>
    /// <param name="threads">How many others may work at it.</param>
    public void Beside(int threads) => _beside = [.. _beside, .. Enumerable.Range(0, threads).Select(_ => Task.Run(All))];

    /// <summary>Whether the folder is as it was left. This thread does what is still to be done.</summary>
    public bool Finish()
    {
        All();
        Task.WaitAll(_beside);
        if (_entries.IsValueCreated) _entries.Value.Dispose();
        return !_isOther;
    }

    /// <summary>Lets go of what is still to be done: nobody wants to know.</summary>
    public void Stop() => _isOther = true;

    private void All()
    {
        while (TakeStep())
        {
        }
    }

    private bool TakeStep()
    {
        int start = Interlocked.Add(ref _next, Step) - Step;
        if (_isOther || start >= state.Folders.Length) return false;
        try
        {
            foreach (OutputFolderState folder in state.Folders.AsSpan(start, Math.Min(Step, state.Folders.Length - start)))
            {
                if (!IsSame(folder)) _isOther = true;
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Files come and go while they are looked at.
            _isOther = true;
        }
        return !_isOther;
    }

    // A folder that was not written to since is not listed again.
    private bool IsSame(OutputFolderState folder)
    {
        if (_entries.Value.Find(folder.Path, "") is not { Kind: FileKind.Folder } found) return false;
        if (folder.Modified == 0 || found.Modified != folder.Modified) return IsListed(folder, Path.Join(output, folder.Path));
        foreach ((string name, OutputFile file) in folder.Files)
        {
            if (_entries.Value.Find(folder.Path, name) is not { Kind: FileKind.File } now || now.Length != file.Length || now.Modified != file.Modified) return false;
        }
        return true;
    }

    private bool IsListed(OutputFolderState folder, string path)
    {
        Dictionary<string, OutputFile> files = folder.Files.ToDictionary(StringComparer.Ordinal);
        foreach ((string? name, FileStat? found, bool isFolder) in new FileSystemEnumerable<(string?, FileStat?, bool)>(path, Entry, OutputState.Everything))
        {
            if (isFolder ? !_paths.Value.Contains(folder.PathOf(name!)) : !(files.Remove(name!, out OutputFile known) && found is { Kind: FileKind.File } now && known.Length == now.Length && known.Modified == now.Modified)) return false;
        }
        return files.Count == 0;
    }

    // What kind of entry it is comes with its name; only files are asked for more, since each question is a call of the system.
    private static (string?, FileStat?, bool) Entry(ref FileSystemEntry entry)
    {
        string name = entry.FileName.ToString();
        return entry.IsDirectory ? (name, null, true) : (name, FileStat.Of(entry.Directory.ToString(), name), false);
    }
}
