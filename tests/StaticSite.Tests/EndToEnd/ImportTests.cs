namespace StaticSite.Tests.EndToEnd;

/// <summary>The command <c>import</c>: a small folder of each generator in, articles and a report out.</summary>
[Collection("console")]
public sealed class ImportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("staticsite-import-").FullName;
    private readonly TestSite _site = new TestSite().WithEditorialStrings();

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        _site.Dispose();
    }

    [Fact]
    public void Jekyll_gives_dated_names_tags_in_a_line_drafts_and_its_liquid()
    {
        Source("_config.yml", "title: Blog\n");
        Source("_posts/2020-01-02-Field-report.md", "---\nlayout: post\ntitle: \"Field: a report\"\nexcerpt: What we saw.\ncategories: demining\ntags: karabakh\nlast_modified_at: 2020-01-03 09:05:00 +0400\npermalink: /old/report.html\nauthor: {name: A. Writer}\n---\n# Field: a report\n\nSee [the third]({% post_url 2020-02-04-third %}).\n\n### Then\n\n{% highlight text %}\na\n{% endhighlight %}\n");
        Source("_posts/2020-02-03-other.md", "---\ntitle: Other\ndescription: About it.\ntags: [Qarabağ]\npublished: false\n---\nText with {% include map.html %}.\n");
        Source("_posts/2020-02-04-third.md", "---\ntitle: Third\ndescription: About it.\ntags: karabakh\n---\nText\n");
        Source("about.md", "---\ntitle: About\n---\nText\n");
        (int code, string text) = Import();
        Assert.True(code == 0, text);
        Assert.Equal("""
            ---
            title: "Field: a report"
            description: What we saw.
            published: 2020-01-02
            updated: 2020-01-03T09:05:00+04:00
            tags: [demining, karabakh]
            authors: [A. Writer]
            aliases: ["/old/report.html"]
            ---

            See [the third](2020-02-04-third.md).

            ## Then

            ```text
            a
            ```

            """, Article("2020-01-02-field-report.md"));
        Assert.Equal("---\ntitle: Other\ndescription: About it.\npublished: 2020-02-03\ntags: [karabakh]\ndraft: true\n---\n\nText with {% include map.html %}.\n", Article("2020-02-03-other.md"));
        Assert.StartsWith($"{_folder}: taken for a site of Jekyll, because it has _config.yml; --from says otherwise.\n", text, StringComparison.Ordinal);
        Assert.Contains("_posts/2020-02-03-other.md:7:11: warning SS6107: an include stays as it is: \"{% include map.html %}\"", text, StringComparison.Ordinal);
        Assert.Contains("_posts/2020-01-02-Field-report.md:2:1: warning SS6106: the key \"layout\" was dropped; files with it: 1, first here", text, StringComparison.Ordinal);
        Assert.Contains("Mapped: author → authors (1), categories → tags (1), description (2), excerpt → description (1), last_modified_at → updated (1), permalink → aliases (1), published → draft (1), tags (3), title (3)\n", text, StringComparison.Ordinal);
        Assert.EndsWith("The site passes check.\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("about", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Hugo_gives_aliases_drafts_days_of_expiry_bundles_and_languages_and_no_toml()
    {
        Source("hugo.yaml", "title: Blog\n");
        Source("content/posts/spring/index.md", "---\ntitle: Spring\ndescription: About spring.\ndate: 2020-03-01\npublishDate: 2020-03-05T08:00:00+04:00\nexpiryDate: 2030-01-01\naliases: [old/spring/]\ndraft: true\ntags: [demining]\nweight: 3\n---\n{{< youtube abc >}} and {{</* youtube abc */>}}\n\n{{< highlight go \"linenos=table\" >}}\nx\n{{< /highlight >}}\n");
        Source("content/posts/summer.md", "---\ntitle: Summer\ndescription: About summer.\ndate: 2020-06-01\ntags: [demining]\n---\n[Rain]({{< relref \"rain.md\" >}})\n");
        Source("content/posts/rain.md", "---\ntitle: Rain\ndescription: About rain.\ndate: 2020-07-01\ntags: [demining]\n---\nRain\n");
        Source("content/posts/rain.az.md", "---\ntitle: Yağış\ndescription: Yağış haqqında.\ndate: 2020-07-01\ntags: [demining]\n---\nYağış\n");
        Source("content/posts/toml.md", "+++\ntitle = \"T\"\n+++\nText\n");
        Source("content/posts/_index.md", "---\ntitle: Posts\n---\n");
        (int code, string text) = Import();
        Assert.Equal(1, code);
        Assert.Equal("---\ntitle: Spring\ndescription: About spring.\npublished: 2020-03-05T08:00:00+04:00\nexpires: 2030-01-01\ntags: [demining]\naliases: [\"/old/spring/\"]\ndraft: true\n---\n\n{{< youtube abc >}} and \\{{< youtube abc >}}\n\n```go\nx\n```\n", Article("2020-03-05-spring.md"));
        Assert.EndsWith("---\n\n[Rain](2020-07-01-rain.md)\n", Article("2020-06-01-summer.md"), StringComparison.Ordinal);
        Assert.Contains("title: Yağış\n", Article("2020-07-01-rain.az.md"), StringComparison.Ordinal);
        Assert.Contains("content/posts/spring/index.md:12:1: warning SS6107: a shortcode stays as it is: \"{{< youtube abc >}}\"", text, StringComparison.Ordinal);
        Assert.Contains("content/posts/toml.md:1:1: error SS6102: this front matter is TOML, which import does not read", text, StringComparison.Ordinal);
        Assert.Contains("content/posts/_index.md: warning SS6113: this is the text of a list, so the file was left out", text, StringComparison.Ordinal);
        Assert.Contains("4 of 6 texts written, 1 of them as drafts, 2 left out.\n", text, StringComparison.Ordinal);
        Assert.EndsWith("The site passes check.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Statiq_gives_front_matter_that_nothing_opens_and_its_links_by_name()
    {
        Source("Blog.csproj", "<Project/>");
        Source("input/posts/first.md", "Title: First\nLead: About it.\nPublished: 1/31/2020\nTags:\n  - karabakh\nRedirectFrom: blog/first\n---\nSee [it](xref:second) and <?# Gist abc /?>.\n");
        Source("input/posts/prose.md", "Some text, that ends: here\n\n---\n\nMore\n");
        Source("input/posts/2020-02-01-second.md", "---\nTitle: Second\nTags: [karabakh]\n---\nThe first sentence.\n\nMore.\n");
        (int code, string text) = Import();
        Assert.Equal(1, code);
        Assert.Contains("prose.md:1:1: error SS6103: the file has no front matter that Statiq Web would read", text, StringComparison.Ordinal);
        Assert.Equal("---\ntitle: First\ndescription: About it.\npublished: 2020-01-31\ntags: [karabakh]\naliases: [\"/blog/first\"]\ndraft: true\n---\n\nSee [it](2020-02-01-second.md) and <?# Gist abc /?>.\n", Article("2020-01-31-first.md"));
        Assert.Equal("---\ntitle: Second\ndescription: The first sentence.\npublished: 2020-02-01\ntags: [karabakh]\n---\n\nThe first sentence.\n\nMore.\n", Article("2020-02-01-second.md"));
        Assert.Contains("a site of Statiq Web, because it has *.csproj", text, StringComparison.Ordinal);
        Assert.Contains("2020-02-01-second.md:2:1: warning SS6111: there was no description; the first paragraph became one", text, StringComparison.Ordinal);
        Assert.Contains("first.md:8:27: warning SS6107: a shortcode stays as it is: \"<?# Gist abc /?>\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Eleventy_gives_dated_names_and_reports_includes_and_pictures()
    {
        Source("eleventy.config.js", "");
        Source("node_modules/x/post.md", "---\ntitle: No\n---\n");
        Source("blog/2021-05-06-walk.md", "---\ntitle: Walk\ndescription: About a walk.\ntags: [karabakh]\npermalink: \"/walks/{{ page.fileSlug }}/\"\n---\n![A field](/img/field.jpg)\n\n{% raw %}{{ shown }}{% endraw %}\n\n{% include \"map.njk\" %}\n");
        Source("blog/changed.md", "---\ntitle: Changed\ndescription: D.\ndate: Last Modified\ntags: [karabakh]\n---\nText\n");
        (int code, string text) = Import();
        Assert.Equal(1, code);
        Assert.Equal("---\ntitle: Walk\ndescription: About a walk.\npublished: 2021-05-06\ntags: [karabakh]\ndraft: true\n---\n\n![A field](/img/field.jpg)\n\n\\{{ shown }}\n\n{% include \"map.njk\" %}\n", Article("2021-05-06-walk.md"));
        Assert.Contains("walk.md:7:12: warning SS6112: the picture \"/img/field.jpg\" was not copied", text, StringComparison.Ordinal);
        Assert.Contains("walk.md:11:1: warning SS6107: an include stays as it is", text, StringComparison.Ordinal);
        Assert.Contains("changed.md:4:7: error SS6105: \"Last Modified\" in \"published\" is no date that can be only one day", text, StringComparison.Ordinal);
        Assert.Contains("1 of 2 texts written", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Astro_gives_dates_in_words_and_reports_components_outside_of_code()
    {
        Source("astro.config.mjs", "");
        Source("src/content/blog/island.mdx", "---\ntitle: Island\ndescription: About it.\npubDate: \"Jul 08 2022\"\nupdatedDate: 2022-07-09T10:20:30.000Z\nheroImage: ./a.jpg\ntags: [karabakh]\n---\nimport Map from '../Map.astro';\nimport {\n  One,\n} from \"../One\";\n\n<Map place=\"x\" />\n\n```js\n<Map />\n```\n\n{/* a note */}See [this](./plain.md).\n");
        Source("src/content/blog/plain.md", "---\ntitle: Plain\ndescription: About it.\npubDate: 2022-07-10\ntags: [karabakh]\nlang: en-GB\n---\nText `<Map />`.\n");
        Source("src/content/blog/2022-07-11-undated.md", "---\ntitle: U\ndescription: About it.\ntags: [karabakh]\n---\nText\n");
        Source("src/content/blog/german.md", "---\ntitle: U\ndescription: About it.\npubDate: 2022-07-10\ntags: [karabakh]\nlang: de\n---\nText\n");
        (int code, string text) = Import();
        Assert.Equal(1, code);
        Assert.Equal("---\ntitle: Island\ndescription: About it.\npublished: 2022-07-08\nupdated: 2022-07-09T10:20:30Z\ntags: [karabakh]\ndraft: true\n---\n\n<Map place=\"x\" />\n\n```js\n<Map />\n```\n\nSee [this](2022-07-10-plain.md).\n", Article("2022-07-08-island.md"));
        Assert.EndsWith("tags: [karabakh]\n---\n\nText `<Map />`.\n", Article("2022-07-10-plain.md"), StringComparison.Ordinal);
        Assert.Contains("island.mdx:14:1: warning SS6107: a component stays as it is: \"<Map place=\"x\" />\"", text, StringComparison.Ordinal);
        Assert.Contains("undated.md:2:1: error SS6104: there is no date here, so the file was left out", text, StringComparison.Ordinal);
        Assert.Contains("german.md:6:7: error SS6110: the language \"de\" is none of this site (en, az)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_other_generators_show_otherwise_means_the_same_and_passes_the_check()
    {
        Source("_config.yml", "");
        Source("_posts/2020-01-02-a.md", "---\ntitle: A\ndescription: D.\ntags: [karabakh]\n---\nSee https://example.net/a_b. And [https://example.net/](https://example.net/c), `https://example.net/d`, <https://example.net/e>.\n\n    set in\n\n      further\n\n{% raw %}{{ a }} {% b %}{% endraw %} and `{% raw %}{{ c }}{% endraw %}`.\n");
        (int code, string text) = Import();
        Assert.True(code == 0, text);
        Assert.EndsWith("---\n\nSee <https://example.net/a_b>. And [https://example.net/](https://example.net/c), `https://example.net/d`, <https://example.net/e>.\n\n```\nset in\n\n  further\n```\n\n\\{{ a }} \\{% b %} and `{{ c }}`.\n", Article("2020-01-02-a.md"), StringComparison.Ordinal);
        Assert.EndsWith("The site passes check.\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Type `<!--more-->` there.\n\n<!--more-->\n\nText\n", "Type `<!--more-->` there.\n\n\n\nText\n")]
    [InlineData("```html\n<!--more-->\n```\n", "```html\n<!--more-->\n```\n")]
    [InlineData("```jinja\n{% raw %}{% image %} {{ x }}{% endraw %}\n```\n", "```jinja\n{% image %} {{ x }}\n```\n")]
    [InlineData("A {% raw %}{{ x }}{% endraw %} b.\n", "A \\{{ x }} b.\n")]
    [InlineData("1. First:\n\n   {% highlight bash %}\n   npm install\n   {% endhighlight %}\n\n2. Second\n", "1. First:\n\n   ```bash\n   npm install\n   ```\n\n2. Second\n")]
    [InlineData("{% highlight bash %}\nnpm install\n{% endhighlight %}\n\nText\n", "```bash\nnpm install\n```\n\nText\n")]
    public void What_is_shown_as_code_stays_as_it_is(string body, string expected)
    {
        Source("_config.yml", "title: Blog\n");
        Source("_posts/2020-01-02-a.md", "---\ntitle: A\ndescription: About it.\ntags: karabakh\n---\n\n" + body);
        Assert.Equal(0, Import().Code);
        Assert.EndsWith("---\n\n" + expected, Article("2020-01-02-a.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sources &amp; co&nbsp;x", "<p>Hello <b>all</b>, AT&amp;T\nhere.</p>\n<p>More</p>", "title: \"Sources & co\u00A0x\"\ndescription: \"Hello all, AT&T here.\"")]
    [InlineData("A", "The set &ndash; they are <em>here</em>: <https://s.example/>.", "title: A\ndescription: \"The set – they are here: https://s.example/.\"")]
    [InlineData("A", "<Chart/> first\n\nThen this.", "title: A\ndescription: Then this.")]
    public void The_first_paragraph_is_taken_by_its_words(string title, string body, string expected)
    {
        Source("_config.yml", "title: Blog\n");
        Source("_posts/2020-01-02-a.md", $"---\ntitle: {title}\ntags: karabakh\n---\n\n{body}\n");
        Import();
        Assert.Contains(expected + "\n", Article("2020-01-02-a.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_is_said_once_and_where_it_stands_in_the_imported_file()
    {
        Source("_config.yml", "title: Blog\n");
        Source("_posts/2020-01-02-a.md", "---\ntitle: A\ndescription: About it.\ntags: karabakh\n---\n\nText\n\n[x](#nowhere)\n");
        (_, string text) = Import();
        string[] said = [.. text.Split('\n').Where(line => line.Contains("SS2051", StringComparison.Ordinal) && line.Contains("a.md:", StringComparison.Ordinal))];
        int line = Array.IndexOf(Article("2020-01-02-a.md").Split('\n'), "[x](#nowhere)") + 1;
        Assert.StartsWith($"input/articles/2020-01-02-a.md:{line}:5:", Assert.Single(said).Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_tags_make_drafts_until_they_are_added()
    {
        Source("_config.yml", "");
        Source("_posts/2020-01-02-a.md", "---\ntitle: A\ndescription: About it.\ntags: [Mine news]\n---\nText\n");
        const string Lines = "mine-news:\n  label: Mine news\n  slug: mine-news\n  description: Mine news\n";
        (int code, string text) = Import("--dry-run");
        Assert.True(code == 0, text);
        Assert.Contains("_posts/2020-01-02-a.md:4:8: warning SS6109: the site has no tag \"Mine news\"; files that name it: 1, first here", text, StringComparison.Ordinal);
        Assert.EndsWith($"Lines for input/data/tags.yml; write what the descriptions should say:\n{Lines}1 of 1 text would be written, 1 of them as drafts, 0 left out.\n", text, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(Root, "input/articles")));
        (code, text) = Import("--add-tags");
        Assert.True(code == 0, text);
        Assert.Equal(TestSite.Tags + Lines, File.ReadAllText(Path.Combine(Root, "input/data/tags.yml")));
        Assert.Equal("---\ntitle: A\ndescription: About it.\npublished: 2020-01-02\ntags: [mine-news]\n---\n\nText\n", Article("2020-01-02-a.md"));
    }

    [Fact]
    public void What_a_build_would_refuse_becomes_a_draft_with_the_reason()
    {
        Source("_config.yml", "");
        Source("_posts/2020-01-02-a.md", "---\ntitle: A\ndescription: About it.\ntags: karabakh\n---\nText <b>bold</b> and [x](nowhere.md)\n");
        (int code, string text) = Import();
        Assert.True(code == 0, text);
        Assert.Contains("draft: true\n", Article("2020-01-02-a.md"), StringComparison.Ordinal);
        Assert.Contains("input/articles/2020-01-02-a.md:", text, StringComparison.Ordinal);
        Assert.Contains("error SS2050: ", text, StringComparison.Ordinal);
        Assert.Contains("1 of 1 text written, 1 of them as drafts, 0 left out.\nThe site passes check.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_overwritten_and_what_is_missing_is_said()
    {
        Source("_config.yml", "");
        Source("_posts/2020-01-02-a.md", "---\ntitle: A\ndescription: About it.\ntags: karabakh\n---\nText\n");
        Source("_posts/2020-01-02-bare.md", "Text\n");
        Source("_posts/2020-01-02-long.md", "---\ntitle: L\n---\n" + new string('x', 400) + "\n");
        Source("_posts/2020-01-02-untagged.md", "---\ntitle: U\ndescription: About it.\n---\nText\n");
        _site.Article("2020-01-02-a");
        string before = Article("2020-01-02-a.md");
        (int code, string text) = Import("--tag", "demining");
        Assert.Equal(1, code);
        Assert.Equal(before, Article("2020-01-02-a.md"));
        Assert.Contains("2020-01-02-a.md: error SS6108: it would become input/articles/2020-01-02-a.md, which is there already", text, StringComparison.Ordinal);
        Assert.Contains("2020-01-02-bare.md:1:1: error SS6103: the file has no front matter that Jekyll would read", text, StringComparison.Ordinal);
        Assert.Contains("2020-01-02-long.md:2:1: error SS6104: there is no description and no paragraph that could be one here", text, StringComparison.Ordinal);
        Assert.Contains("tags: [demining]\n", Article("2020-01-02-untagged.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_marks_and_wrong_options_are_wrong_use()
    {
        Source("2020-01-02-a.md", "---\ntitle: A\ndescription: About it.\ntags: karabakh\n---\nText\n");
        (int code, string text) = Import();
        Assert.Equal(2, code);
        Assert.Contains("error SS6101: ", text, StringComparison.Ordinal);
        Assert.Equal(2, Import("--from", "wordpress").Code);
        Assert.Equal(2, Import("--from", "jekyll", "--language", "de").Code);
        Assert.Equal(2, Import("--from", "jekyll", "--tag", "none").Code);
        Assert.Equal(0, Import("--from", "jekyll", "--language", "az", "--dry-run").Code);
    }

    [Theory]
    [InlineData("2020-01-02", "2020-01-02")]
    [InlineData("2020-01-02 9:05:00 +0400", "2020-01-02T09:05:00+04:00")]
    [InlineData("2020-01-02T10:20:30.123Z", "2020-01-02T10:20:30Z")]
    [InlineData("July 8, 2022", "2022-07-08")]
    [InlineData("8 Sept 2022", "2022-09-08")]
    [InlineData("31/01/2020", "2020-01-31")]
    [InlineData("03/04/2020", null)]
    [InlineData("3/18/2004 6:06:00 PM", "2004-03-18T18:06:00")]
    [InlineData("9/27/2012 12:22 AM", "2012-09-27T00:22")]
    [InlineData("2015-03-04 12:30 p.m.", "2015-03-04T12:30")]
    [InlineData("7/4/2003 1:00:00 AM", null)]
    [InlineData("2015-03-04 13:00 PM", null)]
    [InlineData("git Last Modified", null)]
    [InlineData("2020-02-30", null)]
    public void A_date_is_taken_only_when_it_can_be_one_day(string written, string? expected) => Assert.Equal(expected, StaticSite.Cli.ImportedDate.ToIso(written));

    [Fact]
    public void Every_code_of_import_is_provoked_here()
    {
        string tests = string.Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests/StaticSite.Tests/EndToEnd"), "Import*Tests.cs").Select(File.ReadAllText));
        Assert.All(StaticSite.Cli.ImportDiagnostics.All, row => Assert.Contains(row.Code + ": ", tests, StringComparison.Ordinal));
    }

    private string Root => Path.GetDirectoryName(_site.Output)!;

    private void Source(string path, string text)
    {
        string full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private string Article(string name) => File.ReadAllText(Path.Combine(Root, "input/articles", name));

    private (int Code, string Text) Import(params string[] options) => Program.Run(["import", _folder, "--root", Root, .. options]);
}
