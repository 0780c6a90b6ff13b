using System.Text.RegularExpressions;

namespace StaticSite.Tests.EndToEnd;

/// <summary>The command <c>init</c>: a site of another subject that builds at once.</summary>
[Collection("console")]
public sealed partial class InitTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("staticsite-init-").FullName;

    [Theory]
    [InlineData("en", "River birds")]
    [InlineData("az,ru,en", "Çay: \"quşlar\"")]
    [InlineData("ru,az", "Птицы")]
    public void A_new_site_builds_without_a_warning_and_says_nothing_of_another_subject(string languages, string title)
    {
        Assert.Equal(0, Init("--title", title, "--url", "https://birds.example/sub", "--languages", languages).Code);
        (int code, string text) = Program.Run("build", "--root", _root, "--publish");
        Assert.True(code == 0, text);
        Assert.Contains(", 0 warnings, ", text, StringComparison.Ordinal);
        string[] pages = Directory.GetFiles(Path.Combine(_root, "output"), "*.html", SearchOption.AllDirectories);
        Assert.True(pages.Length >= 10 * languages.Split(',').Length);
        foreach (string page in pages) Assert.DoesNotMatch(OtherSubject(), File.ReadAllText(page));
        Assert.Contains("<a href=\"/sub/articles/first-article/\"", File.ReadAllText(Path.Combine(_root, "output/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_theme_is_the_one_of_this_repository()
    {
        Init();
        string theme = Path.Combine(Repository.Root, "theme");
        foreach (string file in Directory.GetFiles(theme, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(Path.GetDirectoryName(file)) != "i18n"))
        {
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(_root, "theme", Path.GetRelativePath(theme, file))));
        }
        Assert.Equal(["en.yml"], Directory.GetFiles(Path.Combine(_root, "theme/i18n")).Select(Path.GetFileName));
    }

    [Fact]
    public void A_clone_has_the_same_line_ends_everywhere_and_nothing_of_a_build()
    {
        Init();
        Assert.Equal("* text=auto eol=lf\n", File.ReadAllText(Path.Combine(_root, ".gitattributes")));
        Assert.Contains("/output.*\n", File.ReadAllText(Path.Combine(_root, ".gitignore")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_was_begun_goes_on_with_new()
    {
        Init("--languages", "en,az");
        (int code, string text) = Program.Run("new", "article", "Herons", "--description", "About herons.", "--tags", "news", "--lang", "az", "--root", _root);
        Assert.True(code == 0, text);
        Assert.Equal(0, Program.Run("check", "--root", _root, "--drafts").Code);
    }

    [Fact]
    public void A_mistake_in_the_words_or_rules_of_a_shared_theme_is_still_found()
    {
        Init();
        File.AppendAllText(Path.Combine(_root, "theme/styles/site.css"), ".masthaed { color: red }\n");
        File.WriteAllText(Path.Combine(_root, "theme/layouts/page.liquid"), "{% layout 'base' %}<h1>{{ page.title }}</h1>{{ 'nws.all' | t }}{{ page.body }}");
        string text = Program.Run("check", "--root", _root).Text;
        Assert.Contains("error SS3050: the string \"nws.all\" is missing", text, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_root, "theme/layouts/page.liquid"), "{% layout 'base' %}<h1>{{ page.title }}</h1>{{ page.body }}");
        Assert.Contains("error SS5060: \".masthaed\" matches nothing", Program.Run("check", "--root", _root).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_can_be_reported_where_the_settings_name_the_editors_and_otherwise_nothing_is_offered()
    {
        Init("--url", "https://birds.example/sub");
        Assert.Equal(0, Program.Run("build", "--root", _root).Code);
        Assert.DoesNotContain("Report a mistake", Read("articles/first-article") + Read("about"), StringComparison.Ordinal);
        File.AppendAllText(Path.Combine(_root, "input/site.yml"), "editors: {email: editors@birds.example, url: https://birds.example/form}\n");
        (int code, string text) = Program.Run("build", "--root", _root);
        Assert.True(code == 0, text);
        Assert.Contains("<p>Report a mistake in this text: <a href=\"mailto:editors@birds.example?subject=About&amp;body=https%3A%2F%2Fbirds.example%2Fsub%2Fabout%2F\">editors@birds.example</a> · <a href=\"https://birds.example/form\" rel=\"noopener\">", Read("about"), StringComparison.Ordinal);
        Assert.Contains("<p>Report a mistake in this text: <a href=\"mailto:editors@birds.example?subject=", Read("articles/first-article"), StringComparison.Ordinal);

        string Read(string page) => File.ReadAllText(Path.Combine(_root, "output", page, "index.html"));
    }

    [Fact]
    public void Nothing_is_overwritten()
    {
        Directory.CreateDirectory(Path.Combine(_root, "input"));
        File.WriteAllText(Path.Combine(_root, "input/site.yml"), "title: Mine\n");
        (int code, string text) = Init();
        Assert.Equal(1, code);
        Assert.Equal("input/site.yml is there already, so nothing was written. Name a folder that is empty or not there.\n", text);
        Assert.Equal(["input/site.yml"], Directory.GetFiles(_root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_root, file).Replace('\\', '/')));
    }

    [Theory]
    [InlineData("--languages", "en,fr")]
    [InlineData("--languages", ",")]
    [InlineData("--url", "birds.example")]
    [InlineData("--title", " ")]
    public void What_cannot_be_used_is_wrong_use(string option, string value)
    {
        Assert.Equal(2, Init(option, value).Code);
        Assert.Empty(Directory.GetFileSystemEntries(_root));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private (int Code, string Text) Init(params string[] options) => Program.Run(["init", _root, .. options]);

    [GeneratedRegex(@"(?i)\b(land)?mines?\b|\bmina|\bмин(ы|ах|ной)\b|demin|karabakh|baku|CC BY|tel:")]
    private static partial Regex OtherSubject();
}
