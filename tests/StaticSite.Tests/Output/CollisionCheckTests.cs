using StaticSite.Diagnostics;
using StaticSite.Output;

namespace StaticSite.Tests.Output;

public class CollisionCheckTests
{
    [Fact]
    public void Files_apart_are_fine() => Assert.Empty(Run("a.html", "b/a.html", "b/c/a.html", "b.html", "ab/c"));

    [Fact]
    public void The_same_path_names_both_owners()
    {
        Diagnostic only = Assert.Single(Run("x/index.html", "x/index.html"));
        Assert.Equal("SS5020", only.Code);
        Assert.Equal("\"from 0\" and \"from 1\" would both be written to \"x/index.html\".", only.Message);
    }

    [Fact]
    public void Two_sources_that_collide_in_every_language_are_reported_once_at_the_shortest_path()
    {
        DiagnosticBag bag = new();
        CollisionCheck.Run([.. from path in (string[])["az/x/index.html", "x/index.html", "ru/x/index.html"] from owner in (string[])["a.md", "b.md"] select new PlannedFile(TempFolder.At(path), owner)], bag);
        Assert.Equal("\"a.md\" and \"b.md\" would both be written to \"x/index.html\".", Assert.Single(bag.ToSortedList()).Message);
    }

    [Theory]
    [InlineData("x/About.html", "x/about.html")]
    [InlineData("Ə.html", "ə.html")]
    [InlineData("Й.html", "й.html")]
    public void The_same_path_but_for_case(string first, string second)
    {
        Diagnostic only = Assert.Single(Run(first, second));
        Assert.Equal("SS5021", only.Code);
        Assert.Contains("from 0", only.Message, StringComparison.Ordinal);
        Assert.Contains("from 1", only.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_that_differ_in_case_are_reported_once()
    {
        Diagnostic only = Assert.Single(Run("Img/A/a.png", "img/a/b.png", "img/a/c.png", "img/d.png"));
        Assert.Equal("SS5021", only.Code);
        Assert.Contains("\"Img/A/\"", only.Message, StringComparison.Ordinal);
        Assert.Single(Run("Img/a.png", "img/a.png"));
    }

    [Theory]
    [InlineData("a", "a/b/c.html")]
    [InlineData("a/B", "a/b/c.html")]
    public void A_file_where_a_folder_is_needed(string file, string inside)
    {
        Diagnostic only = Assert.Single(Run(file, inside, inside + "2"));
        Assert.Equal("SS5022", only.Code);
        Assert.Contains("from 0", only.Message, StringComparison.Ordinal);
        Assert.Contains("from 1", only.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_does_not_depend_on_the_order()
    {
        List<PlannedFile> files = [.. new[] { "a", "A", "a/b", "A/B", "a/b", "c/D/e", "C/d/f", "c", "x/y/z" }.Select((path, i) => new PlannedFile(TempFolder.At(path), "from " + i))];
        string expected = Text(files);
        Assert.NotEqual("", expected);
        Random random = new(7);
        for (int i = 0; i < 200; i++)
        {
            PlannedFile[] shuffled = [.. files];
            random.Shuffle(shuffled);
            Assert.Equal(expected, Text(shuffled));
        }
    }

    private static string Text(IReadOnlyList<PlannedFile> files)
    {
        DiagnosticBag bag = new();
        CollisionCheck.Run(files, bag);
        return string.Join('\n', bag.ToSortedList().Select(diagnostic => diagnostic.Format()));
    }

    private static IReadOnlyList<Diagnostic> Run(params string[] paths)
    {
        DiagnosticBag bag = new();
        CollisionCheck.Run([.. paths.Select((path, i) => new PlannedFile(TempFolder.At(path), "from " + i))], bag);
        return bag.ToSortedList();
    }
}
