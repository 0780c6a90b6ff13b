using System.Text.RegularExpressions;
using StaticSite.Tests.EndToEnd;

namespace StaticSite.Tests.Sessions;

/// <summary>The first five minutes of a new author, on a real terminal: from the clone to the published article. The guide shows what the terminal showed.</summary>
public sealed partial class FirstArticleTests : IDisposable
{
    private const string Name = "report-on-the-spring-season";
    private const string ShownDay = "2026-03-14";

    private readonly string _folder = Directory.CreateTempSubdirectory("staticsite-session-").FullName;

    [Fact]
    public void An_author_goes_from_a_clone_to_an_article_on_the_site()
    {
        string repository = Publish();
        Dictionary<string, string> programs = new(StringComparer.Ordinal) { ["static-site"] = $"exec '{RunningProgram.DotNet}' '{RunningProgram.Dll}' \"$@\"" };
        using Terminal terminal = new(_folder, programs, Variables(repository));

        Assert.Equal(0, terminal.Run("git clone $REPOSITORY my-site"));
        Assert.Equal(0, terminal.Run("cd my-site"));
        terminal.Begin("static-site new article \"Report on the spring season\"");
        terminal.Shows("One or two sentences that say what it says:");
        terminal.Type("What was reported on the spring season, and by whom.");
        terminal.Shows("> [ ] karabakh");
        terminal.Press("Space");
        terminal.Shows("> [X] karabakh");
        terminal.Press("Down");
        terminal.Shows("> [ ] demining");
        terminal.Press("Space");
        terminal.Shows("> [X] demining");
        string[] choices = terminal.Lines;
        terminal.Press("Enter");
        Assert.Equal(0, terminal.Ended());

        string article = Assert.Single(Directory.GetFiles(InSite("input/articles"), $"*-{Name}.md"));
        string path = Path.GetRelativePath(InSite("."), article);
        string begun = File.ReadAllText(article);
        Assert.Contains("\ntags: [karabakh, demining]\ndraft: true\n", begun, StringComparison.Ordinal);
        terminal.Note("You write the text, take out draft: true – and mistype a key and a link.");
        string right = OfGuide(Published().Match(begun).Value);
        string wrong = right.Replace("authors:", "autors:", StringComparison.Ordinal).Replace("safety.md", "saftey.md", StringComparison.Ordinal);
        File.WriteAllText(article, wrong);

        Assert.Equal(1, terminal.Run("static-site check"));
        string screen = string.Join('\n', terminal.Lines);
        Assert.Contains($"{path}:{Place(wrong, "autors:")}: error SS1010: the key \"autors\" is not known here", screen, StringComparison.Ordinal);
        Assert.Contains($"{path}:{Place(wrong, "../pages/saftey.md")}: error SS2050: there is no page or file \"../pages/saftey.md\"", screen, StringComparison.Ordinal);
        Assert.Contains("Found 2 errors, ", screen, StringComparison.Ordinal);
        terminal.Note("You mend the two lines.");
        File.WriteAllText(article, right);
        Assert.Equal(0, terminal.Run("static-site check"));
        Assert.Contains("A build would succeed: ", string.Join('\n', terminal.Lines), StringComparison.Ordinal);

        Assert.Equal(0, terminal.Run("static-site build"));
        string address = $"/articles/{Name}/";
        Assert.Contains(">Report on the spring season</h1>", File.ReadAllText(InSite($"output{address}index.html")), StringComparison.Ordinal);
        Assert.Contains($"\"{address}\"", File.ReadAllText(InSite("output/tags/karabakh/index.html")), StringComparison.Ordinal);
        Assert.Contains($"{address}\"", File.ReadAllText(InSite("output/atom.xml")), StringComparison.Ordinal);
        Assert.Equal(0, terminal.Run("ls output/articles | grep report"));

        Assert.Equal(0, terminal.Run("git add input && git commit --quiet --message \"Report on the spring season\""));
        Assert.Equal(0, terminal.Run("git log -1 --format=%s --name-status"));
        string[] lines = terminal.Lines[..^1];
        Assert.Equal(["Report on the spring season", "", $"A\t{path}"], lines[^3..].Select(line => TabStop().Replace(line, "\t")));

        // What the terminal drew over while it asked is shown once too.
        int same = choices.Zip(lines).TakeWhile(pair => pair.First == pair.Second).Count();
        string transcript = Transcript.Of([.. choices, .. lines[same..]], Path.GetFileName(article)[..10], ShownDay);
        Guide.Keep("session", $"```console\n{transcript}```\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string InSite(string path) => Path.Combine(_folder, "my-site", path);

    // The files of this working tree as a repository: quick to clone, whoever owns the folder and whatever git knows of it.
    private string Publish()
    {
        string repository = Path.Combine(_folder, "repository");
        foreach (string name in (string[])["input", "theme"])
        {
            foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, name), "*", SearchOption.AllDirectories))
            {
                string copy = Path.Combine(repository, Path.GetRelativePath(Repository.Root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }
        File.Copy(Path.Combine(Repository.Root, ".gitignore"), Path.Combine(repository, ".gitignore"));
        using Terminal terminal = new(_folder, new Dictionary<string, string>(), Variables(repository));
        Assert.Equal(0, terminal.Run("cd repository && git init --quiet && git add . && git commit --quiet --message Site"));
        return repository;
    }

    private static Dictionary<string, string> Variables(string repository) => new(StringComparer.Ordinal)
    {
        ["REPOSITORY"] = repository,
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["GIT_AUTHOR_NAME"] = "Author",
        ["GIT_AUTHOR_EMAIL"] = "author@example.org",
        ["GIT_COMMITTER_NAME"] = "Author",
        ["GIT_COMMITTER_EMAIL"] = "author@example.org",
    };

    // The article that the guide shows, of the day on which this one was begun.
    private static string OfGuide(string published)
    {
        string text = Sample().Match(File.ReadAllText(Guide.OfAuthors)).Groups[1].Value;
        return Published().Replace(text, published);
    }

    private static string Place(string text, string part)
    {
        int at = text.IndexOf(part, StringComparison.Ordinal);
        return $"{text[..at].Count(sign => sign == '\n') + 1}:{at - text.LastIndexOf('\n', at)}";
    }

    [GeneratedRegex("(?s)```markdown\n(---\n.*?)```")]
    private static partial Regex Sample();

    [GeneratedRegex("(?m)^published: .*$")]
    private static partial Regex Published();

    // A screen holds no tabs, only what they leave free.
    [GeneratedRegex(@"(?<=^A) +")]
    private static partial Regex TabStop();
}
