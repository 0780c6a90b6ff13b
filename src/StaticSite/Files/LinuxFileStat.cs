using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace StaticSite.Files;

/// <summary>
/// Asks the kernel of Linux about an entry by <c>statx(2)</c>, whose answer has one form on all its machines. A build in which nothing changed asks
/// about every file and folder and does little else, and the objects that the framework makes for each question cost more than the answers. Of long
/// paths the kernel walks every part, each time: <see cref="EntriesOf"/> begins in a folder that is open.
/// </summary>
internal static unsafe class LinuxFileStat
{
    /// <summary>No folder but that in which the program runs: for whole paths.</summary>
    public const int CurrentFolder = -100;

    private const int NoFollow = 0x100;
    private const int NoPath = 0x1000;
    // O_PATH, O_CLOEXEC: the same on all machines, which O_DIRECTORY is not.
    private const int PlaceOnly = 0x200000 | 0x80000;
    private const uint TypeModeTimeSize = 0x1 | 0x2 | 0x40 | 0x200;
    private const int TypeBits = 0xF000;
    private const int FolderType = 0x4000;
    private const int LinkType = 0xA000;
    private const int RegularType = 0x8000;

    // Old libraries of C have no such call.
    private static readonly delegate* unmanaged<int, byte*, int, uint, Answer*, int> StatX =
        (delegate* unmanaged<int, byte*, int, uint, Answer*, int>)LinuxCalls.Find("statx");

    /// <summary>Opens a folder as a place from which paths begin; null when that is not possible.</summary>
    public static SafeFileHandle? Open(string folder)
    {
        if (StatX is null) return null;
        int opened = LinuxFiles.Open(folder, PlaceOnly);
        return opened < 0 ? null : new SafeFileHandle(opened, ownsHandle: true);
    }

    /// <summary>Asks about an entry.</summary>
    /// <param name="start">Where the path begins: an open folder, or <see cref="CurrentFolder"/>.</param>
    /// <param name="folder">The path of the folder.</param>
    /// <param name="name">The path of the entry in it; empty for the folder itself.</param>
    /// <returns>Null when there is no answer, for whatever reason.</returns>
    public static FileStat? Of(int start, ReadOnlySpan<char> folder, ReadOnlySpan<char> name)
    {
        if (StatX is null) return null;
        using LinuxPath path = new(folder, name, stackalloc byte[LinuxPath.Room]);
        return path.IsWhole ? Ask(start, path.Bytes, NoFollow) : null;
    }

    /// <summary>Asks about a file that is open.</summary>
    /// <returns>Null when there is no answer, for whatever reason.</returns>
    public static FileStat? Of(int file) => StatX is null ? null : Ask(file, "\0"u8, NoPath);

    private static FileStat? Ask(int start, ReadOnlySpan<byte> path, int how)
    {
        Answer answer;
        fixed (byte* first = path)
        {
            if (StatX(start, first, how, TypeModeTimeSize, &answer) != 0 || (answer.Mask & TypeModeTimeSize) != TypeModeTimeSize) return null;
        }
        long modified = DateTime.UnixEpoch.Ticks + answer.ModifiedSeconds * TimeSpan.TicksPerSecond + answer.ModifiedNanoseconds / TimeSpan.NanosecondsPerTick;
        return (answer.Mode & TypeBits) switch
        {
            FolderType => new FileStat(FileKind.Folder, 0, modified),
            LinkType => new FileStat(FileKind.Link, 0, modified),
            RegularType => new FileStat(FileKind.File, (long)answer.Size, modified),
            _ => new FileStat(FileKind.Other, 0, modified),
        };
    }

    // What is asked for of struct statx, at its places.
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct Answer
    {
        [FieldOffset(0)] public uint Mask;
        [FieldOffset(28)] public ushort Mode;
        [FieldOffset(40)] public ulong Size;
        [FieldOffset(112)] public long ModifiedSeconds;
        [FieldOffset(120)] public uint ModifiedNanoseconds;
    }
}
