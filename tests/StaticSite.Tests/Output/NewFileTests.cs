using System.Runtime.InteropServices;
using StaticSite.Files;
using StaticSite.Output;

namespace StaticSite.Tests.Output;

/// <summary>A new file that is written with few calls of the kernel is the one that the framework writes.</summary>
public sealed class NewFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3_000_000)]
    public void A_file_is_written_whole_and_its_time_is_told(int length)
    {
        byte[] bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        foreach ((string name, OutputFile written) in ((string, OutputFile)[])[("a", NewFile.Write(_folder["a"], bytes)), ("b", NewFile.Portable(_folder["b"], bytes))])
        {
            Assert.Equal(bytes, File.ReadAllBytes(_folder[name]));
            Assert.Equal(new OutputFile(length, File.GetLastWriteTimeUtc(_folder[name]).Ticks), written);
        }
        if (!OperatingSystem.IsWindows()) Assert.Equal(File.GetUnixFileMode(_folder["b"]), File.GetUnixFileMode(_folder["a"]));
    }

    [Fact]
    public void What_is_there_already_stays_as_it_is()
    {
        _folder.File("a", "of somebody else");
        Assert.Throws<IOException>(() => NewFile.Write(_folder["a"], "ours"u8));
        Assert.Equal("of somebody else", File.ReadAllText(_folder["a"]));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_said()
    {
        Assert.Throws<DirectoryNotFoundException>(() => NewFile.Write(_folder["none/a"], "text"u8));
        Assert.False(LinuxFiles.CreateFolder(_folder["none/below"]));
    }

    [Fact]
    public void Linux_writes_without_the_framework()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64, "Elsewhere the framework may be all there is.");
        Assert.True(LinuxFiles.CreateFolder(_folder["below"]));
        Assert.True(Directory.Exists(_folder["below"]));
        int file = LinuxFiles.Create(_folder["below/a"]);
        Assert.True(LinuxFiles.Write(file, "text"u8));
        Assert.Equal(FileKind.File, LinuxFileStat.Of(file)?.Kind);
        Assert.True(LinuxFiles.Close(file));
        Assert.Equal(-1, LinuxFiles.Create(_folder["below/a"]));
    }
}
