using StaticSite.Diagnostics;

namespace StaticSite.Tests.Diagnostics;

public class DiagnosticTests
{
    private static readonly DiagnosticDescriptor Unknown = new("SS0001", Severity.Error, "Unknown", "the key \"{0}\" is not known", "Remove it.{1}");

    [Fact]
    public void Text_names_the_place_shows_the_line_a_caret_and_the_help()
    {
        Diagnostic diagnostic = Unknown.At(new SourceSpan("input/a.md", 12, 3, 5, "  titel: x"), "titel", Nearest.Hint("titel", ["title", "tags"]));
        Assert.Equal("input/a.md:12:3: error SS0001: the key \"titel\" is not known\n  12 |   titel: x\n     |   ^^^^^\n  help: Remove it. Did you mean \"title\"?", diagnostic.Format());
    }

    [Theory]
    [InlineData(0, 500, "12 | xxx", "yyy…", 7)]
    [InlineData(1000, 1000, "12 | …xxx", "yyy…", 7 + 79)]
    [InlineData(1000, 100, "12 | …xxx", "yyy", 7 + 79)]
    public void Of_a_very_long_line_the_stretch_around_the_place_is_shown(int before, int behind, string start, string end, int caret)
    {
        string line = new string('x', before) + "xxx" + new string('y', behind);
        string[] shown = Unknown.At(new SourceSpan("a.md", 12, before + 3, 1, line), "x", "").Excerpt!.Split('\n');
        Assert.StartsWith(start, shown[0], StringComparison.Ordinal);
        Assert.EndsWith(end, shown[0], StringComparison.Ordinal);
        Assert.Equal((true, 'x', caret), (shown[0].Length < 300, shown[0][caret], shown[1].IndexOf('^', StringComparison.Ordinal)));
    }

    [Fact]
    public void A_place_without_a_line_is_only_the_file() => Assert.Equal("a.md", new SourceSpan("a.md").ToString());

    [Fact]
    public void A_bag_sorts_by_file_line_and_column_and_reports_a_repetition_once()
    {
        DiagnosticBag bag = new();
        bag.Add(Unknown.At(new SourceSpan("b.md", 1, 1), "x", ""));
        bag.Add(Unknown.At(new SourceSpan("a.md", 2, 9), "x", ""));
        bag.Add(Unknown.At(new SourceSpan("a.md", 2, 1), "x", ""));
        bag.Add(Unknown.At(new SourceSpan("a.md", 2, 1), "x", ""));
        Assert.Equal(["a.md:2:1", "a.md:2:9", "b.md:1:1"], bag.ToSortedList().Select(item => item.Span.ToString()));
        Assert.True(bag.HasErrors);
    }

    [Theory]
    [InlineData("titel", "title")]
    [InlineData("Publised", "published")]
    [InlineData("karabah", "karabakh")]
    [InlineData("zzzzz", null)]
    [InlineData("x", null)]
    [InlineData("tg", null)]
    [InlineData("tgs", "tags")]
    [InlineData("tops", null)]
    public void The_nearest_word_is_the_one_meant(string word, string? expected) =>
        Assert.Equal(expected, Nearest.Of(word, ["title", "published", "tags", "karabakh"]));
}
