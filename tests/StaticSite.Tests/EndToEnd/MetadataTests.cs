using System.Text.Json;
using AngleSharp.Html.Parser;

namespace StaticSite.Tests.EndToEnd;

/// <summary>What pages tell machines: JSON-LD, breadcrumbs, Open Graph, and whether search engines are asked to leave them out.</summary>
public class MetadataTests
{
    private const string Organization = "organization:\n  name: {en: The office, az: Ofis}\n  logo: assets/logo.svg\n  same_as: [https://other.example/office]\n  teams: [Editors]\n";

    /// <summary>
    /// What schema.org lets a type say, and which of it search engines ask for: Google's guides on articles, breadcrumbs, organisations and
    /// site names. A property that is not in this table is a mistake until it is looked up.
    /// </summary>
    private static readonly Dictionary<string, (string[] Required, string[] Allowed)> Types = new(StringComparer.Ordinal)
    {
        ["WebSite"] = (["name", "url", "inLanguage"], ["description", "publisher", "dateModified", "citation", "correction"]),
        ["NewsArticle"] = (["headline", "description", "url", "inLanguage", "datePublished"], ["dateModified", "author", "image", "citation", "correction", "publisher"]),
        ["WebPage"] = (["name", "description", "url", "inLanguage"], ["dateModified", "lastReviewed", "citation", "correction", "publisher"]),
        ["CollectionPage"] = (["name", "description", "url", "inLanguage"], ["publisher"]),
        ["BreadcrumbList"] = (["itemListElement"], []),
        ["ListItem"] = (["position", "name"], ["item"]),
        ["Organization"] = (["name"], ["url", "logo", "sameAs"]),
        ["Person"] = (["name"], []),
        ["CreativeWork"] = (["name"], ["url", "publisher", "datePublished"]),
        ["CorrectionComment"] = (["text", "datePublished"], []),
    };

