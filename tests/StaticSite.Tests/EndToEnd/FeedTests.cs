using System.Text.Json;
using System.Xml.Linq;
using StaticSite.Content;
using StaticSite.Extensions;
using StaticSite.Feeds;
using StaticSite.Languages;
using StaticSite.Linking;
using StaticSite.Modules;
using StaticSite.Pipelines;
using StaticSite.Site;

namespace StaticSite.Tests.EndToEnd;

/// <summary>Feeds in three formats: what they say, and what must never change in them.</summary>
public class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    [Fact]
    public void Every_list_has_a_feed_in_each_format_and_language()
    {
        using TestSite site = new TestSite().Article("a").Article("a.az");
        Assert.Empty(site.Diagnose());
        foreach (string folder in (string[])["", "az/", "tags/karabakh/", "az/tags/qarabag/"])
        {
            Assert.Equal(["a" + (folder.StartsWith("az", StringComparison.Ordinal) ? ".az" : "")], Rss(site, folder).Select(item => item.Element("title")!.Value));
            Assert.Equal(Rss(site, folder).Select(item => item.Element("guid")!.Value), Entries(site, folder).Select(entry => entry.Element(Atom + "id")!.Value));
            Assert.Equal(Rss(site, folder).Select(item => item.Element("guid")!.Value), Items(site, folder).Select(item => Text(item, "id")));
            Assert.Equal(Rss(site, folder).Select(item => item.Element(Content + "encoded")!.Value), Entries(site, folder).Select(entry => entry.Element(Atom + "content")!.Value));
            Assert.Equal(Rss(site, folder).Select(item => item.Element(Content + "encoded")!.Value), Items(site, folder).Select(item => Text(item, "content_html")));
        }
    }

    [Theory]
    [InlineData("title: a", "title: Quite another title")]
    [InlineData("published: 2025-12-24", "published: 2025-12-26T10:00:00+04:00")]
    [InlineData("tags: [karabakh]", "tags: [karabakh]\nslug: another-address\naliases: [/articles/a/]")]
    [InlineData("tags: [karabakh]", "tags: [karabakh]\nupdated: 2026-01-01")]
    public void The_id_of_an_item_stays_when_its_article_changes(string before, string after)
    {
        const string File = "---\ntitle: a\ndescription: D\npublished: 2025-12-24\ntags: [karabakh]\n---\nText\n";
        using TestSite site = new TestSite().Write("input/articles/a.md", File);
        Assert.Empty(site.Diagnose());
        Assert.Equal("tag:example.org,2020:en/articles/a", Assert.Single(Rss(site)).Element("guid")!.Value);
        site.Write("input/articles/a.md", File.Replace(before, after, StringComparison.Ordinal));
        Assert.Empty(site.Diagnose());
        Assert.Equal("tag:example.org,2020:en/articles/a", Assert.Single(Rss(site)).Element("guid")!.Value);
    }

    [Fact]
    public void The_id_of_an_item_stays_when_its_file_is_renamed_and_keeps_its_translation_key()
    {
        using TestSite site = new TestSite().Article("another", "translation_key: a\n").Article("ə");
        Assert.Empty(site.Diagnose());
        Assert.Equal(["tag:example.org,2020:en/articles/a", "tag:example.org,2020:en/articles/%C9%99"], Rss(site).Select(item => item.Element("guid")!.Value));
    }

    [Fact]
    public void The_id_of_an_item_belongs_to_the_site_and_not_to_the_place_it_is_built_for()
    {
        using TestSite site = new TestSite().Article("a").Write("input/site.yml", TestSite.Settings.Replace("example.org/", "example.org/sub/", StringComparison.Ordinal));
        Assert.Empty(site.Build(baseUrl: "https://preview.example/").Diagnostics);
        Assert.Equal("tag:example.org,2020:sub/en/articles/a", Assert.Single(Rss(site)).Element("guid")!.Value);
        Assert.Equal("https://preview.example/articles/a/", Assert.Single(Rss(site)).Element("link")!.Value);
        site.Write("input/site.yml", TestSite.Settings + "feeds: {authority: \"old.example,2026-01\"}\n");
        Assert.Empty(site.Diagnose());
        Assert.Equal("tag:old.example,2026-01:en/articles/a", Assert.Single(Rss(site)).Element("guid")!.Value);
    }

    [Fact]
    public void Two_items_with_one_id_are_an_error()
    {
        using TestSite site = new TestSite { Bootstrapper = DefaultSite.Create().AddExtension(() => new Echo()) }.Article("a");
        Assert.Equal(["test SS8251"], site.Diagnose());
    }

    [Fact]
    public void A_feed_says_when_it_changed_and_when_its_items_did()
    {
        using TestSite site = new TestSite().Article("new").Article("old", "updated: 2026-01-02\ncorrections: [{date: 2026-02-03, wrong: A, right: B}]\n", published: "2025-12-01T10:55:00+04:00");
        Assert.Empty(site.Diagnose());
        Assert.Equal("Tue, 03 Feb 2026 00:00:00 +0400", Channel(site).Element("lastBuildDate")!.Value);
        Assert.Equal(["Wed, 24 Dec 2025 00:00:00 +0400", "Mon, 01 Dec 2025 10:55:00 +0400"], Rss(site).Select(item => item.Element("pubDate")!.Value));
        Assert.Equal([null, "2026-02-03T00:00:00+04:00"], Rss(site).Select(item => item.Element(Atom + "updated")?.Value));
        Assert.Equal("2026-02-03T00:00:00+04:00", AtomFeed(site).Element(Atom + "updated")!.Value);
        Assert.Equal(["2025-12-24T00:00:00+04:00 2025-12-24T00:00:00+04:00", "2025-12-01T10:55:00+04:00 2026-02-03T00:00:00+04:00"], Entries(site).Select(entry => $"{entry.Element(Atom + "published")!.Value} {entry.Element(Atom + "updated")!.Value}"));
        Assert.Equal(["2025-12-24T00:00:00+04:00 ", "2025-12-01T10:55:00+04:00 2026-02-03T00:00:00+04:00"], Items(site).Select(item => $"{Text(item, "date_published")} {(item.TryGetProperty("date_modified", out JsonElement modified) ? modified.GetString() : "")}"));
    }

    [Fact]
    public void A_feed_without_items_changed_with_the_newest_article_that_its_language_shows()
    {
        using TestSite site = new TestSite().Article("a");
        Assert.Empty(site.Diagnose());
        Assert.Empty(Entries(site, "az/"));
        Assert.Equal("2025-12-24T00:00:00+04:00", AtomFeed(site, "az/").Element(Atom + "updated")!.Value);
    }

    [Fact]
    public void A_feed_names_itself_its_page_and_its_versions_in_other_languages()
    {
        using TestSite site = new TestSite().Article("a").Article("a.az");
        Assert.Empty(site.Diagnose());
        Assert.Equal(["self  https://example.org/az/tags/qarabag/rss.xml", "alternate en https://example.org/tags/karabakh/rss.xml"], Links(Channel(site, "az/tags/qarabag/"), "application/rss+xml"));
        Assert.Equal(["self  https://example.org/az/tags/qarabag/atom.xml", "alternate en https://example.org/tags/karabakh/atom.xml"], Links(AtomFeed(site, "az/tags/qarabag/"), "application/atom+xml"));
        Assert.Equal(["alternate  https://example.org/az/tags/qarabag/", "alternate az https://example.org/az/tags/qarabag/"], Links(AtomFeed(site, "az/tags/qarabag/"), "text/html"));
        Assert.Equal(("tag:example.org,2020:az/feeds/tags/karabakh", "az", "https://example.org/"), (AtomFeed(site, "az/tags/qarabag/").Element(Atom + "id")!.Value, AtomFeed(site, "az/tags/qarabag/").Attribute(XNamespace.Xml + "lang")!.Value, AtomFeed(site, "az/tags/qarabag/").Attribute(XNamespace.Xml + "base")!.Value));
        JsonElement json = Json(site, "az/tags/qarabag/");
        Assert.Equal(("https://example.org/az/tags/qarabag/feed.json", "https://example.org/az/tags/qarabag/", "az"), (Text(json, "feed_url"), Text(json, "home_page_url"), Text(json, "language")));

        static string[] Links(XElement parent, string type) => [.. parent.Elements(Atom + "link").Where(link => link.Attribute("type")!.Value == type).Select(link => $"{link.Attribute("rel")!.Value} {link.Attribute("hreflang")?.Value} {link.Attribute("href")!.Value}")];
    }

    [Fact]
    public void An_item_has_its_subjects_with_labels_and_its_authors()
    {
        using TestSite site = new TestSite().Write("input/articles/a.md", "---\ntitle: A\ndescription: D\npublished: 2025-12-24\ntags: [karabakh, demining]\nauthors: [Aysel, Nina]\n---\n").Write("input/site.yml", TestSite.Settings + "feeds: {author: Everybody, rights: CC BY 4.0}\n");
        Assert.Empty(site.Diagnose());
        Assert.Equal(["https://example.org/tags/ Karabakh", "https://example.org/tags/ Demining"], Rss(site)[0].Elements("category").Select(category => $"{category.Attribute("domain")!.Value} {category.Value}"));
        Assert.Equal(["karabakh Karabakh", "demining Demining"], Entries(site)[0].Elements(Atom + "category").Select(category => $"{category.Attribute("term")!.Value} {category.Attribute("label")!.Value}"));
        Assert.Equal(["Karabakh", "Demining"], Items(site)[0].GetProperty("tags").EnumerateArray().Select(tag => tag.GetString()));
        Assert.Equal(["Aysel", "Nina"], Rss(site)[0].Elements(XName.Get("creator", "http://purl.org/dc/elements/1.1/")).Select(author => author.Value));
        Assert.Equal(["Everybody", "Aysel", "Nina"], AtomFeed(site).Descendants(Atom + "author").Select(author => author.Element(Atom + "name")!.Value));
        Assert.Equal(["Aysel", "Nina"], Items(site)[0].GetProperty("authors").EnumerateArray().Select(author => Text(author, "name")));
        Assert.Equal(("CC BY 4.0", "CC BY 4.0"), (Channel(site).Element("copyright")!.Value, AtomFeed(site).Element(Atom + "rights")!.Value));
    }

    [Fact]
    public void An_item_has_its_picture_with_type_and_length()
    {
        using TestSite site = new TestSite().Article("a", "image: {src: assets/field.png, alt: A field}\n").Write("input/assets/field.png", [1, 2, 3, 4, 5]);
        Assert.Empty(site.Diagnose());
        XElement enclosure = Rss(site)[0].Element("enclosure")!;
        Assert.Equal(("https://example.org/assets/field.png", "5", "image/png"), (enclosure.Attribute("url")!.Value, enclosure.Attribute("length")!.Value, enclosure.Attribute("type")!.Value));
        XElement link = Entries(site)[0].Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "enclosure");
        Assert.Equal(("https://example.org/assets/field.png", "5", "image/png"), (link.Attribute("href")!.Value, link.Attribute("length")!.Value, link.Attribute("type")!.Value));
        JsonElement attachment = Items(site)[0].GetProperty("attachments")[0];
        Assert.Equal(("https://example.org/assets/field.png", 5, "image/png"), (Text(attachment, "url"), attachment.GetProperty("size_in_bytes").GetInt32(), Text(attachment, "mime_type")));
        Assert.Equal("https://example.org/assets/field.png", Text(Items(site)[0], "image"));
    }

    [Fact]
    public void The_text_of_an_item_can_be_read_beside_others_and_without_styles()
    {
        using TestSite site = new TestSite { Bootstrapper = DefaultSite.Create().AddExtension(() => new Drawing()) }
            .Article("a", body: "See [it](#own) and *this*[^1].{.quiet}\n\n## Own\n\n{draw:x}\n\n| A | B |\n|---|--:|\n| 1 < 2 | \"3\" |\n\n[^1]: Note\n");
        Assert.Empty(site.Diagnose());
        string html = Text(Items(site)[0], "content_html");
        foreach (string gone in (string[])[" id=", " class=", " style=", " role=", " tabindex=", "<svg", "Drawn", "\"#", "=\"/"]) Assert.DoesNotContain(gone, html, StringComparison.Ordinal);
        Assert.Contains("<p>See <a href=\"https://example.org/articles/a/#own\">it</a> and <em>this</em><a href=\"https://example.org/articles/a/#fn:1\">", html, StringComparison.Ordinal);
        Assert.Contains("<figure><figcaption title=\"a b\">Words</figcaption></figure>", html, StringComparison.Ordinal);
        Assert.Contains("<td>1 &lt; 2</td>\n<td>&quot;3&quot;</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_is_rendered_once_for_its_page_and_all_feeds()
    {
        Drawing drawing = new();
        using TestSite site = new TestSite { Bootstrapper = DefaultSite.Create().AddExtension(() => drawing) }.Article("a", body: "{draw:x}\n");
        Assert.Empty(site.Diagnose());
        Assert.Contains("Words", site.Read("tags/karabakh/atom.xml"), StringComparison.Ordinal);
        // Once for the page, and once for the page that shows the same text in the other language.
        Assert.Equal(2, drawing.Calls);
    }

    [Fact]
    public void A_theme_lays_out_the_text_of_items()
    {
        using TestSite site = new TestSite().Article("a").Write("theme/layouts/feed-item.liquid", "<p><a href=\"{{ '/safety/' | url }}\">{{ page.description }}</a></p>{{ page.body }}");
        Assert.Empty(site.Diagnose());
        Assert.Equal("<p><a href=\"https://example.org/safety/\">About a</a></p><p>Text</p>\n", Text(Items(site)[0], "content_html"));
    }

    [Fact]
    public void Characters_that_XML_cannot_hold_are_left_out()
    {
        using TestSite site = new TestSite().Write("input/articles/a.md", "---\ntitle: \"A\\uFFFF <b> \\U0001F600\"\ndescription: \"D\\uFFFE\"\npublished: 2025-12-24\ntags: [karabakh]\n---\nText \uFFFE ]]> & more\n");
        Assert.Empty(site.Diagnose());
        Assert.Equal(("A <b> \U0001F600", "D"), (Rss(site)[0].Element("title")!.Value, Rss(site)[0].Element("description")!.Value));
        Assert.Equal(("A <b> \U0001F600", "D"), (Entries(site)[0].Element(Atom + "title")!.Value, Entries(site)[0].Element(Atom + "summary")!.Value));
        Assert.Equal("<p>Text  ]]&gt; &amp; more</p>\n", Rss(site)[0].Element(Content + "encoded")!.Value);
        Assert.Equal("A <b> \U0001F600", Text(Items(site)[0], "title"));
    }

    [Fact]
    public void The_site_decides_how_many_items_and_which_formats_there_are()
    {
        using TestSite site = new TestSite().Article("a").Article("b", published: "2025-12-25").Write("input/site.yml", TestSite.Settings + "feeds: {limit: 1, formats: [JSON, atom]}\n");
        Assert.Empty(site.Diagnose());
        Assert.Equal((false, true, true), (site.Has("rss.xml"), site.Has("atom.xml"), site.Has("tags/karabakh/feed.json")));
        Assert.Equal("b", Text(Assert.Single(Items(site)), "title"));
    }

    [Theory]
    [InlineData("{formats: [rss, opml]}", "9:24 SS1015")]
    [InlineData("{authority: example.org}", "9:20 SS1015")]
    [InlineData("{authority: \"Example.org,2026\"}", "9:20 SS1015")]
    [InlineData("{authority: \"example.org,tomorrow\"}", "9:20 SS1015")]
    [InlineData("{limit: 0}", "9:16 SS1012")]
    public void A_setting_that_cannot_be_is_an_error(string settings, string expected)
    {
        using TestSite site = new TestSite().Write("input/site.yml", TestSite.Settings + "feeds: " + settings + "\n");
        Assert.Equal(["input/site.yml:" + expected], site.Diagnose());
    }

    [Fact]
    public void A_style_sheet_of_the_theme_makes_feeds_readable_in_a_browser()
    {
        const string Words = "feed: {tag_title: \"{0} – {1}\", explain: This is a feed, to_site: Read on}";
        using TestSite site = new TestSite().Article("a").Article("a.az").Write("theme/styles/feed.css", "rss { display: block }")
            .Write("theme/i18n/en.yml", TestSite.Strings.Replace("feed: {tag_title: \"{0} – {1}\"}", Words, StringComparison.Ordinal)).Write("theme/i18n/az.yml", TestSite.Strings.Replace("feed: {tag_title: \"{0} – {1}\"}", Words, StringComparison.Ordinal))
            .Write("input/site.yml", TestSite.Settings.Replace("example.org/", "example.org/sub/", StringComparison.Ordinal));
        Assert.Empty(site.Diagnose());
        foreach (XElement root in (XElement[])[Channel(site, "az/"), AtomFeed(site, "az/")])
        {
            XProcessingInstruction instruction = Assert.IsType<XProcessingInstruction>(root.Document!.FirstNode);
            Assert.Equal("xml-stylesheet", instruction.Target);
            Assert.Matches("^type=\"text/css\" href=\"/sub/styles/feed\\.[0-9a-f]{10}\\.css\"$", instruction.Data);
            Assert.Equal(["/sub/az/ Read on", "/sub/az/articles/a/ a.az"], root.Descendants(Xhtml + "a").Select(link => $"{link.Attribute("href")!.Value} {link.Value}"));
            Assert.Contains("24 dekabr 2025", root.Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Without_a_style_sheet_a_feed_holds_nothing_for_browsers()
    {
        using TestSite site = new TestSite().Article("a");
        Assert.Empty(site.Diagnose());
        Assert.DoesNotContain(Channel(site).Document!.Descendants(), element => element.Name.Namespace == Xhtml);
        Assert.DoesNotContain("xml-stylesheet", site.Read("atom.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_layout_knows_the_feed_of_its_page_and_all_feeds()
    {
        using TestSite site = new TestSite().Article("a").Article("b").Article("c").Write("input/pages/feeds.md", "---\ntitle: Feeds\ndescription: D\nlayout: feeds\n---\n")
            .Write("input/site.yml", TestSite.Settings.Replace("page:safety", "page:safety, page:feeds", StringComparison.Ordinal).Replace("example.org/", "example.org/sub/", StringComparison.Ordinal))
            .Write("theme/layouts/feeds.liquid", "{% for f in site.feeds %}{{ f.title }} [{{ f.name }}] {{ f.description }} {{ f.page_url }}{% for x in f.formats %} {{ x.name }} {{ x.type }} {{ x.url }}{% endfor %};{% endfor %}")
            .Write("theme/layouts/page.liquid", "{{ page.feed.title }} {{ site.feeds_url }}");
        foreach (string layout in (string[])["archive", "tag"]) site.Write($"theme/layouts/{layout}.liquid", "{{ page.feed.formats[1].url }}{{ 'count' | t: 1 }}{% for i in page.items %}<a href=\"{{ i.url }}\"></a>{% endfor %}");
        Assert.Empty(site.Diagnose());
        Assert.Equal("Test [] A site /sub/ RSS application/rss+xml /sub/rss.xml Atom application/atom+xml /sub/atom.xml JSON Feed application/feed+json /sub/feed.json;"
            + "Test – Karabakh [Karabakh] About Karabakh /sub/tags/karabakh/ RSS application/rss+xml /sub/tags/karabakh/rss.xml Atom application/atom+xml /sub/tags/karabakh/atom.xml JSON Feed application/feed+json /sub/tags/karabakh/feed.json;", site.Read("feeds/index.html"));
        Assert.Equal("Test /sub/feeds/", site.Read("safety/index.html"));
        Assert.Equal("Sınaq /sub/az/feeds/", site.Read("az/safety/index.html"));
        Assert.StartsWith("/sub/atom.xml", site.Read("articles/index.html"), StringComparison.Ordinal);
        Assert.StartsWith("/sub/tags/karabakh/atom.xml", site.Read("tags/karabakh/page/2/index.html"), StringComparison.Ordinal);
    }

    private static XElement Channel(TestSite site, string folder = "") => XDocument.Parse(site.Read(folder + "rss.xml")).Root!.Element("channel")!;

    private static XElement[] Rss(TestSite site, string folder = "") => [.. Channel(site, folder).Elements("item")];

    private static XElement AtomFeed(TestSite site, string folder = "") => XDocument.Parse(site.Read(folder + "atom.xml")).Root!;

    private static XElement[] Entries(TestSite site, string folder = "") => [.. AtomFeed(site, folder).Elements(Atom + "entry")];

    private static JsonElement Json(TestSite site, string folder = "") => JsonDocument.Parse(site.Read(folder + "feed.json")).RootElement;

    private static JsonElement[] Items(TestSite site, string folder = "") => [.. Json(site, folder).GetProperty("items").EnumerateArray()];

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    /// <summary>Draws, and counts how often.</summary>
    private sealed class Drawing : SiteExtension
    {
        private int _calls;

        public int Calls => _calls;

        public override IReadOnlyList<Directive> Directives => [new("draw", Draw)];

        private DirectiveResult Draw(DirectiveCall call)
        {
            Interlocked.Increment(ref _calls);
            return new DirectiveResult("<figure class=\"x\"><svg viewBox=\"0 0 1 1\"><title id=\"t\">Drawn</title><g><path d=\"M0 0\"/></g></svg><figcaption class='q' title=\"a b\" hidden>Words</figcaption></figure>", "", true);
        }
    }

    /// <summary>A feed that says the same twice.</summary>
    private sealed class Echo : SiteExtension
    {
        public override IReadOnlyList<Pipeline> Pipelines => [new EchoPipeline()];

        private sealed class EchoPipeline : Pipeline
        {
            public override string Name => "Echo";

            public override IReadOnlyList<IModule> ProcessModules => [new Make()];

            public override IReadOnlyList<IModule> OutputModules => [new WriteFiles()];
        }

        private sealed class Make : IModule
        {
            public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
            {
                FeedItem item = new() { Id = FeedId.Of(context, "one"), Title = "T", Url = "/", Summary = "S", Html = "", Published = context.Options.Clock };
                Feed feed = new() { Key = "echo", Language = Language.English, Title = "Echo", Description = "D", PageUrl = "/", Folder = "/echo/", Items = new SharedValue<IReadOnlyList<FeedItem>>(() => [item, item]) };
                return [.. FeedFile.Of(feed, "test", context)];
            }
        }
    }
}
