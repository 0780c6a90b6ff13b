using System.Text.Json;
using Json.Schema;

namespace StaticSite.Tests.EndToEnd;

/// <summary>What <c>check</c> prints for people and for programs.</summary>
[Collection("console")]
public class CheckFormatTests
{
    private static readonly JsonSchema Sarif = JsonSchema.FromFile(Path.Combine(Repository.Root, "tests/StaticSite.Tests/Schemas/sarif-2.1.0.json"));

    [Fact]
    public void A_message_for_people_has_the_line_a_caret_the_help_and_a_link()
    {
        using TestSite site = Broken();
        const string Expected = """
            input/articles/a b.md:6:1: error SS1010: the key "titel" is not known here
              6 | titel: x
                | ^^^^^
              help: Use one of:
            """;
        (int code, string text) = Program.Run("check", "--root", Root(site));
        Assert.Equal(1, code);
        Assert.Contains(Expected, text, StringComparison.Ordinal);
        Assert.Contains("\n  more: static-site explain SS1010\n", text, StringComparison.Ordinal);
        site.Write("input/README.md", "# For authors\n");
        Assert.Contains("\n  more: input/README.md#SS1010\n", Program.Run("check", "--root", Root(site)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_holds_every_message_in_the_order_of_files_and_lines()
    {
        using TestSite site = Broken();
        (int code, string text) = Program.Run("check", "--root", Root(site), "--format", "json");
        Assert.Equal(1, code);
        using JsonDocument document = JsonDocument.Parse(text);
        JsonElement root = document.RootElement;
        Assert.Equal(["version", "errors", "warnings", "diagnostics"], root.EnumerateObject().Select(property => property.Name));
        Assert.Equal((1, 2, 0), (root.GetProperty("version").GetInt32(), root.GetProperty("errors").GetInt32(), root.GetProperty("warnings").GetInt32()));
        JsonElement[] found = [.. root.GetProperty("diagnostics").EnumerateArray()];
        Assert.Equal(["input/articles/a b.md 6 1 5 SS1010", "input/articles/c.md 5 8 5 SS2052"], found.Select(item => $"{item.GetProperty("file").GetString()} {item.GetProperty("line")} {item.GetProperty("column")} {item.GetProperty("length")} {item.GetProperty("code").GetString()}"));
        Assert.Equal(["code", "severity", "file", "line", "column", "length", "text", "rule", "message", "help", "more"], found[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal("titel: x", found[0].GetProperty("text").GetString());
    }

    [Fact]
    public void A_clean_site_is_a_document_without_messages_and_ends_with_0()
    {
        using TestSite site = new TestSite().Article("a").WithEditorialStrings();
        (int code, string text) = Program.Run("check", "--root", Root(site), "--format", "json");
        Assert.Equal((0, "{\n  \"version\": 1,\n  \"errors\": 0,\n  \"warnings\": 0,\n  \"diagnostics\": []\n}\n"), (code, text));
        Assert.Equal((0, ""), Program.Run("check", "--root", Root(site), "--format", "github"));
    }

    [Fact]
    public void SARIF_follows_its_schema_and_names_places_and_rules()
    {
        using TestSite site = Broken().Write("input/site.yml", TestSite.Settings + "colour: red\n");
        foreach (TestSite each in (TestSite[])[site, site.Write("input/site.yml", TestSite.Settings), site.Delete("input/site.yml")])
        {
            (int code, string text) = Program.Run("check", "--root", Root(each), "--format", "sarif");
            Assert.Equal(1, code);
            using JsonDocument document = JsonDocument.Parse(text);
            EvaluationResults verdict = Sarif.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
            Assert.True(verdict.IsValid, string.Join("; ", verdict.Details!.Where(detail => detail.Errors is not null).Select(detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}")));
        }
        using JsonDocument log = JsonDocument.Parse(Program.Run("check", "--root", Root(site.Write("input/site.yml", TestSite.Settings)), "--format", "sarif").Text);
        JsonElement run = log.RootElement.GetProperty("runs")[0];
        JsonElement result = run.GetProperty("results")[0];
        JsonElement place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("input/articles/a%20b.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal((6, 1, 6), (place.GetProperty("region").GetProperty("startLine").GetInt32(), place.GetProperty("region").GetProperty("startColumn").GetInt32(), place.GetProperty("region").GetProperty("endColumn").GetInt32()));
        Assert.Equal("SS1010", run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
    }

    [Fact]
    public void The_schema_refuses_what_is_no_SARIF()
    {
        using JsonDocument document = JsonDocument.Parse("""{"version": "2.1.0", "runs": [{"results": []}]}""");
        Assert.False(Sarif.Evaluate(document.RootElement).IsValid);
    }

    [Fact]
    public void For_GitHub_each_message_is_an_annotation_and_nothing_else_is_printed()
    {
        using TestSite site = Broken();
        (int code, string text) = Program.Run("check", "--root", Root(site), "--format", "github");
        Assert.Equal(1, code);
        string[] lines = text.TrimEnd('\n').Split('\n');
        Assert.StartsWith("::error file=input/articles/a b.md,line=6,col=1,endColumn=6,title=SS1010%3A Keys are known::", lines[0], StringComparison.Ordinal);
        Assert.Equal(2, lines.Length);
    }

    [Theory]
    [InlineData("--format", "xml")]
    [InlineData("--format", "json", "--external")]
    [InlineData("--format", "json", "--watch")]
    [InlineData("--watch", "--external")]
    [InlineData("--fromat", "json")]
    public void What_cannot_be_meant_is_wrong_use(params string[] arguments)
    {
        using TestSite site = new();
        Assert.Equal(2, Program.Run(["check", "--root", Root(site), .. arguments]).Code);
    }

    [Fact]
    public async Task A_check_that_watches_reports_each_change_and_ends_when_it_is_told_to()
    {
        using TestSite site = new TestSite().Article("a").WithEditorialStrings();
        using RunningProgram program = new("check", "--root", Root(site), "--watch", "--parallel", "1");
        await program.Says("A build would succeed", "Waiting for changes");
        site.Write("input/articles/b.md", "no front matter\n");
        await program.Says("input/articles/b.md:1:1: error SS1003", "Waiting for changes");
        site.Delete("input/articles/b.md");
        await program.Says("A build would succeed", "Waiting for changes");
        Assert.Equal(0, await program.Interrupt());
    }

    private static TestSite Broken() => new TestSite().WithEditorialStrings().Article("a b", "titel: x\n").Write("input/articles/c.md", "---\ntitle: C\ndescription: D\npublished: 2025-12-24\ntags: [wrong]\n---\n");

    private static string Root(TestSite site) => Path.GetDirectoryName(site.Output)!;
}