    [Fact]
    public void Every_page_says_what_it_is_in_words_of_schema_org_and_leaves_nothing_out_that_is_asked_for()
    {
        using TestSite site = Site();
        Succeeds(site);
        HashSet<string> seen = [];
        foreach (string file in Directory.EnumerateFiles(site.Output, "index.html", SearchOption.AllDirectories))
        {
            using JsonDocument data = Data(File.ReadAllText(file));
            Assert.Equal("https://schema.org", data.RootElement.GetProperty("@context").GetString());
            foreach (JsonElement node in Nodes(data)) Check(node, file, seen);
        }
        Assert.Equal(Types.Keys.Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_article_names_its_dates_authors_sources_corrections_and_image()
    {
        using TestSite site = Site();
        Succeeds(site);
        using JsonDocument data = Data(site.Read("articles/a/index.html"));
        JsonElement article = Nodes(data)[0];
        Assert.Equal(
            """{"@type":"NewsArticle","headline":"a","description":"About a","url":"https://example.org/articles/a/","inLanguage":"en","datePublished":"2025-12-24T10:55:00+04:00","dateModified":"2026-01-03","image":"https://example.org/assets/logo.svg","author":[{"@type":"Person","name":"A \"B\" \u003C/script>"},{"@type":"Organization","name":"Editors"}],"citation":[{"@type":"CreativeWork","name":"S","url":"https://s.example/?a=1&b=2","publisher":{"@type":"Organization","name":"P"},"datePublished":"2025"},{"@type":"CreativeWork","name":"T"}],"correction":[{"@type":"CorrectionComment","text":"New","datePublished":"2026-01-03"}],"publisher":{"@type":"Organization","name":"The office","url":"https://example.org/","logo":"https://example.org/assets/logo.svg"}}""",
            article.GetRawText());
    }

    [Fact]
    public void Nothing_in_the_data_can_end_the_script_it_stands_in()
    {
        using TestSite site = Site();
        Succeeds(site);
        string page = site.Read("articles/a/index.html");
        Assert.Equal(1, page.Split("</script>").Length - 1);
        using JsonDocument data = Data(page);
        Assert.Equal("A \"B\" </script>", Nodes(data)[0].GetProperty("author")[0].GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("articles/a/index.html", "Home /sub/|News /sub/articles/")]
    [InlineData("az/articles/2025/12/index.html", "Home /sub/az/|News /sub/az/articles/|News of 2025 /sub/az/articles/2025/")]
    [InlineData("articles/page/2/index.html", "Home /sub/|News /sub/articles/")]
    [InlineData("safety/children/index.html", "Home /sub/|Safety /sub/safety/")]
    [InlineData("tags/karabakh/index.html", "Home /sub/|Tags /sub/tags/")]
    [InlineData("safety/index.html", "")]
    [InlineData("az/index.html", "")]
    [InlineData("404.html", "")]
    public void A_page_below_others_shows_the_way_to_it_and_machines_are_told_the_same(string path, string expected)
    {
        using TestSite site = Site().Article("b").Article("c");
        Assert.True(site.Build(baseUrl: "https://example.org/sub/").Succeeded);
        string page = site.Read(path);
        string[] shown = [.. new HtmlParser().ParseDocument(page).QuerySelectorAll("nav a").Select(link => $"{link.TextContent} {link.GetAttribute("href")}")];
        Assert.Equal(expected, string.Join('|', shown));
        if (path == "404.html") return;
        using JsonDocument data = Data(page);
        JsonElement[] trails = [.. Nodes(data).Where(node => node.GetProperty("@type").GetString() == "BreadcrumbList")];
        string[] told = [.. trails.SelectMany(trail => trail.GetProperty("itemListElement").EnumerateArray()).Select(step => $"{step.GetProperty("name").GetString()} {(step.TryGetProperty("item", out JsonElement item) ? item.GetString()!.Replace("https://example.org", "", StringComparison.Ordinal) : "")}")];
        Assert.Equal(shown, told.Take(Math.Max(0, told.Length - 1)));
        Assert.All(trails, trail => Assert.Equal(Enumerable.Range(1, told.Length), trail.GetProperty("itemListElement").EnumerateArray().Select(step => step.GetProperty("position").GetInt32())));
    }

    [Fact]
    public void A_page_that_is_not_translated_names_the_original()
    {
        using TestSite site = Site();
        Succeeds(site);
        using JsonDocument data = Data(site.Read("az/articles/a/index.html"));
        JsonElement article = Nodes(data)[0];
        Assert.Equal(("https://example.org/articles/a/", "en"), (article.GetProperty("url").GetString(), article.GetProperty("inLanguage").GetString()));
    }

    [Fact]
    public void A_site_that_names_no_organisation_has_no_publisher()
    {
        using TestSite site = Site().Write("input/site.yml", TestSite.Settings);
        Succeeds(site);
        using JsonDocument data = Data(site.Read("index.html"));
        Assert.False(data.RootElement.TryGetProperty("publisher", out _));
    }

    [Fact]
    public void A_logo_that_does_not_exist_is_an_error_at_its_place()
    {
        using TestSite site = Site().Write("input/site.yml", TestSite.Settings + Organization.Replace("logo.svg", "lgo.svg", StringComparison.Ordinal));
        Assert.Equal(["input/site.yml:11:9 SS8451"], site.Diagnose());
    }

    [Theory]
    [InlineData("organization: {name: N, url: example.org}\n", "input/site.yml:9:30 SS1015")]
    [InlineData("organization: {name: N, same_as: [x]}\n", "input/site.yml:9:35 SS1015")]
    [InlineData("organization: {url: https://example.org/}\n", "input/site.yml:9:15 SS1011")]
    public void An_organisation_is_checked(string settings, string expected)
    {
        using TestSite site = Site().Write("input/site.yml", TestSite.Settings + settings);
        Assert.Equal([expected], site.Diagnose());
    }

    [Fact]
    public void Locales_are_those_of_the_text_and_of_the_versions_there_are()
    {
        using TestSite site = Site().Write("theme/layouts/page.liquid", "{{ page.locale }}{% for v in page.translations %} {{ v.locale }}={{ v.available }}{% endfor %}");
        Succeeds(site);
        Assert.Equal("en_GB en_GB=true az_AZ=false", site.Read("az/safety/index.html"));
    }

    [Fact]
    public void A_preview_asks_search_engines_to_leave_every_page_out_and_lets_them_read_that()
    {
        using TestSite site = Site().Write("input/site.yml", TestSite.Settings + "hosting: {headers: {X-Robots-Tag: all}}\n").Write("theme/layouts/base.liquid", "<html lang=\"{{ page.language }}\">{% if page.noindex %}<meta name=\"robots\" content=\"noindex\">{% endif %}{% content %}</html>");
        Assert.True(site.Bootstrapper.Build(site.Options() with { Preview = true }).Succeeded);
        foreach (string file in Directory.EnumerateFiles(site.Output, "*.html", SearchOption.AllDirectories)) Assert.Contains("<meta name=\"robots\" content=\"noindex\">", File.ReadAllText(file), StringComparison.Ordinal);
        Assert.Equal("User-agent: *\nAllow: /\n", site.Read("robots.txt"));
        Assert.Equal(["  X-Robots-Tag: noindex"], site.Read("_headers").Split('\n').Where(line => line.Contains("Robots", StringComparison.Ordinal)));
        Assert.True(site.Build().Succeeded);
        Assert.DoesNotContain("noindex", site.Read("index.html"), StringComparison.Ordinal);
        Assert.Contains("  X-Robots-Tag: all", site.Read("_headers"), StringComparison.Ordinal);
        Assert.Contains("Sitemap: ", site.Read("robots.txt"), StringComparison.Ordinal);
    }

    private static TestSite Site() => new TestSite()
        .Write("input/site.yml", TestSite.Settings + Organization)
        .Write("input/assets/logo.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
        .Write("input/pages/safety/children.md", "---\ntitle: Children\ndescription: For children\nupdated: 2026-01-02\n---\n\nText\n")
        .Write("theme/layouts/base.liquid", "<html lang=\"{{ page.language }}\"><title>{{ page.title }}</title>{% if page.breadcrumbs.size > 0 %}<nav>{% for step in page.breadcrumbs %}<a href=\"{{ step.url }}\">{{ step.title }}</a>{% endfor %}</nav>{% endif %}{% if page.structured_data %}<script type=\"application/ld+json\">{{ page.structured_data }}</script>{% endif %}{% content %}</html>\n")
        .Write("theme/layouts/home.liquid", "{% layout 'base' %}<a href=\"{{ site.archive_url }}\">x</a><p><a href=\"{{ '/safety/children/' | url }}\">x</a></p>".Replace("<a ", "<a class=\"other\" ", StringComparison.Ordinal))
        .Write("input/articles/a.md", "---\ntitle: a\ndescription: About a\npublished: 2025-12-24T10:55:00+04:00\ntags: [karabakh]\nauthors: ['A \"B\" </script>', Editors]\nimage: {src: assets/logo.svg, alt: Logo}\nsources: [{title: S, url: 'https://s.example/?a=1&b=2', publisher: P, date: 2025}, {title: T}]\ncorrections: [{date: 2026-01-03, wrong: Old, right: New}]\n---\nText\n");

    private static void Succeeds(TestSite site)
    {
        StaticSite.Pipelines.BuildResult result = site.Build();
        Assert.True(result.Succeeded, string.Join('\n', result.Diagnostics.Select(item => item.Format())));
    }

    private static JsonDocument Data(string html) => JsonDocument.Parse(new HtmlParser().ParseDocument(html).QuerySelector("script[type='application/ld+json']")!.TextContent);

    private static JsonElement[] Nodes(JsonDocument data) => data.RootElement.TryGetProperty("@graph", out JsonElement graph) ? [.. graph.EnumerateArray()] : [data.RootElement];

    private static void Check(JsonElement node, string file, HashSet<string> seen)
    {
        string type = node.GetProperty("@type").GetString()!;
        Assert.True(Types.TryGetValue(type, out (string[] Required, string[] Allowed) table), $"{file}: {type}");
        seen.Add(type);
        string[] names = [.. node.EnumerateObject().Select(property => property.Name).Where(name => name[0] != '@')];
        Assert.Equal(names.Distinct(), names);
        Assert.Empty(table.Required.Except(names).Select(name => $"{file}: {type} without {name}"));
        Assert.Empty(names.Except([.. table.Required, .. table.Allowed]).Select(name => $"{file}: {type} with {name}"));
        foreach (JsonProperty property in node.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Object) Check(property.Value, file, seen);
            else if (property.Value.ValueKind == JsonValueKind.Array)
            {
                Assert.NotEqual(0, property.Value.GetArrayLength());
                foreach (JsonElement item in property.Value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)) Check(item, file, seen);
            }
            else if (property.Value.ValueKind == JsonValueKind.String) Assert.NotEqual("", property.Value.GetString()!.Trim());
            if (property.Name is "url" or "item" or "logo" or "image") Assert.Matches("^https://", property.Value.GetString());
            if (property.Name.StartsWith("date", StringComparison.Ordinal)) Assert.Matches(@"^\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?)?)?$", property.Value.GetString());
        }
    }
}
