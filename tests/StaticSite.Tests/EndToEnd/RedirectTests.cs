namespace StaticSite.Tests.EndToEnd;

public class RedirectTests
{
    [Fact]
    public void An_earlier_address_leads_to_the_page_with_a_rule_and_a_page_for_hosts_without_rules()
    {
        using TestSite site = new TestSite().Article("b", "aliases: [/old/b/, /older.html, /a/paper.pdf, /short]\n").Article("b.az", "aliases: [/az/old/b/]\n");
        Assert.Empty(site.Diagnose());
        Assert.Equal("/a/paper.pdf /articles/b/ 301!\n/az/old/b/ /az/articles/b/ 301!\n/old/b/ /articles/b/ 301!\n/older.html /articles/b/ 301!\n/short /articles/b/ 301!\n", site.Read("_redirects"));
        Assert.Contains("<link rel=\"canonical\" href=\"https://example.org/articles/b/\">\n<meta http-equiv=\"refresh\" content=\"0; url=/articles/b/\">", site.Read("old/b/index.html"), StringComparison.Ordinal);
        Assert.Equal((true, true, true, false), (site.Has("older.html"), site.Has("short/index.html"), site.Has("az/old/b/index.html"), site.Has("a/paper.pdf")));
        Assert.DoesNotContain("/old/", site.Read("sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_url_with_a_path_is_in_front_of_both_sides()
    {
        using TestSite site = new TestSite().Article("b", "aliases: [/old/]\n");
        site.Build(baseUrl: "https://example.org/sub/");
        Assert.Equal("/sub/old/ /sub/articles/b/ 301!\n", site.Read("_redirects"));
    }

    [Theory]
    [InlineData("old/", "SS2060")]
    [InlineData("/../up/", "SS2060")]
    [InlineData("/köhnə/", "SS2060")]
    [InlineData("https://example.org/old/", "SS2060")]
    [InlineData("/safety/", "SS2061")]
    [InlineData("/articles/b/", "SS2061")]
    [InlineData("/tags", "SS2061")]
    public void An_alias_that_cannot_be_one_is_an_error(string alias, string code)
    {
        using TestSite site = new TestSite().Article("b", $"aliases: [\"{alias}\"]\n");
        Assert.Equal(["input/articles/b.md:6:11 " + code], site.Diagnose());
    }

    [Fact]
    public void Two_pages_cannot_have_one_alias()
    {
        using TestSite site = new TestSite().Article("a", "aliases: [/old/]\n").Article("b", "aliases: [/old/]\n");
        var diagnostic = Assert.Single(site.Build().Diagnostics);
        Assert.Equal(("SS2062", "\"/old/\" is also an alias at input/articles/b.md:6:11"), (diagnostic.Code, diagnostic.Message.Replace("a.md", "b.md", StringComparison.Ordinal)));
    }
}
