using StaticSite.Preview.Watching;
using Xunit;

namespace StaticSite.Tests.Preview;

public class SourceWatchTests
{
    [Theory]
    [InlineData("a.md")]
    [InlineData("new.md")]
    public async Task A_file_that_is_written_in_two_steps_is_told_when_it_is_whole(string name)
    {
        using Site site = new();
        string file = Path.Combine(Path.GetDirectoryName(site.File)!, name);
        // The second step may come too late on a machine that does something else meanwhile; not each time.
        for (int attempt = 0; attempt < 20; attempt++)
        {
            File.WriteAllText(file, "");
            Task<IReadOnlyList<string>> change = site.Watch.NextAsync(TestContext.Current.CancellationToken);
            await Task.Delay(30, TestContext.Current.CancellationToken);
            bool isWhole = !change.IsCompleted;
            File.WriteAllText(file, $"text {attempt}");
            Assert.Equal(["input/" + name], await change);
            if (isWhole) return;
            if (name == "new.md") File.Delete(file);
            await site.Watch.MoreAsync(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        }
        Assert.Fail("An empty file was told at once.");
    }

    [Fact]
    public async Task A_file_that_stays_empty_is_told_too()
    {
        using Site site = new();
        File.WriteAllText(site.File, "");
        Assert.Equal(["input/a.md"], await site.Watch.NextAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, new FileInfo(site.File).Length);
    }

    private sealed class Site : IDisposable
    {
        private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("static-site-watch-");

        public Site()
        {
            _root.CreateSubdirectory("input");
            _root.CreateSubdirectory("theme");
            System.IO.File.WriteAllText(File, "text");
            Watch = new SourceWatch(_root.FullName, polls: false, diagnostic => Assert.Fail(diagnostic.ToString()));
        }

        public SourceWatch Watch { get; }

        public string File => Path.Combine(_root.FullName, "input", "a.md");

        public void Dispose()
        {
            Watch.Dispose();
            _root.Delete(recursive: true);
        }
    }
}
