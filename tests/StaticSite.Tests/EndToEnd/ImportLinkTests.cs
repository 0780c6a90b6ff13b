namespace StaticSite.Tests.EndToEnd;

/// <summary>Links between the texts that <c>import</c> takes over: by file, by name and by the address on the other site.</summary>
[Collection("console")]
public sealed class ImportLinkTests : IDisposable
{
    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("/2020/05/my-walk/")]
    [InlineData("/2020/05/02/my-walk.html")]
    [InlineData("/2020/my-walk")]
    [InlineData("/demining/2020/05/02/my-walk.html")]
    [InlineData("/blog/my-walk/")]
    [InlineData("/insights/my-walk/index.html")]
    [InlineData("/my-walk")]
    [InlineData("https://old.example.org/2020/05/my-walk/")]
    [InlineData("http://www.old.example.org/2020/05/my-walk/?utm_source=x")]
    [InlineData("{{ site.baseurl }}/2020/05/my-walk/")]
    [InlineData("{{ '/2020/05/my-walk/' | relative_url }}")]
    [InlineData("{{ site.url }}{% post_url 2020-05-02-my-walk %}")]
    [InlineData("{% link _posts/2020-05-02-my-walk.md %}")]
    [InlineData("../../02/my-walk/")]
    [InlineData("2020-05-02-my-walk.md")]
    [InlineData("/walk/of/mine")]
    public void Links_by_address_or_name_become_links_to_the_file(string link)
    {
        _folder.Source("_config.yml", "url: \"https://old.example.org\" # the site\npermalink: /insights/:title/\n");
        _folder.Post("_posts/2020-05-02-my-walk.md", "Text", "permalink: /walk/of/mine/");
        _folder.Post("_posts/2020-05-03-b.md", $"See [it]({link} \"title\") and [this][r].\n\n[r]: {(link.Contains(' ', StringComparison.Ordinal) ? "/blog/my-walk" : link)}", "x: y");
        (int code, string text) = _folder.Import();
        Assert.True(code == 0, text);
        Assert.Equal("See [it](2020-05-02-my-walk.md \"title\") and [this][r].\n\n[r]: 2020-05-02-my-walk.md", _folder.Body("2020-05-03-b.md"));
        Assert.DoesNotContain("draft: true", _folder.Article("2020-05-03-b.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/2020/05/my-walk/")]
    [InlineData("/2019/05/my-walk/")]
    [InlineData("/tags/my-walk/")]
    [InlineData("/shop/my-walk/")]
    [InlineData("/plain/")]
    [InlineData("/2020/05/same/")]
    [InlineData("mailto:my-walk")]
    public void Links_that_may_mean_something_else_stay(string link)
    {
        _folder.Source("_config.yml", "title: Blog\n");
        _folder.Post("_posts/2020-05-02-my-walk.md", "Text", "x: y");
        _folder.Post("_posts/2020-05-02-plain.md", "Text", "x: y");
        _folder.Post("_posts/a/2020-05-02-same.md", "Text", "x: y");
        _folder.Post("_posts/b/2020-05-04-same.md", "Text", "x: y");
        _folder.Post("_posts/2020-05-03-b.md", $"See [it]({link}).");
        _folder.Import();
        Assert.Equal($"See [it]({link}).", _folder.Body("2020-05-03-b.md"));
    }

    [Fact]
    public void The_address_of_the_other_site_can_be_named()
    {
        _folder.Source("_config.yml", "title: Blog\n");
        _folder.Post("_posts/2020-05-02-my-walk.md", "Text", "x: y");
        _folder.Post("_posts/2020-05-03-b.md", "See [it](https://example.net/blog/2020/05/my-walk/).");
        (int code, string text) = _folder.Import("--address", "http://example.net/blog/");
        Assert.True(code == 0, text);
        Assert.Equal("See [it](2020-05-02-my-walk.md).", _folder.Body("2020-05-03-b.md"));
    }

    [Fact]
    public void Links_that_are_shown_as_code_stay()
    {
        _folder.Source("_config.yml", "title: Blog\n");
        _folder.Post("_posts/2020-05-02-my-walk.md", "Text", "x: y");
        _folder.Post("_posts/2020-05-03-b.md", "Write `[it](/2020/05/my-walk/)`:\n\n- One\n\n  ```\n  [it](/2020/05/my-walk/)\n  ![a](b.png)\n  ```\n");
        (int code, string text) = _folder.Import();
        Assert.True(code == 0, text);
        Assert.Equal("Write `[it](/2020/05/my-walk/)`:\n\n- One\n\n  ```\n  [it](/2020/05/my-walk/)\n  ![a](b.png)\n  ```", _folder.Body("2020-05-03-b.md"));
    }

    [Theory]
    [InlineData("{{< relref \"rain.md#how-much\" >}}", "2020-05-02-rain.md#how-much")]
    [InlineData("{{% ref \"/posts/rain#2-what---why\" %}}", "2020-05-02-rain.md#2-what-why")]
    [InlineData("{{< ref \"rain\" >}}#what-why", "2020-05-02-rain.md#what-why")]
    [InlineData("{{< ref path=\"rain\" >}}", "2020-05-02-rain.md")]
    [InlineData("{{< ref `rain.md` >}}", "2020-05-02-rain.md")]
    [InlineData("{{< ref \"#below--here\" >}}", "#below-here")]
    [InlineData("/posts/rain/#what--why", "2020-05-02-rain.md#what-why")]
    [InlineData("../rain/#2-what-why-1", "2020-05-02-rain.md#2-what-why-2")]
    [InlineData("#below--here", "#below-here")]
    [InlineData("/posts/sun/#below--here", "#below-here")]
    public void Anchors_become_those_that_headings_have_here(string link, string expected)
    {
        _folder.Source("hugo.toml", "title = \"Blog\"\n");
        _folder.Post("content/posts/rain.md", "## How much? {#how-much-2020}\n\n## How much\n\n## 2. What / why\n\n## What – why\n\n## 2. What – why\n", "date: 2020-05-02");
        _folder.Post("content/posts/sun.md", $"See [it]({link}).\n\n## Below & here");
        (int code, string text) = _folder.Import();
        string body = _folder.Body("2020-05-03-sun.md");
        Assert.True(code == 0, text);
        Assert.Equal($"See [it]({expected}).\n\n## Below & here", body);
        Assert.DoesNotContain("draft: true", _folder.Article("2020-05-03-sun.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_in_two_languages_is_meant_in_the_language_of_the_link()
    {
        _folder.Source("hugo.toml", "title = \"Blog\"\n");
        _folder.Post("content/posts/rain.md", "Rain", "date: 2020-05-02");
        _folder.Post("content/posts/rain.az.md", "Yağış", "date: 2020-05-02");
        _folder.Post("content/posts/sun.md", "[a](/posts/rain/) [b]({{< ref \"rain\" >}})");
        _folder.Post("content/posts/sun.az.md", "[a](/az/posts/rain/) [b]({{< ref \"rain.md\" >}})");
        (int code, string text) = _folder.Import();
        Assert.True(code == 0, text);
        Assert.Equal("[a](2020-05-02-rain.md) [b](2020-05-02-rain.md)", _folder.Body("2020-05-03-sun.md"));
        Assert.Equal("[a](2020-05-02-rain.az.md) [b](2020-05-02-rain.az.md)", _folder.Body("2020-05-03-sun.az.md"));
    }

    [Fact]
    public void Astro_and_Eleventy_name_texts_by_their_folders()
    {
        _folder.Source("astro.config.mjs", "export default defineConfig({\n  site: 'https://old.example.org/',\n});\n");
        _folder.Post("src/content/blog/one.md", "[a](/blog/two/) [b](/posts/two) [c](./two.mdx#x--y) [d](https://old.example.org/blog/two)");
        _folder.Post("src/data/blog/two.mdx", "## X & y");
        (int code, string text) = _folder.Import();
        Assert.True(code == 0, text);
        Assert.Equal("[a](2020-05-03-two.md) [b](2020-05-03-two.md) [c](2020-05-03-two.md#x-y) [d](2020-05-03-two.md)", _folder.Body("2020-05-03-one.md"));
    }

    [Fact]
    public void What_links_to_a_draft_is_one_however_long_the_chain()
    {
        _folder.Source("_config.yml", "title: Blog\n");
        for (int i = 1; i <= 8; i++) _folder.Post($"_posts/2020-05-0{i}-post-{i}.md", $"[next](/2020/05/post-{i + 1}/)", "x: y");
        _folder.Post("_posts/2020-05-09-post-9.md", "![](a.png)");
        (int code, string text) = _folder.Import();
        Assert.True(code == 0, text);
        Assert.Contains("9 of 9 texts written, 9 of them as drafts, 0 left out.\nThe site passes check.\n", text, StringComparison.Ordinal);
    }
}
