using System.Buffers;
using System.Text;

namespace StaticSite.Files;

/// <summary>A path as the kernel of Linux takes it: UTF-8 with a zero behind it, in memory that is used again.</summary>
internal readonly ref struct LinuxPath
{
    /// <summary>How many bytes have room for most paths.</summary>
    public const int Room = 512;

    private readonly byte[]? _rented;

    /// <summary>Makes it; to be disposed of.</summary>
    /// <param name="folder">The path of a folder.</param>
    /// <param name="name">The path of an entry in it; empty for the folder itself.</param>
    /// <param name="room">Where it goes, if it has room there; <see cref="Room"/> bytes are enough for most.</param>
    public LinuxPath(ReadOnlySpan<char> folder, ReadOnlySpan<char> name, Span<byte> room)
    {
        int most = Encoding.UTF8.GetMaxByteCount(folder.Length + 1 + name.Length) + 1;
        _rented = most <= room.Length ? null : ArrayPool<byte>.Shared.Rent(most);
        Span<byte> path = _rented ?? room;
        int length = Encoding.UTF8.GetBytes(folder, path);
        if (name.Length > 0)
        {
            if (length > 0 && path[length - 1] != '/') path[length++] = (byte)'/';
            length += Encoding.UTF8.GetBytes(name, path[length..]);
        }
        // Behind a link a slash means the folder that it leads to.
        while (length > 1 && path[length - 1] == '/') length--;
        path[length] = 0;
        Bytes = path[..length];
    }

    /// <summary>The path, behind which a zero stands.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>Whether the kernel would read all of it: no zero stands within.</summary>
    public bool IsWhole => !Bytes.Contains((byte)0);

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        if (_rented is not null) ArrayPool<byte>.Shared.Return(_rented);
    }
}
