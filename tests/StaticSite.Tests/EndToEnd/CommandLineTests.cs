using StaticSite.Cli;

namespace StaticSite.Tests.EndToEnd;

[CollectionDefinition("console", DisableParallelization = true)]
public class ConsoleCollection;

/// <summary>The program as a user calls it. The console is shared, so these tests run alone.</summary>
[Collection("console")]
public class CommandLineTests
{
    [Theory]
    [InlineData("--clock", "yesterday", "error SS6005: the option --clock cannot be \"yesterday\"")]
    [InlineData("--base-url", "example.org", "error SS6005: the option --base-url cannot be \"example.org\"")]
    [InlineData("--parallel", "0", "error SS6005: the option --parallel cannot be \"0\"")]
    public void A_value_that_cannot_be_used_is_wrong_use(string option, string value, string expected)
    {
        (int code, string text) = Run("build", option, value);
        Assert.Equal(2, code);
        Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_good_site_ends_with_0_and_a_bad_one_with_1()
    {
        using TestSite site = new TestSite().Article("a");
        string root = Path.GetDirectoryName(site.Output)!;
        (int code, string text) = Run("build", "--root", root, "--clock", "2026-06-01T00:00:00Z");
        Assert.True(code == 0, text);
        Assert.Contains("Pages az: ", text, StringComparison.Ordinal);
        site.Write("input/articles/b.md", "no front matter\n");
        (code, text) = Run("build", "--root", root);
        Assert.Equal(1, code);
        Assert.Contains("input/articles/b.md:1:1: error SS1003", text, StringComparison.Ordinal);
        Assert.True(site.Has("articles/a/index.html"));
    }

    [Fact]
    public void Help_explains_each_option()
    {
        (int code, string text) = Run("build", "--help");
        Assert.Equal(0, code);
        foreach (string option in (string[])["--root", "--output", "--base-url", "--drafts", "--publish", "--clock", "--parallel"]) Assert.Contains(option, text, StringComparison.Ordinal);
    }

    private static (int Code, string Text) Run(params string[] arguments)
    {
        TextWriter output = Console.Out;
        TextWriter error = Console.Error;
        using StringWriter text = new();
        try
        {
            Console.SetOut(text);
            Console.SetError(text);
            return (CommandLine.Create().Parse(arguments).Invoke(), text.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }
}
