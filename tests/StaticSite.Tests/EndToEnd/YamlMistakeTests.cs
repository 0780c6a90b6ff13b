using StaticSite.Diagnostics;

namespace StaticSite.Tests.EndToEnd;

/// <summary>What is wrong with YAML that cannot be read is said in words of authors, where it is and not where the parser stops.</summary>
public class YamlMistakeTests
{
    [Theory]
    [InlineData("a: [b, c\nd: e\n", "1:4", "a: [b, c]")]
    [InlineData("a:\n  - {b: c\n  - {d: e}\n", "2:5", "  - {b: c}")]
    [InlineData("a: {b: [c, {d: e\nf: g\n", "1:4", "a: {b: [c, {d: e}]}")]
    [InlineData("a: \"b\nc: \"d\"\n", "1:4", "a: \"b\"")]
    [InlineData("a: 'b\nc: d\n", "1:4", "a: \"b\"")]
    [InlineData("a: [b, \"c]\nd: \"e\"\n", "1:8", null)]
    [InlineData("a:\n  [b, c\nd: e\n", "2:3", "  [b, c]")]
    [InlineData("a: [\n{b: c},\n{d: e}\n]\nf: [g\nh: i\n", "5:4", "f: [g]")]
    [InlineData("a: [\n  b,\nc: d\n", "1:4", null)]
    [InlineData("a: |\n  b: \"c [\nd: [e\nf: g\n", "3:4", "d: [e]")]
    [InlineData("a: [\n  b, # c ]\n  'd]'\n]\ne: \"f\n  g: h\"\ni: {j: k\nl: m\n", "7:4", "i: {j: k}")]
    [InlineData("a: \"it''s \\\" b\"\nc: 'it''s'\nd: [e\nf: g\n", "3:4", "d: [e]")]
    public void What_is_never_closed_is_named_where_it_opens(string yaml, string place, string? written)
    {
        using TestSite site = DataMistakeTests.Site().Write("input/data/tags.yml", yaml);
        Diagnostic diagnostic = Assert.Single(site.Build().Diagnostics);
        Assert.Equal($"input/data/tags.yml:{place} SS1005", $"{diagnostic.Span} {diagnostic.Code}");
        Assert.EndsWith(written is null ? "\"quotes\"." : $"Write: {written}", diagnostic.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a:\n  b 1\n  c: 2\n", "2:3", "a colon is missing behind \"b\"")]
    [InlineData("a:\n  b:1\n  c: 2\n", "2:3", "a space is missing behind the colon of \"b\"")]
    [InlineData("a\n  b: 1\n", "1:1", "a colon is missing behind \"a\"")]
    [InlineData("a:\n  b: 1\n    c: 2\n", "3:6", "this line stands further to the right than the line above it, which has its value already")]
    [InlineData("a:\n   b: 1\n  c: 2\n", "3:3", "this line does not begin below the lines to which it belongs; count the spaces before it")]
    [InlineData("a: b: c\n", "1:4", "a colon stands in a text without quotation marks")]
    [InlineData("a:\n- \"b \"c\" d\"\n", "2:7", "there are quotation marks within a text between quotation marks; write '…' around the whole text")]
    [InlineData("a: {b: 1 c: 2}\n", "1:11", "a comma or the closing bracket is missing in this line, or a text with a comma, a colon or quotes needs quotes around it")]
    [InlineData("a:\n- \"b\nc: 1\n", "2:3", "the quotation mark is never closed")]
    [InlineData("a:\n- @b\n", "2:3", "a text that begins with this sign must stand between quotes")]
    [InlineData("a: \"b\\q\"\n", "1:4", "a backslash between double quotes must be written twice")]
    public void What_is_wrong_with_yaml_is_said_in_words_of_authors(string text, string place, string expected)
    {
        using TestSite site = new TestSite().Article("a").Write("input/data/tags.yml", text);
        Diagnostic diagnostic = Assert.Single(site.Build().Diagnostics);
        Assert.Equal(("SS1005", expected, "input/data/tags.yml:" + place), (diagnostic.Code, diagnostic.Arguments[0], diagnostic.Span.ToString()));
    }
}
