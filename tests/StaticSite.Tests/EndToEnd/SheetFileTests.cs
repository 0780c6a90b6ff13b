using System.Text.RegularExpressions;

namespace StaticSite.Tests.EndToEnd;

/// <summary>Files beside the sheets of a theme: drawings, for example.</summary>
public class SheetFileTests
{
    private const string Sheet = "a { background: url(mark.svg) } b { background: url( \"mark.svg\" ) } i { background: url(../assets/field.png) } u { background: url(data:x) }";

    [Fact]
    public void A_sheet_asks_for_a_file_beside_it_under_the_name_by_which_it_is_published()
    {
        using TestSite site = Site();
        Assert.Empty(site.Diagnose());
        string svg = Path.GetFileName(Directory.GetFiles(Path.Combine(site.Output, "styles"), "mark.*.svg").Single());
        string expected = $"url(/styles/{svg})|url(/styles/{svg})|url(/assets/field.png)|url(data:x)";
        Assert.Equal(expected, Addresses(Linked(site)));
        Assert.Equal(expected, Addresses(site.Read("safety/index.html")));
    }

    [Fact]
    public void On_a_site_below_a_path_the_addresses_have_the_path()
    {
        using TestSite site = Site();
        Assert.True(site.Build(baseUrl: "https://example.org/p/").Succeeded);
        Assert.StartsWith("url(/p/styles/mark.", Addresses(Linked(site)), StringComparison.Ordinal);
        Assert.StartsWith("url(/p/styles/mark.", Addresses(site.Read("safety/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void When_the_file_changes_so_does_the_name_of_the_sheet()
    {
        using TestSite site = Site();
        Assert.Empty(site.Diagnose());
        string before = Linked(site);
        site.Write("theme/styles/mark.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        Assert.Empty(site.Diagnose());
        Assert.NotEqual(before, Linked(site));
        Assert.Single(Directory.GetFiles(Path.Combine(site.Output, "styles"), "*.css"));
    }

    private static string Linked(TestSite site) => File.ReadAllText(Directory.GetFiles(Path.Combine(site.Output, "styles"), "marks.*.css").Single());

    private static string Addresses(string text) => string.Join('|', Regex.Matches(text, @"url\([^)]*\)").Select(match => match.Value.Replace(" ", "", StringComparison.Ordinal)));

    private static TestSite Site() => new TestSite().Article("a").Write("input/assets/field.png", "x").Write("theme/styles/mark.svg", "<svg/>").Write("theme/styles/marks.css", Sheet)
        .Write("theme/layouts/page.liquid", "{% layout 'base' %}{{ page.body }}<a></a><b></b><i></i><u></u><style>{{ 'styles/marks.css' | inline_css }}</style><link rel=\"stylesheet\" href=\"{{ 'styles/marks.css' | asset_url }}\">");
}
