using System.Runtime.InteropServices;
using StaticSite.Files;
using StaticSite.Tests.Output;

namespace StaticSite.Tests.Files;

/// <summary>What is read with few calls of the kernel is what the framework reads, and what is wrong is said in its words.</summary>
public sealed class FileBytesTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(300_000)]
    public void A_file_of_any_length_is_read_whole(int length)
    {
        byte[] bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        File.WriteAllBytes(_folder["a"], bytes);
        using FileBytes read = FileBytes.Read(_folder["a"]);
        Assert.Equal(bytes, read.Span);
        using FileBytes portable = FileBytes.Portable(_folder["a"], length);
        Assert.Equal(bytes, portable.Span);
        Assert.Equal(bytes, FileBytes.ReadWhole(_folder["a"]));
    }

    [Theory]
    [InlineData("hər şey.md")]
    [InlineData("поле 𝄞.md")]
    public void A_name_may_have_any_letters(string name)
    {
        _folder.File(name, "text");
        using FileBytes read = FileBytes.Read(_folder[name]);
        Assert.Equal("text"u8, read.Span);
    }

    [Fact]
    public void A_path_may_be_longer_than_most()
    {
        string path = string.Join('/', Enumerable.Repeat(new string('ə', 60), 12)) + "/a";
        _folder.File(path, "text");
        using FileBytes read = FileBytes.Read(_folder[path]);
        Assert.Equal("text"u8, read.Span);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(100_000)]
    public void What_is_longer_than_it_may_be_is_not_read(int most)
    {
        File.WriteAllBytes(_folder["a"], new byte[most + 1]);
        IOException error = Assert.Throws<IOException>(() => FileBytes.Read(_folder["a"], most).Dispose());
        Assert.Equal($"It has {most + 1} bytes; a text has at most {most}.", error.Message);
        File.WriteAllBytes(_folder["a"], new byte[most]);
        using FileBytes read = FileBytes.Read(_folder["a"], most);
        Assert.Equal(most, read.Span.Length);
    }

    [Fact]
    public void What_cannot_be_read_is_said_as_ever()
    {
        _folder.File("below/a");
        foreach (string path in (string[])[_folder["none"], _folder["none/a"], _folder["below"], _folder["below/a/b"]])
        {
            Exception portable = Assert.ThrowsAny<Exception>(() => FileBytes.Portable(path, 10).Dispose());
            Exception read = Assert.ThrowsAny<Exception>(() => FileBytes.Read(path, 10).Dispose());
            Assert.Equal((portable.GetType(), portable.Message), (read.GetType(), read.Message));
        }
    }

    [Fact]
    public void A_name_with_a_zero_in_it_is_no_shorter_name()
    {
        _folder.File("a", "text");
        Assert.Throws<ArgumentException>(() => FileBytes.Read(_folder["a"] + "\0b").Dispose());
    }

    [Fact]
    public void Linux_reads_without_the_framework()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64, "Elsewhere the framework may be all there is.");
        _folder.File("a");
        int file = LinuxFiles.Open(_folder["a"]);
        Assert.True(file >= 0);
        Assert.True(LinuxFiles.Close(file));
    }
}
