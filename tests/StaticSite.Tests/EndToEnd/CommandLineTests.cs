namespace StaticSite.Tests.EndToEnd;

[CollectionDefinition("console", DisableParallelization = true)]
public class ConsoleCollection;

/// <summary>The program as a user calls it. The console is shared, so these tests run alone.</summary>
[Collection("console")]
public class CommandLineTests
{
    [Theory]
    [InlineData("--clock", "yesterday", "error SS6005: the option --clock cannot be \"yesterday\"")]
    [InlineData("--clock", "9999-12-31T00:00:00Z", "error SS6005: the option --clock cannot be \"9999-12-31T00:00:00Z\"")]
    [InlineData("--base-url", "example.org", "error SS6005: the option --base-url cannot be \"example.org\"")]
    [InlineData("--parallel", "0", "error SS6005: the option --parallel cannot be \"0\"")]
    [InlineData("--annotations", "gitlab", "error SS6005: the option --annotations cannot be \"gitlab\"")]
    public void A_value_that_cannot_be_used_is_wrong_use(string option, string value, string expected)
    {
        (int code, string text) = Program.Run("build", option, value);
        Assert.Equal(2, code);
        Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_good_site_ends_with_0_and_a_bad_one_with_1()
    {
        using TestSite site = new TestSite().Article("a").WithEditorialStrings();
        string root = Path.GetDirectoryName(site.Output)!;
        (int code, string text) = Program.Run("build", "--root", root, "--clock", "2026-06-01T00:00:00Z");
        Assert.True(code == 0, text);
        Assert.Contains("Pages az: ", text, StringComparison.Ordinal);
        site.Write("input/articles/b.md", "no front matter\n");
        (code, text) = Program.Run("build", "--root", root);
        Assert.Equal(1, code);
        Assert.Contains("input/articles/b.md:1:1: error SS1003", text, StringComparison.Ordinal);
        Assert.True(site.Has("articles/a/index.html"));
    }

    [Fact]
    public void On_request_each_message_is_an_annotation_at_its_line()
    {
        using TestSite site = new TestSite().Article("a", "colour: red\n").WithEditorialStrings();
        string root = Path.GetDirectoryName(site.Output)!;
        Assert.DoesNotContain("::error", Program.Run("build", "--root", root).Text, StringComparison.Ordinal);
        (int code, string text) = Program.Run("build", "--root", root, "--annotations", "github");
        Assert.Equal(1, code);
        Assert.Contains("\n::error file=input/articles/a.md,line=6,col=1,endColumn=7,title=SS1010%3A Keys are known::", text, StringComparison.Ordinal);
        string line = text[text.IndexOf("::error", StringComparison.Ordinal)..].Split('\n')[0];
        Assert.Contains("%0AUse one of: ", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Status_and_translated_tell_how_translations_stand()
    {
        using TestSite site = new TestSite().Article("a").Article("a.az", "native_review: pending\n").WithEditorialStrings();
        string root = Path.GetDirectoryName(site.Output)!;
        (int code, string text) = Program.Run("status", "--root", root);
        Assert.Equal((0, "articles/a: en original; az unstamped, awaits review\nhome: en original; az missing\npages/safety: en original; az missing\nen: 3 original\naz: 2 missing; 1 unstamped, awaits review\n"), (code, text));
        string before = File.ReadAllText(Path.Combine(root, "input/articles/a.az.md"));
        Assert.Equal((0, "input/articles/a.az.md: stamped\n"), Program.Run("translated", "--root", root, Path.Combine(root, "input/articles/a.az.md")));
        string after = File.ReadAllText(Path.Combine(root, "input/articles/a.az.md"));
        Assert.Matches("^translates: [0-9a-f]{8} [0-9a-f]{8}\n$", after.Replace(before[..before.LastIndexOf("---", StringComparison.Ordinal)], "", StringComparison.Ordinal).Split("---")[0]);
        Assert.Equal((0, "input/articles/a.az.md: as it was\n"), Program.Run("translated", "--root", root, "--all"));
        Assert.StartsWith("articles/a: en original; az current, awaits review\n", Program.Run("status", "--root", root).Text, StringComparison.Ordinal);
        Assert.Equal(1, Program.Run("translated", "--root", root, Path.Combine(root, "input/articles/a.md")).Code);
        Assert.Equal(2, Program.Run("translated", "--root", root).Code);
    }

    [Theory]
    [InlineData("\"--drft\" is no command, option or argument here.\nWhat can be written: static-site new article --help\n", "new", "article", "--drft")]
    [InlineData("\"--tag\" is no command, option or argument here. Did you mean \"--tags\"?\nWhat can be written: static-site new article --help\n", "new", "article", "--tag", "karabakh")]
    [InlineData("\"--manifst\" is no command, option or argument here. Did you mean \"--manifest\"?\nWhat can be written: static-site verify --help\n", "verify", "--manifst", "list.json", "output")]
    [InlineData("\"-y\" is no command, option or argument here.\nWhat can be written: static-site fix --help\n", "fix", "-y")]
    [InlineData("\"--al\" is no command, option or argument here. Did you mean \"--all\"?\nWhat can be written: static-site translated --help\n", "translated", "a.md", "--al")]
    [InlineData("There is no code \"--all\". ", "explain", "--", "--all")]
    public void An_option_that_is_misspelt_is_not_taken_for_an_argument(string expected, params string[] arguments)
    {
        (int code, string text) = Program.Run(arguments);
        Assert.Equal(2, code);
        Assert.StartsWith(expected, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-10 degrees", "10-degrees")]
    [InlineData("-10", "10")]
    [InlineData("--a title", "a-title")]
    public void A_title_may_begin_with_a_dash(string title, string name)
    {
        using TestSite site = new TestSite().WithEditorialStrings();
        (int code, string text) = Program.Run("new", "page", title, "--description", "Cold.", "--root", Path.GetDirectoryName(site.Output)!);
        Assert.True(code == 0, text);
        Assert.StartsWith($"input/pages/{name}.md: written\n", text, StringComparison.Ordinal);
        Assert.Equal(0, Program.Run("new", "page", "--degrees", "--help").Code);
    }

    [Fact]
    public void Help_explains_each_option()
    {
        (int code, string text) = Program.Run("build", "--help");
        Assert.Equal(0, code);
        foreach (string option in (string[])["--root", "--output", "--base-url", "--drafts", "--publish", "--preview", "--clock", "--parallel", "--annotations"]) Assert.Contains(option, text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_names_the_commit_that_the_program_was_made_from()
    {
        (int code, string text) = Program.Run("--version");
        Assert.Equal(0, code);
        Assert.Matches(@"^static-site \d+\.\d+\.\d+( \(commit [0-9a-f]{40}\))?\n$", text);
    }
    [Fact]
    public void What_cannot_be_said_is_an_error_and_keeps_nothing_from_being_done()
    {
        using TestSite site = new TestSite().WithEditorialStrings().Article("a");
        (TextWriter output, TextWriter error) = (Console.Out, Console.Error);
        using StringWriter said = new();
        try
        {
            Console.SetError(said);
            Assert.Equal(1, StaticSite.Cli.CommandLine.RunTo(new StaticSite.Cli.LastingOutput(new StreamWriter(new FullDisk()) { AutoFlush = true }), ["build", "--root", Path.GetDirectoryName(site.Output)!]));
            Assert.EndsWith("All was done, but not all of it could be said: standard output cannot be written: No space left on device\n", said.ToString(), StringComparison.Ordinal);
            Assert.True(site.Has("articles/a/index.html"));
            Assert.Equal(2, StaticSite.Cli.CommandLine.RunTo(new StaticSite.Cli.LastingOutput(new StreamWriter(new FullDisk()) { AutoFlush = true }), ["build", "--parallel", "0"]));
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }

    private sealed class FullDisk : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("No space left on device");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("No space left on device");
    }

}
