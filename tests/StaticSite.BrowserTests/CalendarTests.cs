using AngleSharp.Dom;

namespace StaticSite.BrowserTests;

/// <summary>The calendar files say to python3-icalendar what the page says to readers.</summary>
public sealed class CalendarTests(BuiltSite site)
{
    public static TheoryData<string> Languages() => [.. Places.Folders];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_calendar_program_reads_the_events_of_the_page(string folder)
    {
        string python = Judges.Program("python3");
        using SiteReader reader = new(site.Root);
        Answer page = await reader.GetAsync($"/{folder}events/");
        IElement[] sections = [.. page.Page!.QuerySelectorAll(".event")];
        Assert.NotEmpty(sections);
        string today = sections.Select(section => section.QuerySelector("time")!.GetAttribute("datetime")!).Order(StringComparer.Ordinal).Last();

        string[] known = await ReadAsync(python, reader, $"/{folder}events.ics", today);
        Assert.Equal(sections.Length, known.Length);
        foreach (IElement section in sections)
        {
            string start = section.QuerySelector("time")!.GetAttribute("datetime")!;
            string line = Assert.Single(known, line => line.StartsWith(section.Id + "@", StringComparison.Ordinal));
            string[] fields = line.Split('\t');
            Assert.Equal(start, fields[1]);
            Assert.True(string.CompareOrdinal(fields[2], start) > 0, line);
            Assert.EndsWith($"/{folder}events/#{section.Id}", fields[4], StringComparison.Ordinal);
            Assert.Equal((Places.Language(folder), section.QuerySelector("h3")!.TextContent), (fields[5], fields[6]));
            // What is over is offered no more; whoever has its address finds it.
            string alone = section.QuerySelector("a[href$='.ics']")?.GetAttribute("href") ?? $"/{folder}events/{section.Id}.ics";
            Assert.Equal([line], await ReadAsync(python, reader, alone, today));
        }
    }

    private static async Task<string[]> ReadAsync(string python, SiteReader reader, string path, string today)
    {
        Answer answer = await reader.GetAsync(path);
        Assert.Equal((path, true, "text/calendar"), (path, answer.IsFound, answer.Type));
        string file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, answer.Text);
            Verdict verdict = await Judges.AskAsync(python, ["-B", Path.Combine(BuiltSite.RepositoryRoot(), "tests", "StaticSite.BrowserTests", "ics.py"), file, today]);
            Assert.True(verdict.ExitCode == 0, $"{path}: {verdict.Errors}");
            return verdict.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
