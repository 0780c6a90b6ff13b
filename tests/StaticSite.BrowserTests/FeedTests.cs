using System.Text.Json;
using System.Xml.Linq;
using System.Xml.Schema;
using Microsoft.Playwright;

namespace StaticSite.BrowserTests;

/// <summary>What programs of others make of the feeds: schemas, two feed readers, and a browser in which a person opens one.</summary>
public sealed class FeedTests(BuiltSite site)
{
    private static readonly string[] Names = ["rss.xml", "atom.xml", "feed.json"];

    [Fact]
    public void Every_feed_is_there_in_each_format_and_language()
    {
        foreach (string folder in Places.Folders)
        {
            foreach (string list in (string[])["", "tags/" + (folder == "az/" ? "qarabag/" : "karabakh/"), "corrections/", "figures/"])
            {
                foreach (string name in Names) Assert.True(File.Exists(Path.Combine(Built(), folder + list + name)), folder + list + name);
            }
        }
        Assert.Equal(Feeds("rss.xml").Length, Feeds("atom.xml").Length);
        Assert.Equal(Feeds("rss.xml").Length, Feeds("feed.json").Length);
    }

    [Fact]
    public void Every_RSS_feed_follows_the_schema()
    {
        XmlSchemaSet schemas = new();
        schemas.Add("", Schema("rss-2_0.xsd"));
        List<string> troubles = [];
        foreach (string file in Feeds("rss.xml"))
        {
            XDocument feed = XDocument.Load(file);
            XElement channel = feed.Root!.Element("channel")!;
            // RSS allows a feed without items; this schema does not, and calls that a hack itself.
            if (!channel.Elements("item").Any()) channel.Add(new XElement("item", new XElement("title", "Nothing yet")));
            feed.Validate(schemas, (_, problem) =>
            {
                if (problem.Severity == XmlSeverityType.Error) troubles.Add($"{Name(file)}: {problem.Message}");
            });
        }
        Expect.NoTroubles(troubles);
    }

