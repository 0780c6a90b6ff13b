using Microsoft.Win32.SafeHandles;

namespace StaticSite.Files;

/// <summary>
/// Asks about many entries below one folder, which is looked for once. A folder that is moved meanwhile is still the one that was found first.
/// Safe to use from any thread.
/// </summary>
internal sealed class EntriesOf : IDisposable
{
    private readonly string _folder;
    private readonly SafeFileHandle? _open;

    /// <summary>Opens the folder, if the system lets it be opened.</summary>
    /// <param name="folder">Its path.</param>
    public EntriesOf(string folder)
    {
        _folder = folder;
        _open = LinuxFileStat.Open(folder);
    }

    /// <summary>Asks as <see cref="FileStat.Of(string, string)"/> does.</summary>
    /// <param name="below">A path in the folder, with forward slashes; empty for the folder itself.</param>
    /// <param name="name">The name of an entry there; empty for <paramref name="below"/> itself.</param>
    public FileStat? Find(string below, string name)
    {
        if (_open is null || _open.IsClosed) return FileStat.Of(Path.Join(_folder, below), name);
        FileStat? found = LinuxFileStat.Of((int)_open.DangerousGetHandle(), below, name);
        GC.KeepAlive(this);
        // A link in place of the folder is seen by its path alone: an empty path is none for the kernel.
        return found ?? FileStat.Portable(Path.Join(_folder, below, name));
    }

    /// <summary>Closes the folder.</summary>
    public void Dispose() => _open?.Dispose();
}
