using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace StaticSite.Files;

/// <summary>The bytes of a file, in memory that is used again for other files.</summary>
internal readonly ref struct FileBytes
{
    // Most texts are read in one piece.
    private const int Room = 64 * 1024;

    private readonly byte[] _rented;
    private readonly int _length;

    private FileBytes(byte[] rented, int length)
    {
        _rented = rented;
        _length = length;
    }

    /// <summary>The bytes; not to be used after <see cref="Dispose"/>.</summary>
    public ReadOnlySpan<byte> Span => _rented.AsSpan(0, _length);

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="most">How many bytes it may have.</param>
    /// <exception cref="IOException">It cannot be read, or is larger.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static FileBytes Read(string path, long most = int.MaxValue / 2) => Plain(path, most) is { _rented: not null } bytes ? bytes : Portable(path, most);

    /// <summary>Reads a file in the way that every system knows.</summary>
    internal static FileBytes Portable(string path, long most)
    {
        using SafeFileHandle handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        long size = RandomAccess.GetLength(handle);
        if (size > most) throw new IOException($"It has {size} bytes; a text has at most {most}.");
        byte[] bytes = ArrayPool<byte>.Shared.Rent((int)size + 1);
        int length = 0;
        for (int read; (read = RandomAccess.Read(handle, bytes.AsSpan(length), length)) > 0;)
        {
            length += read;
            // The file grew meanwhile, or its length was not known.
            if (length == bytes.Length) Grow(ref bytes);
        }
        return new FileBytes(bytes, length);
    }

    /// <summary>Reads a file into memory of its own, which is not cleared first: for files that are large.</summary>
    /// <param name="path">Where it is.</param>
    /// <exception cref="IOException">It cannot be read, or is longer than an array.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[] ReadWhole(string path)
    {
        using SafeFileHandle handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        long size = RandomAccess.GetLength(handle);
        if (size > Array.MaxLength) throw new IOException($"It has {size} bytes; an array has at most {Array.MaxLength}.");
        byte[] bytes = GC.AllocateUninitializedArray<byte>((int)size);
        int length = 0;
        for (int read; length < bytes.Length && (read = RandomAccess.Read(handle, bytes.AsSpan(length), length)) > 0;) length += read;
        return length == bytes.Length ? bytes : bytes[..length];
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => ArrayPool<byte>.Shared.Return(_rented);

    // Nothing when there is no such way here, or something is wrong, for which the other has words.
    private static FileBytes Plain(string path, long most)
    {
        int file = LinuxFiles.Open(path);
        if (file < 0) return default;
        byte[] bytes = ArrayPool<byte>.Shared.Rent(Room);
        int length = 0;
        int read;
        while ((read = LinuxFiles.Read(file, bytes.AsSpan(length))) > 0 && (length += read) <= most)
        {
            if (length == bytes.Length) Grow(ref bytes);
        }
        LinuxFiles.Close(file);
        if (read == 0) return new FileBytes(bytes, length);
        ArrayPool<byte>.Shared.Return(bytes);
        return default;
    }

    private static void Grow(ref byte[] bytes)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(bytes.Length * 2);
        bytes.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
