using StaticSite.Output;
using StaticSite.Pipelines.Reuse;

namespace StaticSite.Tests.Output;

/// <summary>When the time of a folder may stand for the names in it.</summary>
public sealed class OutputFolderTimeTests : IDisposable
{
    private static readonly DateTime Written = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc).AddTicks(6789);
    private readonly TempFolder _folder = new();

    public OutputFolderTimeTests()
    {
        _folder.File("page/index.html");
        Directory.SetLastWriteTimeUtc(_folder["page"], Written);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_that_is_older_than_the_publication_is_believed_without_a_look() =>
        // Nobody can have put it there: the time says so. It shows that the folder was not listed.
        Assert.Equal(Written.Ticks, Time(Written.AddSeconds(1), "stranger.html"));

    [Fact]
    public void A_folder_that_was_written_to_since_is_listed()
    {
        Assert.Equal(0, Time(Written.AddSeconds(-1), "stranger.html"));
        File.Delete(_folder["page/stranger.html"]);
        Directory.SetLastWriteTimeUtc(_folder["page"], Written);
        Assert.Equal(Written.Ticks, Time(Written.AddSeconds(-1), null));
    }

    [Fact]
    public void A_folder_that_was_written_to_just_before_is_listed() => Assert.Equal(0, Time(Written.AddMilliseconds(10), "stranger.html"));

    [Fact]
    public void A_folder_without_a_time_of_publication_is_listed() => Assert.Equal(0, Time(default, "stranger.html"));

    [Fact]
    public void A_folder_of_this_moment_is_never_believed()
    {
        Directory.SetLastWriteTimeUtc(_folder["page"], DateTime.UtcNow.AddSeconds(1));
        Assert.Equal(0, Time(DateTime.UtcNow.AddDays(1), null));
    }

    // The time that the state has for the folder when the page was published then.
    private long Time(DateTime published, string? stranger)
    {
        if (stranger is not null)
        {
            DateTime before = Directory.GetLastWriteTimeUtc(_folder["page"]);
            _folder.File("page/" + stranger);
            Directory.SetLastWriteTimeUtc(_folder["page"], before);
        }
        OutputState state = OutputState.Of(_folder.Path, [new("page/index.html", new OutputFile(1, 1))], published.Ticks);
        return state.Folders.Single(folder => folder.Path == "page").Modified;
    }
}
