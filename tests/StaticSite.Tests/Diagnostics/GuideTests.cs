using System.Text;
using System.Text.RegularExpressions;
using StaticSite.Diagnostics;
using StaticSite.Cli;
using StaticSite.Tests.EndToEnd;

namespace StaticSite.Tests.Diagnostics;

/// <summary>Keeps the guides equal to the program. <see cref="Guide"/> writes the table of codes anew.</summary>
public partial class GuideTests
{
    [Fact]
    public void The_authors_guide_lists_every_code()
    {
        Guide.Keep("codes", Table());
    }

    [Theory]
    [InlineData("input/articles/a.md", "---\nnothing: x\n---\n")]
    [InlineData("input/pages/p.md", "---\nnothing: x\n---\n")]
    [InlineData("input/site.yml", "languages: [en]\nnothing: x\n")]
    [InlineData("input/site.yml", "languages: [en]\nimages: {nothing: x}\nsocial_cards: {nothing: x}\n")]
    [InlineData("input/articles/a.md", "---\nimage: {nothing: x}\nsources: [{nothing: x}]\ncorrections: [{nothing: x}]\n---\n")]
    [InlineData("input/data/tags.yml", "karabakh: {nothing: x}\n")]
    public void The_authors_guide_names_every_key(string file, string text)
    {
        using TestSite site = new() { Bootstrapper = CompleteSite.Create() };
        string guide = File.ReadAllText(Guide.OfAuthors);
        Diagnostic[] unknown = [.. site.Write(file, text).Build().Diagnostics.Where(item => item.Code == "SS1010")];
        Assert.NotEmpty(unknown);
        foreach (string key in unknown.SelectMany(item => item.Arguments[1].Split(", "))) Assert.Matches($@"(?m)(^|[`{{, (]){Regex.Escape(key)}[`:, ]", guide);
    }

    [Fact]
    public void The_theme_guide_names_every_value_of_a_page()
    {
        string guide = File.ReadAllText(Path.Combine(Repository.Root, "theme", "README.md"));
        string source = File.ReadAllText(Path.Combine(Repository.Root, "src", "StaticSite", "Rendering", "Pages", "PageValue.cs"));
        string[] names = [.. CaseName().Matches(source).Select(match => match.Groups[1].Value).Distinct()];
        Assert.True(names.Length > 25);
        Assert.DoesNotContain(names, name => !guide.Contains($"`{name}`", StringComparison.Ordinal));
    }

    [GeneratedRegex("(?m)\"([a-z_]+)\" (?:=>|or )")]
    private static partial Regex CaseName();

    private static string Table()
    {
        StringBuilder table = new("| Code | | Rule | What to do |\n| --- | --- | --- | --- |\n");
        foreach (DiagnosticDescriptor row in CodeTables.All)
        {
            string help = Escaped(row.GeneralHelp);
            // The anchor is what the messages of check lead to.
            table.Append($"| <a id=\"{row.Code}\"></a>").Append(row.Code).Append(" | ").Append(row.Severity == Severity.Error ? "error" : "warning").Append(" | ").Append(Escaped(row.Title)).Append(" | ").Append(help).Append(" |\n");
        }
        return table.ToString();
    }

    // Signs of Markdown are shown, not obeyed.
    private static string Escaped(string text) => Sign().Replace(text, @"\$0");

    [GeneratedRegex(@"[\\|*\[\]`<_#]")]
    private static partial Regex Sign();
}
