namespace StaticSite.Files;

/// <summary>
/// Reads and writes whole files with as few calls of the kernel of Linux as there can be. The framework locks each file that it opens, asks what it
/// is and how long it is, and unlocks it again: nine calls to read a text, where four do.
/// </summary>
/// <remarks>Whatever goes wrong is told by a number below 0, and the framework is asked again, which has words for it.</remarks>
internal static unsafe class LinuxFiles
{
    // O_CLOEXEC; O_WRONLY, O_CREAT and O_EXCL.
    private const int ToRead = 0x80000;
    private const int AsNew = ToRead | 0x1 | 0x40 | 0x80;
    private const uint FileRights = 0x1B6;
    private const uint FolderRights = 0x1FF;

    private static readonly delegate* unmanaged<byte*, int, uint, int> OpenFile = (delegate* unmanaged<byte*, int, uint, int>)LinuxCalls.Find("open");
    private static readonly delegate* unmanaged<int, byte*, nuint, nint> ReadFile = (delegate* unmanaged<int, byte*, nuint, nint>)LinuxCalls.Find("read");
    private static readonly delegate* unmanaged<int, byte*, nuint, nint> WriteFile = (delegate* unmanaged<int, byte*, nuint, nint>)LinuxCalls.Find("write");
    private static readonly delegate* unmanaged<int, int> CloseFile = (delegate* unmanaged<int, int>)LinuxCalls.Find("close");
    private static readonly delegate* unmanaged<byte*, uint, int> MakeFolder = (delegate* unmanaged<byte*, uint, int>)LinuxCalls.Find("mkdir");
    private static readonly bool AreThere = OpenFile is not null && ReadFile is not null && WriteFile is not null && CloseFile is not null && MakeFolder is not null;

    /// <summary>Opens a file to read it.</summary>
    public static int Open(string path) => Open(path, ToRead);

    /// <summary>Makes a file that was not there, to write it.</summary>
    public static int Create(string path) => Open(path, AsNew);

    /// <summary>Reads on in a file.</summary>
    /// <returns>How many bytes; 0 at its end.</returns>
    public static int Read(int file, Span<byte> bytes)
    {
        fixed (byte* first = bytes) return (int)ReadFile(file, first, (nuint)bytes.Length);
    }

    /// <summary>Writes on in a file; false when not all of it could be written.</summary>
    public static bool Write(int file, ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            nint written;
            fixed (byte* first = bytes) written = WriteFile(file, first, (nuint)bytes.Length);
            if (written <= 0) return false;
            bytes = bytes[(int)written..];
        }
        return true;
    }

    /// <summary>Closes a file; false when what was written to it may be lost.</summary>
    public static bool Close(int file) => CloseFile(file) == 0;

    /// <summary>Makes a folder in one that is there; false when there is one already, or none can be made.</summary>
    public static bool CreateFolder(string path)
    {
        if (!AreThere) return false;
        using LinuxPath name = new(path, "", stackalloc byte[LinuxPath.Room]);
        fixed (byte* first = name.Bytes) return name.IsWhole && MakeFolder(first, FolderRights) == 0;
    }

    /// <summary>Opens a file or folder.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="how">The flags of <c>open(2)</c>.</param>
    public static int Open(string path, int how)
    {
        if (!AreThere) return -1;
        using LinuxPath name = new(path, "", stackalloc byte[LinuxPath.Room]);
        fixed (byte* first = name.Bytes) return name.IsWhole ? OpenFile(first, how, FileRights) : -1;
    }
}
