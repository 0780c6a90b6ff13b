using StaticSite.Cli;
using StaticSite.Diagnostics;

namespace StaticSite.Tests.EndToEnd;

/// <summary>The command <c>explain</c>.</summary>
[Collection("console")]
public class ExplainTests
{
    [Fact]
    public void Every_code_has_a_rule_a_reason_a_help_and_an_example()
    {
        Assert.True(CodeTables.All.Count > 150);
        Assert.Equal(CodeTables.All.Select(row => row.Code).Distinct(), CodeTables.All.Select(row => row.Code));
        foreach (DiagnosticDescriptor row in CodeTables.All)
        {
            foreach (string text in (string[])[row.Title, row.Message, row.Help, row.Reason, row.Example]) Assert.True(text.Trim().Length > 0, row.Code + " lacks something that explain prints");
            Assert.True(row.Example.Contains(" → ", StringComparison.Ordinal) || row.Example.EndsWith('.'), row.Code + ": an example is what is wrong, an arrow, and what is right; or a sentence");
        }
    }

    [Fact]
    public void A_code_is_explained_whichever_way_it_is_written()
    {
        const string Expected = """
            SS1010 (error): Keys are known

            Message: the key "{…}" is not known here

            Why: A key with a typing mistake would be ignored in silence, and the page would lack what it says.

            What to do: Use one of: {…}.

            For example:
              titel: Report → title: Report

            In the guide: input/README.md#SS1010

            """;
        Assert.Equal((0, Expected), Program.Run("explain", "SS1010"));
        Assert.Equal((0, Expected), Program.Run("explain", "ss1010"));
    }

    [Fact]
    public void Without_a_code_all_of_them_are_listed_by_subject()
    {
        (int code, string text) = Program.Run("explain");
        Assert.Equal(0, code);
        string[] lines = text.Split('\n');
        Assert.Equal(CodeTables.All.Select(row => row.Code), lines.Where(line => line.StartsWith("  SS", StringComparison.Ordinal)).Select(line => line[2..8]).Order(StringComparer.Ordinal));
        int cards = Array.IndexOf(lines, "Cards to print");
        Assert.Equal("  SS8201  Cards show sections of their page", lines[cards + 1]);
    }

    [Theory]
    [InlineData("SS101", "There is no code \"SS101\". Did you mean \"SS1001\"? Without")]
    [InlineData("1010", "There is no code \"1010\". Did you mean \"SS1010\"? Without")]
    [InlineData("nonsense", "There is no code \"nonsense\". Without")]
    public void An_unknown_code_is_wrong_use_and_the_nearest_is_named(string code, string expected)
    {
        (int exit, string text) = Program.Run("explain", code);
        Assert.Equal(2, exit);
        Assert.StartsWith(expected, text, StringComparison.Ordinal);
    }
}
