using StaticSite.Diagnostics;

namespace StaticSite.Tests.EndToEnd;

/// <summary>What volunteers get wrong in the names of files, and what files hold that are not what their names say.</summary>
public class FileNameTests
{
    [Theory]
    [InlineData("input/data/Tags.yml")]
    [InlineData("input/data/tags.yaml")]
    [InlineData("input/data/tags.yml.txt")]
    [InlineData("input/tags.yml")]
    public void A_file_of_data_under_nearly_its_name_is_one_error(string path)
    {
        using TestSite site = new TestSite().Article("a").Delete("input/data/tags.yml").Write(path, TestSite.Tags).Write("input/site.yml", TestSite.Settings.Replace(", tag:karabakh", "", StringComparison.Ordinal));
        Assert.Equal([path + " SS1025"], site.Diagnose());
    }

    [Fact]
    public void A_file_beside_the_right_one_is_read_by_nothing()
    {
        using TestSite site = new TestSite().Article("a").Write("input/data/tags.yaml", TestSite.Tags);
        Assert.Equal(["input/data/tags.yaml SS6006"], site.Diagnose());
    }

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 0xFF }, "SS1026")]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0xFF }, "SS1026")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xFF }, "SS1026")]
    [InlineData(new byte[] { 0x89, 0x50, 0x4E, 0x47, 0xFF }, "SS1026")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x2D, 0 }, "SS1001")]
    public void A_file_of_another_program_is_no_text(byte[] bytes, string expected)
    {
        using TestSite site = new TestSite().Article("b").Write("input/articles/a.md", bytes);
        Assert.Equal([expected], site.Build().Diagnostics.Select(item => item.Code));
    }

    [Theory]
    [InlineData("site.yaml")]
    [InlineData("Site.yml")]
    [InlineData("site.yml.txt")]
    public void Settings_under_nearly_their_name_are_one_error_that_names_the_file(string name)
    {
        using TestSite site = new TestSite().Delete("input/site.yml").Write("input/" + name, TestSite.Settings);
        Assert.Equal([$"input/{name} SS1025"], site.Diagnose());
    }

    [Theory]
    [InlineData("2025-12-24-herons/index.md", "articles/herons/index.html")]
    [InlineData("birds/2025-12-24-index.az.md", "az/articles/birds/index.html")]
    [InlineData("index.md", "articles/index/index.html")]
    public void A_text_in_a_folder_of_its_own_has_the_name_of_the_folder(string file, string page)
    {
        const string Text = "---\ntitle: T\ndescription: D\npublished: 2025-12-24\ntags: [karabakh]\n---\nText\n";
        using TestSite site = new TestSite().Write("input/articles/" + file, Text);
        if (page.StartsWith("az/", StringComparison.Ordinal)) site.Write("input/articles/birds/index.md", Text);
        Assert.Empty(site.Diagnose());
        Assert.True(site.Has(page));
    }

    [Theory]
    [InlineData("2025-12-24-report", "2025-12-24-Report", "SS5020")]
    [InlineData("2025-12-24-report-1", "2025-12-24-report (1)", "SS5020")]
    [InlineData("2025-12-24-report", "2025-12-25-report", "SS2053")]
    public void Two_articles_with_one_address_are_one_error(string first, string second, string code)
    {
        using TestSite site = new TestSite().Article(first).Article(second);
        Assert.Equal([code], site.Build().Diagnostics.Select(item => item.Code));
    }

    [Theory]
    [InlineData("language: az\ntranslation_key: a\n", "")]
    [InlineData("language: az\n", "input/articles/a-az.md SS2063")]
    public void A_text_that_says_to_which_page_it_belongs_has_any_name(string head, string expected)
    {
        using TestSite site = new TestSite().Article("a").Article("a-az", head);
        Assert.Equal(expected, string.Join('|', site.Diagnose()));
    }

    [Theory]
    [InlineData("a-az", "SS2063", "Rename it to a.az.md.")]
    [InlineData("a_AZ", "SS2063", "Rename it to a.az.md.")]
    [InlineData("a (1)", "SS2064", "Delete one")]
    [InlineData("a - Copy (2)", "SS2064", "Delete one")]
    [InlineData("a — копия", "SS2064", "Delete one")]
    [InlineData("b-az", "", "")]
    [InlineData("a-fr", "", "")]
    [InlineData("a (2025)", "", "")]
    [InlineData("hard copy", "", "")]
    public void The_name_of_a_file_that_belongs_to_another_one(string name, string code, string help)
    {
        using TestSite site = new TestSite().Article("a").Article(name);
        Diagnostic? diagnostic = site.Build().Diagnostics.SingleOrDefault();
        Assert.Equal(code.Length == 0 ? "" : $"input/articles/{name}.md {code}", diagnostic is null ? "" : $"{diagnostic.Span} {diagnostic.Code}");
        Assert.Contains(help, diagnostic?.Help ?? "", StringComparison.Ordinal);
    }
}
