namespace StaticSite.Tests.EndToEnd;

/// <summary>What <c>import</c> says of that which it does not take over as it is.</summary>
[Collection("console")]
public sealed class ImportReportTests : IDisposable
{
    private readonly ImportFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_picture_of_front_matter_is_named_once_at_its_place()
    {
        _folder.Source("_config.yml", "title: Blog\n");
        _folder.Post("_posts/2020-05-02-a.md", "Text", "cover: /img/walk.jpg\nheader:\n  image: /img/h.jpg\n  teaser: /img/walk.jpg\nimages: [b.png, c.PNG?w=300]\nhero: https://pictures.example/x123");
        _folder.Post("_posts/2020-05-03-b.md", "Text", "image: {path: /img/b.jpg, alt: B}\nlayout: post");
        (int code, string text) = _folder.Import();
        Assert.True(code == 0, text);
        Assert.Contains("_posts/2020-05-02-a.md:5:8: warning SS6114: the picture \"/img/walk.jpg\" of the key \"cover\" was not copied", text, StringComparison.Ordinal);
        Assert.Contains("_posts/2020-05-02-a.md:7:10: warning SS6114: the picture \"/img/h.jpg\" of the key \"header\" was not copied", text, StringComparison.Ordinal);
        Assert.Contains("a.md:9:10: warning SS6114: the picture \"b.png\"", text, StringComparison.Ordinal);
        Assert.Contains("a.md:9:17: warning SS6114: the picture \"c.PNG?w=300\"", text, StringComparison.Ordinal);
        Assert.Contains("the picture \"https://pictures.example/x123\" of the key \"hero\"", text, StringComparison.Ordinal);
        Assert.Contains("b.md:5:15: warning SS6114: the picture \"/img/b.jpg\" of the key \"image\"", text, StringComparison.Ordinal);
        Assert.Equal(6, text.Split("warning SS6114: ").Length - 1);
        Assert.Single(text.Split('\n'), line => line.Contains("SS6106: ", StringComparison.Ordinal));
        Assert.Contains("2 of 2 texts written, 0 of them as drafts", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_with_their_addresses_below_the_text_are_named_and_said_once()
    {
        _folder.Source("_config.yml", "title: Blog\n");
        _folder.Post("_posts/2020-05-02-a.md", "![a field][Field] and ![sign][] and ![no picture].\n\n[field]: /img/field.jpg \"A field\"\n[sign]: /img/sign.png");
        (int code, string text) = _folder.Import();
        Assert.True(code == 0, text);
        Assert.Contains("a.md:7:12: warning SS6112: the picture \"/img/field.jpg\" was not copied", text, StringComparison.Ordinal);
        Assert.Contains("a.md:7:25: warning SS6112: the picture \"/img/sign.png\" was not copied", text, StringComparison.Ordinal);
        Assert.DoesNotContain("SS2050", text, StringComparison.Ordinal);
        Assert.Contains("1 of 1 text written, 1 of them as drafts", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Shortcodes_in_links_are_said_once()
    {
        _folder.Source("hugo.toml", "title = \"Blog\"\n");
        _folder.Post("content/a.md", "[x]({{< ref \"gone.md\" >}}) and [broken](nowhere.md)");
        (int code, string text) = _folder.Import();
        Assert.True(code == 0, text);
        Assert.Contains("warning SS6107: ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("SS2015", text, StringComparison.Ordinal);
        Assert.Contains("error SS2050: there is no page or file \"nowhere.md\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Tags_that_differ_in_signs_stay_apart_or_are_named()
    {
        _folder.Source("_config.yml", "title: Blog\n");
        _folder.Source("_posts/2020-05-02-a.md", "---\ntitle: A\ndescription: D.\ntags: [C, C++, \"C#\", \"F#\", c++, Node.js, node-js, Go, Go!, \"Karabakh?\"]\n---\nText\n");
        (int code, string text) = _folder.Import("--add-tags");
        Assert.True(code == 0, text);
        Assert.Contains("tags: [c, cplusplus, csharp, fsharp, node-js, go, karabakh]\n", _folder.Article("2020-05-02-a.md"), StringComparison.Ordinal);
        Assert.Contains("a.md:4:55: warning SS6115: the tags \"Go!\" and \"Go\" both became \"go\"", text, StringComparison.Ordinal);
        Assert.Contains("warning SS6115: the tags \"Karabakh?\" and \"Karabakh\" both became \"karabakh\"", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("SS6115: ").Length - 1);
        Assert.Contains("cplusplus:\n  label: \"C++\"\n  slug: cplusplus\n", File.ReadAllText(Path.Combine(_folder.Root, "input/data/tags.yml")), StringComparison.Ordinal);
    }

    [Fact]
    public void Jekyll_has_short_years_days_without_zeros_and_posts_in_every_folder()
    {
        _folder.Source("_config.yml", "title: Blog\n");
        foreach (string path in (string[])["_posts/2014-5-3-a.md", "_posts/14-05-04-b.markdown", "blog/_posts/2014-12-6-c.md", "_posts/year/99-1-2-d.md"]) _folder.Post(path, "Text", "x: y");
        foreach (string path in (string[])["_site/_posts/2014-05-03-e.md", "vendor/x/_posts/2014-05-03-f.md", "pages/about.md"]) _folder.Post(path, "Text");
        (int code, string text) = _folder.Import();
        Assert.True(code == 0, text);
        foreach (string name in (string[])["2014-05-03-a.md", "2014-05-04-b.md", "2014-12-06-c.md", "1999-01-02-d.md"]) Assert.Contains($"published: {name[..10]}\n", _folder.Article(name), StringComparison.Ordinal);
        Assert.Contains("4 of 4 texts written", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_that_are_no_Markdown_are_left_out_and_named()
    {
        _folder.Source("hugo.toml", "title = \"Blog\"\n");
        _folder.Post("content/posts/a.md", "Text");
        _folder.Post("content/posts/old.html", "<p>Text</p>");
        _folder.Source("content/posts/rain.adoc", "= Rain\n");
        _folder.Source("content/posts/part.html", "<p>a part</p>\n");
        _folder.Source("content/posts/README.rst", "Read me\n");
        (int code, string text) = _folder.Import();
        Assert.Equal(1, code);
        Assert.Contains("content/posts/old.html: error SS6116: import reads only Markdown, and this is HTML, so the file was left out", text, StringComparison.Ordinal);
        Assert.Contains("content/posts/rain.adoc: error SS6116: import reads only Markdown, and this is AsciiDoc", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("SS6116: ").Length - 1);
        Assert.Contains("1 of 3 texts written, 0 of them as drafts, 2 left out.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_texts_is_an_error()
    {
        _folder.Source("astro.config.mjs", "");
        _folder.Source("src/pages/index.astro", "");
        (int code, string text) = _folder.Import();
        Assert.Equal(1, code);
        Assert.Contains("error SS6118: there is no Markdown where Astro keeps texts: src/content, src/data, src/pages", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hugo.toml", "content/rain.de.md", "de")]
    [InlineData("hugo.toml", "content/rain.pt-br.md", "pt-br")]
    [InlineData("hugo.toml", "content/de/rain.md", "de")]
    [InlineData("astro.config.mjs", "src/content/blog/de/rain.md", "de")]
    [InlineData("eleventy.config.js", "posts/de/rain.md", "de")]
    [InlineData("_config.yml", "_posts/2020-05-02-rain.de.md", "de")]
    public void Texts_in_a_language_the_site_does_not_have_are_left_out(string mark, string path, string code)
    {
        _folder.Source(mark, "");
        string folder = path[..(path.LastIndexOf('/') + 1)];
        bool isFolder = folder.EndsWith("/de/", StringComparison.Ordinal);
        _folder.Post(path, "Text");
        _folder.Post(isFolder ? folder[..^3] + "az/rain.md" : folder + "2020-05-04-sun.az.md", "Text");
        (int exit, string text) = _folder.Import();
        Assert.Equal(1, exit);
        Assert.Contains($"{path}: error SS6110: the language \"{code}\" is none of this site (en, az), so the file was left out", text, StringComparison.Ordinal);
        Assert.Contains("1 of 2 texts written", text, StringComparison.Ordinal);
        Assert.Contains("Mapped: date → published (1), description (1), tags (1), title (1)\n", text.Replace("date (1)", "date → published (1)", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains($"input/articles/2020-05-0{(isFolder ? "3-rain" : "3-sun")}.az.md", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("languages:\n  en:\n    weight: 1\n  de:\n    weight: 2\n")]
    [InlineData("languages: [en, de]\n")]
    public void Settings_say_which_folders_are_languages(string settings)
    {
        _folder.Source("hugo.yaml", settings);
        _folder.Post("content/de/rain.md", "Text");
        _folder.Post("content/posts/sun.md", "Text");
        (int code, string text) = _folder.Import();
        Assert.Equal(1, code);
        Assert.Contains("content/de/rain.md: error SS6110: ", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/ml/rain.md")]
    [InlineData("content/posts/web/socket.io.md")]
    [InlineData("content/posts/version-1.2.md")]
    public void Names_that_only_look_like_languages_are_none(string path)
    {
        _folder.Source("hugo.toml", "title = \"Blog\"\n");
        _folder.Post(path, "Text");
        (int code, string text) = _folder.Import();
        Assert.True(code == 0, text);
    }

    [Fact]
    public void Only_keys_of_texts_that_are_written_are_counted()
    {
        _folder.Source("hugo.toml", "title = \"Blog\"\n");
        _folder.Post("content/a.md", "Text", "date: 2020-05-03\npublishDate: 2020-05-04\nsummary: S.\nweight: 1\nauthors: []");
        _folder.Post("content/b.md", "Text", "date: someday\nweight: 2\nseries: x");
        (_, string text) = _folder.Import();
        Assert.Contains("Mapped: description (1), publishDate → published (1), tags (1), title (1)\n", text, StringComparison.Ordinal);
        Assert.Contains("the key \"weight\" was dropped; files with it: 1, first here", text, StringComparison.Ordinal);
        Assert.Contains("the key \"date\" was dropped; files with it: 1", text, StringComparison.Ordinal);
        Assert.Contains("the key \"summary\" was dropped; files with it: 1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("series", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("```js {1,3-5}\na\n```", "```js\na\n```")]
    [InlineData("```{.python .numberLines}\na\n```", "```python\na\n```")]
    [InlineData("```go {linenos=table,hl_lines=[8]}\na\n```", "```go\na\n```")]
    [InlineData("~~~ {1}\na { b }\n~~~", "~~~\na { b }\n~~~")]
    [InlineData("- One:\n\n      a\n        b\n\n      c\n\n- Two", "- One:\n\n  ```\n  a\n    b\n\n  c\n  ```\n\n- Two")]
    [InlineData("1. One:\n\n       a\n\n2. Two", "1. One:\n\n   ```\n   a\n   ```\n\n2. Two")]
    public void Code_is_code_here_too(string body, string expected)
    {
        _folder.Source("hugo.toml", "title = \"Blog\"\n");
        _folder.Post("content/a.md", body);
        (int code, string text) = _folder.Import();
        Assert.True(code == 0, text);
        Assert.Equal(expected, _folder.Body("2020-05-03-a.md"));
        Assert.DoesNotContain("draft: true", _folder.Article("2020-05-03-a.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$$\n\\frac{a}{b} = c\n$$\n\nand $$x$$", 2)]
    [InlineData("So \\\\(\\alpha + \\beta\\\\) is", 1)]
    [InlineData("So $x_{1} + x^{2}$ is", 1)]
    public void Formulas_are_named_once_a_text(string body, int count)
    {
        _folder.Source("_config.yml", "title: Blog\n");
        _folder.Post("_posts/2020-05-02-a.md", body, "x: y");
        (int code, string text) = _folder.Import();
        Assert.True(code == 0, text);
        Assert.Contains($"warning SS6117: formulas are shown as text here; in this file: {count}, first here", text, StringComparison.Ordinal);
        Assert.Contains("draft: true", _folder.Article("2020-05-02-a.md"), StringComparison.Ordinal);
        Assert.DoesNotContain("SS2003", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("It costs $5, not $6 or $7.")]
    [InlineData("Type `$$x$$` there.")]
    [InlineData("```\n$$x$$\n```")]
    [InlineData("The folder C:\\temp (see \\(below\\)).")]
    public void Prices_and_code_are_no_formulas(string body)
    {
        _folder.Source("_config.yml", "title: Blog\n");
        _folder.Post("_posts/2020-05-02-a.md", body, "x: y");
        Assert.DoesNotContain("SS6117", _folder.Import().Text, StringComparison.Ordinal);
    }
}
