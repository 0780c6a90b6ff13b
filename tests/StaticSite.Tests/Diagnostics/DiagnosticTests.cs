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
