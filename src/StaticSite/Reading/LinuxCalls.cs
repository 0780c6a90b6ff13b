using System.Runtime.InteropServices;

namespace StaticSite.Reading;

/// <summary>
/// Calls of the C library on Linux, where the framework makes more of them than are needed or none. The library is there already: to look for one
/// of its name takes longer than some builds have.
/// </summary>
internal static class LinuxCalls
{
    /// <summary>Where a function begins; null on other systems, and where the library has no such function.</summary>
    public static nint? Find(string name) =>
        OperatingSystem.IsLinux() && NativeLibrary.TryGetExport(NativeLibrary.GetMainProgramHandle(), name, out nint call) ? call : null;
}