    [Fact]
    public async Task Every_Atom_feed_follows_the_schema()
    {
        Verdict verdict = await Judges.AskAsync(Judges.Program("xmllint"), ["--noout", "--relaxng", Schema("atom.rng"), .. Feeds("atom.xml")]);
        Expect.NoTroubles(verdict.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.EndsWith(" validates", StringComparison.Ordinal)));
        Assert.Equal(0, verdict.ExitCode);
    }

    [Fact]
    public async Task Every_JSON_feed_follows_the_schema() =>
        Expect.NoTroubles((await AskPythonAsync("schema", [Path.GetDirectoryName(Schema("feed.json"))!, .. Feeds("feed.json")])).EnumerateArray().Select(problem => problem.GetString()!));

    [Fact]
    public async Task Feedparser_reads_every_feed_and_finds_the_same_in_RSS_and_Atom()
    {
        string[] folders = [.. Feeds("rss.xml").Select(file => Name(file)[..^"rss.xml".Length])];
        JsonElement[] rss = [.. (await AskPythonAsync("parse", [.. folders.Select(folder => site.Root + folder + "rss.xml")])).EnumerateArray()];
        JsonElement[] atom = [.. (await AskPythonAsync("parse", [.. folders.Select(folder => site.Root + folder + "atom.xml")])).EnumerateArray()];
        List<string> troubles = [];
        for (int i = 0; i < folders.Length; i++)
        {
            if (rss[i].GetProperty("bozo").GetInt32() + atom[i].GetProperty("bozo").GetInt32() > 0) troubles.Add($"{folders[i]}: {rss[i].GetProperty("problem")} {atom[i].GetProperty("problem")}");
            Assert.Equal(("rss20", "atom10"), (Text(rss[i], "version"), Text(atom[i], "version")));
            foreach (string field in (string[])["title", "link", "language"])
            {
                if (Text(rss[i], field).Length == 0 || Text(rss[i], field) != Text(atom[i], field)) troubles.Add($"{folders[i]}: {field}: {Text(rss[i], field)} | {Text(atom[i], field)}");
            }
            JsonElement[] json = [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(Built(), folders[i] + "feed.json"))).RootElement.GetProperty("items").EnumerateArray()];
            Assert.Equal(json.Select(item => Text(item, "id")), rss[i].GetProperty("entries").EnumerateArray().Select(entry => Text(entry, "id")));
            Assert.Equal(json.Select(item => Text(item, "id")), atom[i].GetProperty("entries").EnumerateArray().Select(entry => Text(entry, "id")));
            Assert.Equal(json.Length, json.Select(item => Text(item, "id")).Distinct().Count());
            foreach ((JsonElement inRss, JsonElement inAtom) in rss[i].GetProperty("entries").EnumerateArray().Zip(atom[i].GetProperty("entries").EnumerateArray()))
            {
                foreach (string field in (string[])["title", "link", "summary", "content", "published", "tags"])
                {
                    string value = inRss.GetProperty(field).GetRawText();
                    if (value != inAtom.GetProperty(field).GetRawText() || (value is "\"\"" or "[]" && field != "tags")) troubles.Add($"{folders[i]}: {Text(inRss, "id")}: {field}: {value} | {inAtom.GetProperty(field)}");
                }
            }
        }
        Expect.NoTroubles(troubles);
    }

    [Theory]
    [InlineData("rss.xml")]
    [InlineData("atom.xml")]
    public async Task Newsboat_reads_every_feed_and_knows_an_article_again(string name)
    {
        DirectoryInfo home = Directory.CreateTempSubdirectory("static-site-newsboat-");
        string urls = Path.Combine(home.FullName, "urls");
        string config = Path.Combine(home.FullName, "config");
        string cache = Path.Combine(home.FullName, "cache.db");
        await File.WriteAllLinesAsync(urls, Feeds(name).Select(file => site.Root + Name(file)));
        await File.WriteAllTextAsync(config, "");
        Verdict verdict = await Judges.AskAsync(Judges.Program("newsboat"), ["-u", urls, "-c", cache, "-C", config, "-x", "reload"], home.FullName);
        Assert.Equal((0, ""), (verdict.ExitCode, verdict.Errors));
        JsonElement[] read = [.. (await AskPythonAsync("cache", [cache])).EnumerateArray()];
        // It keeps an article once, however many feeds it is in.
        string[] expected = [.. Feeds("feed.json").SelectMany(file => JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("items").EnumerateArray()).Select(item => $"{Text(item, "id")} {Text(item, "title")} {Text(item, "url")}").Distinct().Order(StringComparer.Ordinal)];
        string[] found = [.. read.Select(article => $"{Text(article, "id")} {Text(article, "title")} {Text(article, "link")}").Order(StringComparer.Ordinal)];
        Expect.NoTroubles(expected.Except(found).Select(article => "not read: " + article).Concat(found.Except(expected).Select(article => "not written: " + article)));
        Assert.Equal(expected.Length, found.Length);
        Assert.DoesNotContain(read, article => Text(article, "content").Length == 0);
        home.Delete(recursive: true);
    }

    [Fact]
    public async Task The_text_of_every_item_is_valid_HTML_by_itself()
    {
        string jar = Judges.Vnu();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("static-site-items-");
        int number = 0;
        foreach (string language in Places.Folders)
        {
            foreach (JsonElement item in JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Built(), language + "feed.json"))).RootElement.GetProperty("items").EnumerateArray())
            {
                string page = $"<!DOCTYPE html>\n<html lang=\"{Places.Language(language)}\"><head><meta charset=\"utf-8\"><title>{++number}</title></head><body><h1>{number}</h1>{Text(item, "content_html")}</body></html>\n";
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, number + ".html"), page);
            }
        }
        Assert.True(number > Places.Folders.Length);
        Verdict verdict = await Judges.AskAsync("java", ["-jar", jar, "--format", "gnu", folder.FullName]);
        Expect.NoTroubles((verdict.Errors + verdict.Output).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("rss.xml", 320)]
    [InlineData("atom.xml", 320)]
    [InlineData("az/rss.xml", 1280)]
    [InlineData("ru/atom.xml", 1280)]
    public async Task A_person_can_read_a_feed_in_a_browser_and_go_on_to_the_site(string path, int width)
    {
        await using Visit visit = await site.OpenAsync(width, javaScript: false);
        Assert.Equal(200, await visit.GoAsync("/" + path));
        JsonElement feed = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Built(), path[..(path.LastIndexOf('/') + 1)] + "feed.json"))).RootElement;
        JsonElement first = feed.GetProperty("items")[0];
        // By name and not by role: a prefix, as in h:h1, hides the role from Playwright, though not from browsers.
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync(Text(feed, "title"));
        await Assertions.Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByText(Text(first, "summary"), new() { Exact = true })).ToBeVisibleAsync();
        // What is meant for programs is not seen.
        Assert.False(await visit.Page.Locator("guid, item > link, item > title, entry > id, entry > title, entry > content, lastBuildDate").First.IsVisibleAsync());
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"), "The feed is wider than the screen.");
        ILocator link = visit.Page.Locator("a", new() { HasTextString = Text(first, "title") });
        Assert.Equal(new Uri(Text(first, "url")).AbsolutePath, new Uri(await link.EvaluateAsync<string>("link => link.href")).AbsolutePath);
        await link.ClickAsync();
        await visit.ArriveAsync(new Uri(Text(first, "url")).AbsolutePath);
        Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
        Expect.NoTroubles(visit.Troubles);
    }

    [Fact]
    public async Task Every_page_names_its_feed_in_each_format()
    {
        using SiteReader reader = new(site.Root);
        foreach (string folder in Places.Folders)
        {
            foreach ((string page, string feed) in ((string, string)[])[("", ""), ("articles/", ""), ("safety/", ""), ("corrections/", "corrections/"), ("figures/", "figures/"), (folder == "az/" ? "tags/qarabag/" : "tags/karabakh/", folder == "az/" ? "tags/qarabag/" : "tags/karabakh/")])
            {
                Answer answer = await reader.GetAsync("/" + folder + page);
                Assert.NotNull(answer.Page);
                Assert.Equal(Names.Select(name => "/" + folder + feed + name), answer.Page.QuerySelectorAll("link[rel=alternate][type$='xml'], link[rel=alternate][type$='json']").Select(link => link.GetAttribute("href")));
            }
        }
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static string Schema(string name) => Path.Combine(BuiltSite.RepositoryRoot(), "tests", "StaticSite.BrowserTests", "Schemas", name);

    private static async Task<JsonElement> AskPythonAsync(string command, string[] arguments)
    {
        Verdict verdict = await Judges.AskAsync(Judges.Python(), [Path.Combine(BuiltSite.RepositoryRoot(), "tests", "StaticSite.BrowserTests", "feeds.py"), command, .. arguments]);
        Assert.True(verdict.ExitCode == 0, verdict.Errors);
        return JsonDocument.Parse(verdict.Output).RootElement;
    }

    private string Built()
    {
        Assert.True(site.BuildExitCode == 0, "The site was not built: see the failure of The_site_builds.");
        return site.Output;
    }

    private string Name(string file) => Path.GetRelativePath(site.Output, file).Replace('\\', '/');

    private string[] Feeds(string name)
    {
        string[] files = [.. Directory.EnumerateFiles(Built(), name, SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        Assert.True(files.Length >= 4 * Places.Folders.Length, $"There are only {files.Length} files {name}.");
        return files;
    }
}
