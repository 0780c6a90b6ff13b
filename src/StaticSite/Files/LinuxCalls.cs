using System.Runtime.InteropServices;

namespace StaticSite.Files;

/// <summary>
/// Functions of the C library on Linux, where the framework calls more of them than are needed or has none. The library is there already: to look
/// for one of its name takes longer than some builds have.
/// </summary>
internal static class LinuxCalls
{
    // Elsewhere functions with a variable number of arguments, such as open, may take them from other places.
    private static readonly bool IsKnown = OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64;

    /// <summary>Where a function begins; 0 on other systems, and where the library has no such function.</summary>
    public static nint Find(string name) => IsKnown && NativeLibrary.TryGetExport(NativeLibrary.GetMainProgramHandle(), name, out nint call) ? call : 0;
}
