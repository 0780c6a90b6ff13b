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
        Assert.Equal(("SS2062", "\"/old/\" already leads on at input/articles/b.md:6:11"), (diagnostic.Code, diagnostic.Message.Replace("a.md", "b.md", StringComparison.Ordinal)));
    }

    [Fact]
    public void Moved_addresses_come_before_folders_and_the_longest_folder_comes_first()
    {
        using TestSite site = new TestSite().Article("b", "aliases: [/z/]\n").Write("input/data/redirects.yml", "/old/*: {to: \"/articles/:splat\", status: 302}\n/old/b/*: /articles/b/\n/old/b/c/: /safety/#stop\n/x.pdf: https://other.example/x?a=1\n/gone/: {status: 410}\n/az/gone/: {status: 410}\n");
        Assert.Empty(site.Diagnose());
        Assert.Equal("/az/gone/ /az/404.html 410!\n/gone/ /404.html 410!\n/old/b/c/ /safety/#stop 301!\n/x.pdf https://other.example/x?a=1 301!\n/z/ /articles/b/ 301!\n/old/b/* /articles/b/ 301\n/old/* /articles/:splat 302\n", site.Read("_redirects"));
        Assert.Contains("content=\"0; url=/safety/#stop\"", site.Read("old/b/c/index.html"), StringComparison.Ordinal);
        Assert.False(site.Has("gone/index.html"));
    }

    [Theory]
    [InlineData("/a/: /a/\n", "1:6 SS8351 this redirect goes in a circle: /a/ → /a/")]
    [InlineData("/a/*: /a/b/:splat\n", "1:7 SS8351 this redirect goes in a circle: /a/* → /a/b/:splat → /a/b/:splat")]
    [InlineData("/a/: /safety/\n/b/: /a/\n", "2:6 SS8352 /b/ leads to /a/, which leads on to /safety/")]
    [InlineData("/a/: {status: 410}\n/b/: /a\n", "2:6 SS8352 /b/ leads to /a, which leads on to nothing")]
    [InlineData("/a/*: /safety/\n/b/*: /a/:splat\n", "2:7 SS8352 /b/* leads to /a/:splat, which leads on to /safety/")]
    [InlineData("/*: /safety/\n", "1:1 SS8353 /* takes every address in en that has no page, and no reader would be told that a page is missing")]
    [InlineData("/az/*: /safety/\n", "1:1 SS8353 /az/* takes every address in az that has no page, and no reader would be told that a page is missing")]
    [InlineData("/a/: /safty/\n", "1:6 SS8354 /a/ leads to /safty/, which is no file of the site")]
    [InlineData("/a/*: /none/:splat\n", "1:7 SS8354 /a/* leads to /none/:splat, which is no file of the site")]
    [InlineData("/a/: /x/:splat\n", "1:6 SS8355 the redirect of /a/ cannot work: :splat stands for what a star took, and there is none")]
    [InlineData("/a/: http://other.example/\n", "1:6 SS8355 the redirect of /a/ cannot work: the target begins neither with a slash nor with https://")]
    [InlineData("/a/: {to: /safety/, status: 410}\n", "1:11 SS8355 the redirect of /a/ cannot work: what was taken back (status 410) leads nowhere")]
    [InlineData("/a/: {to: /safety/, status: 307}\n", "1:29 SS1015")]
    [InlineData("/a/: [x]\n", "1:6 SS1012")]
    [InlineData("/a/*/b/: /safety/\n", "1:1 SS2060")]
    [InlineData("/rss.xml: /safety/\n", "1:1 SS2061")]
    [InlineData("/safety/: /articles/\n", "1:1 SS2061")]
    [InlineData("/z: /safety/\n", "1:1 SS2062 \"/z\" already leads on at input/articles/b.md:6:11")]
    public void A_redirect_that_cannot_work_is_an_error_at_its_place(string redirects, string expected)
    {
        using TestSite site = new TestSite().Article("b", "aliases: [/z/]\n").Write("input/data/redirects.yml", redirects);
        string[] found = [.. site.Build().Diagnostics.Select(item => $"{item.Span} {item.Code} {item.Message}")];
        Assert.StartsWith("input/data/redirects.yml:" + expected, Assert.Single(found), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_redirect_of_a_circle_is_told_of_it()
    {
        using TestSite site = new TestSite().Article("b").Write("input/data/redirects.yml", "/a/: /b/\n/b/: /c/\n/c/: /a/\n/d/: /a/\n");
        Assert.Equal(["input/data/redirects.yml:1:6 SS8351", "input/data/redirects.yml:2:6 SS8351", "input/data/redirects.yml:3:6 SS8351", "input/data/redirects.yml:4:6 SS8352"], site.Diagnose());
    }
}
