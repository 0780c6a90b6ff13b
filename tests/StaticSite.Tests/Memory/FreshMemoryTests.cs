using System.Globalization;
using System.Runtime.InteropServices;
using StaticSite.Cli;

namespace StaticSite.Tests.Memory;

/// <summary>The memory that a build begins with.</summary>
public sealed class FreshMemoryTests
{
    // A file of kernels that have such pages.
    private const string Setting = "/sys/kernel/mm/transparent_hugepage/enabled";

    [Fact]
    public void The_kernel_is_asked_for_huge_pages_where_new_objects_come_to_lie()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64 && File.Exists(Setting), "There are no huge pages here.");
        // Other tests run meanwhile: after a collection objects may come to lie elsewhere; not each time.
        for (int attempt = 0; attempt < 20; attempt++)
        {
            FreshMemory.AskForHugePages();
            GCHandle made = GCHandle.Alloc(new byte[16], GCHandleType.Pinned);
            string[] flags = FlagsAt((ulong)made.AddrOfPinnedObject());
            made.Free();
            if (flags.Contains("hg")) return;
        }
        Assert.Fail("Objects lie where nothing was asked for.");
    }

    // What the kernel notes of the stretch of memory that has this address (proc_pid_smaps(5)).
    private static string[] FlagsAt(ulong address)
    {
        bool isIn = false;
        foreach (string line in File.ReadLines("/proc/self/smaps"))
        {
            string[] words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            string[] ends = words[0].Split('-');
            if (ends.Length == 2 && Number(ends[0]) is { } from && Number(ends[1]) is { } to) isIn = from <= address && address < to;
            else if (isIn && words[0] == "VmFlags:") return words;
        }
        return [];
    }

    private static ulong? Number(string digits) => ulong.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out ulong number) ? number : null;
}
