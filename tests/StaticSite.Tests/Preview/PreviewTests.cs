using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using StaticSite.Cli;
using StaticSite.Diagnostics;
using StaticSite.Preview;
using StaticSite.Tests.EndToEnd;

namespace StaticSite.Tests.Preview;

/// <summary>What is served, to whom, and how it answers.</summary>
public class PreviewTests
{
    [Theory]
    [InlineData("/", "200 text/html; charset=utf-8")]
    [InlineData("/articles/a/", "200 text/html; charset=utf-8")]
    [InlineData("/articles/a/index.html", "200 text/html; charset=utf-8")]
    [InlineData("/articles/a", "301 /articles/a/")]
    [InlineData("/articles/a?b=c", "301 /articles/a/?b=c")]
    [InlineData("/tags/karabakh/atom.xml", "200 application/xml; charset=utf-8")]
    [InlineData("/feed.json", "200 application/feed+json; charset=utf-8")]
    [InlineData("/robots.txt", "200 text/plain; charset=utf-8")]
    [InlineData("/assets/field.svg", "200 image/svg+xml")]
    [InlineData("/nothing/", "404 text/html; charset=utf-8")]
    [InlineData("/nothing.png", "404 text/html; charset=utf-8")]
    [InlineData("/old/", "301 /articles/a/")]
    [InlineData("/old", "301 /articles/a/")]
    [InlineData("/moved/x/y/", "302 /articles/x/y/")]
    [InlineData("/away/", "301 https://example.com/")]
    [InlineData("/withdrawn/", "410 text/html; charset=utf-8")]
    public async Task It_answers_as_a_host_does(string path, string expected)
    {
        using TestSite site = new TestSite().Article("a", "aliases: [/old/]\n").Write("input/assets/field.svg", "<svg/>")
            .Write("input/data/redirects.yml", "/moved/*: {to: \"/articles/:splat\", status: 302}\n/away/: https://example.com/\n/withdrawn/: {status: 410}\n");
        await using RunningPreview preview = await RunningPreview.StartAsync(site);
        Assert.Equal(expected, await preview.AnswerAsync(path));
    }

    [Fact]
    public async Task A_missing_page_is_said_in_the_language_of_its_folder()
    {
        using TestSite site = new TestSite().Article("a").Write("theme/i18n/az.yml", TestSite.Strings.Replace("Not here", "Tapilmadi", StringComparison.Ordinal));
        await using RunningPreview preview = await RunningPreview.StartAsync(site);
        Assert.Contains("<title>Not here</title>", await preview.ReadAsync("/nothing/"), StringComparison.Ordinal);
        Assert.Contains("<title>Tapilmadi</title>", await preview.ReadAsync("/az/nothing/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_answer_is_kept_by_a_browser_and_no_page_is_without_the_script()
    {
        using TestSite site = new TestSite().Article("a").Write("theme/layouts/404.liquid", "<body>{{ page.title }}</body>");
        await using RunningPreview preview = await RunningPreview.StartAsync(site);
        foreach (string path in (string[])["/", "/articles/a/", "/nothing/", "/robots.txt", "/articles/a"])
        {
            HttpResponseMessage answer = await preview.AskAsync(path);
            Assert.True(answer.Headers.CacheControl?.NoStore);
            string text = await answer.Content.ReadAsStringAsync();
            Assert.Equal(answer.Content.Headers.ContentType?.MediaType == "text/html", text.Contains("new EventSource(", StringComparison.Ordinal));
        }
        Assert.EndsWith(")</script>\n</body>", await preview.ReadAsync("/nothing/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_own_names_of_this_machine_are_answered_to()
    {
        using TestSite site = new TestSite().Article("a");
        await using RunningPreview preview = await RunningPreview.StartAsync(site);
        int port = preview.Address.Port;
        foreach (string host in (string[])[$"127.0.0.1:{port}", $"localhost:{port}", $"LOCALHOST:{port}", $"[::1]:{port}"]) Assert.Equal(HttpStatusCode.OK, (await preview.AskAsync("/", host: host)).StatusCode);
        foreach (string host in (string[])[$"evil.example:{port}", "evil.example", "127.0.0.1", $"localhost:{port + 1}", $"localhost.evil.example:{port}", $"192.168.0.1:{port}"])
        {
            foreach (string path in (string[])["/", "/.preview/events", "/.preview/page?path=/"])
            {
                HttpResponseMessage answer = await preview.AskAsync(path, host: host);
                Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
                Assert.DoesNotContain("Welcome", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("/../input/site.yml")]
    [InlineData("/../../../../../../etc/passwd")]
    [InlineData("/%2e%2e/input/site.yml")]
    [InlineData("/..%2finput%2fsite.yml")]
    [InlineData("/%2e%2e%5cinput%5csite.yml")]
    [InlineData("//etc/passwd")]
    [InlineData("/articles/../../input/site.yml")]
    [InlineData("/input/site.yml")]
    [InlineData("/%00")]
    [InlineData("/articles/a/%ff")]
    public async Task No_address_leads_out_of_the_site(string target)
    {
        using TestSite site = new TestSite().Article("a");
        await using RunningPreview preview = await RunningPreview.StartAsync(site);
        string answer = await preview.SendAsync(target);
        Assert.Matches("^HTTP/1.1 40[04] ", answer);
        Assert.DoesNotContain("base_url", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_only_be_read()
    {
        using TestSite site = new TestSite().Article("a");
        await using RunningPreview preview = await RunningPreview.StartAsync(site);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await preview.AskAsync("/", HttpMethod.Post)).StatusCode);
        HttpResponseMessage head = await preview.AskAsync("/", HttpMethod.Head);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.True(head.Content.Headers.ContentLength > 0);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_site_below_a_path_is_served_below_it()
    {
        using TestSite site = new TestSite().Article("a").Write("input/site.yml", TestSite.Settings.Replace("example.org/", "example.org/demo/", StringComparison.Ordinal));
        await using RunningPreview preview = await RunningPreview.StartAsync(site);
        Assert.Equal("/demo/", preview.Address.AbsolutePath);
        Assert.Equal("302 /demo/", await preview.AnswerAsync("/"));
        Assert.Equal("301 /demo/articles/a/", await preview.AnswerAsync("/demo/articles/a"));
        Assert.StartsWith("200 ", await preview.AnswerAsync("/demo/articles/a/"), StringComparison.Ordinal);
        Assert.StartsWith("404 ", await preview.AnswerAsync("/articles/a/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_named_and_the_next_free_one_is_used()
    {
        using TcpListener other = new(IPAddress.Loopback, 0);
        other.Start();
        int taken = ((IPEndPoint)other.LocalEndpoint).Port;
        using TestSite site = new TestSite().Article("a");
        await using RunningPreview preview = await RunningPreview.StartAsync(site, options => options with { Port = taken });
        Assert.InRange(preview.Address.Port, taken + 1, taken + 20);
        Assert.Equal($"SS8501: the port {taken} is taken by another program, so the preview is at port {preview.Address.Port}", string.Join('|', preview.Told.Select(item => $"{item.Code}: {item.Message}")));
        Assert.StartsWith("200 ", await preview.AnswerAsync("/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_free_port_there_is_no_preview()
    {
        using TcpListener last = new(IPAddress.Loopback, IPEndPoint.MaxPort);
        last.Start();
        using TestSite site = new TestSite().Article("a");
        List<string> told = [];
        Assert.Null(await PreviewServer.StartAsync(new PreviewOptions { Words = PreviewCommand.Words(RunningPreview.English), Browser = PreviewCommand.BrowserWords(RunningPreview.English), Root = site.Options().Root, Site = () => StaticSite.Site.DefaultSite.Create(), Port = IPEndPoint.MaxPort, Tell = item => told.Add(item.Code) }));
        Assert.Equal(["SS8502"], told);
    }

    [Fact]
    public async Task Drafts_and_articles_of_the_future_are_shown_and_named_unless_they_are_not_wanted()
    {
        using TestSite site = new TestSite().Article("a").Article("later", published: "2027-01-01").Article("idea", "draft: true\n");
        await using (RunningPreview preview = await RunningPreview.StartAsync(site))
        {
            Assert.StartsWith("200 ", await preview.AnswerAsync("/articles/later/"), StringComparison.Ordinal);
            Assert.StartsWith("200 ", await preview.AnswerAsync("/articles/idea/"), StringComparison.Ordinal);
            string said = Assert.Single(preview.Said, line => line.StartsWith("Shown here", StringComparison.Ordinal));
            Assert.Equal("Shown here, and left out by a build:\n  input/articles/idea.md (a draft)\n  input/articles/later.md (to be published on 2027-01-01)", said);
        }
        await using RunningPreview without = await RunningPreview.StartAsync(site, options => options with { IncludeDrafts = false });
        Assert.StartsWith("404 ", await without.AnswerAsync("/articles/later/"), StringComparison.Ordinal);
        Assert.StartsWith("404 ", await without.AnswerAsync("/articles/idea/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_written_and_a_worker_of_earlier_days_is_sent_home()
    {
        using TestSite site = new TestSite().Article("a");
        await using (RunningPreview preview = await RunningPreview.StartAsync(site))
        {
            await preview.CheckedAsync();
            Assert.Contains("registration.unregister()", await preview.ReadAsync("/sw.js"), StringComparison.Ordinal);
        }
        Assert.Equal(["input", "theme"], Directory.EnumerateFileSystemEntries(site.Options().Root).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task The_panel_of_a_page_says_where_it_comes_from_and_what_it_weighs()
    {
        using TestSite site = new TestSite().Article("a", body: "# Two titles\n\nText\n").Write("input/site.yml", TestSite.Settings + "budget: {article: 5000}\n");
        await using RunningPreview preview = await RunningPreview.StartAsync(site, options => options with { Details = (page, _) => [("Translation", "of " + page.Title)] });
        await preview.CheckedAsync();
        using JsonDocument panel = JsonDocument.Parse(await preview.ReadAsync("/.preview/page?path=%2Faz%2Farticles%2Fa%2F"));
        string[] rows = [.. panel.RootElement.GetProperty("rows").EnumerateArray().Select(row => $"{row[0]}: {row[1]}")];
        Assert.Equal(["Source: input/articles/a.md:7", "Layout: theme/layouts/article.liquid", "Language: az, not translated: shown in en", "Translation: of a"], rows[..4]);
        Assert.Matches(@"^Weight: \d+ of 5,000 bytes \(Brotli\)$", rows[4]);
        Assert.Contains("input/articles/a.md:7:1", panel.RootElement.GetProperty("diagnostics").EnumerateArray().Select(item => item.GetProperty("place").GetString()));
        Assert.Equal("{\"rows\":[],\"diagnostics\":[]}", await preview.ReadAsync("/.preview/page?path=/nothing/"));
    }

    [Fact]
    public async Task The_browser_is_spoken_to_in_the_language_of_the_messages()
    {
        Messages messages = new("az");
        using TestSite site = new TestSite().Article("a", body: "[gone](gone.md)\n").Article("b", "draft: true\n").Write("input/site.yml", TestSite.Settings + "budget: {article: 5000}\n");
        await using RunningPreview preview = await RunningPreview.StartAsync(site, options => options with { Browser = PreviewCommand.BrowserWords(messages), Words = PreviewCommand.Words(messages) });
        await preview.CheckedAsync();
        using JsonDocument panel = JsonDocument.Parse(await preview.ReadAsync("/.preview/page?path=%2Faz%2Farticles%2Fb%2F"));
        string[] rows = [.. panel.RootElement.GetProperty("rows").EnumerateArray().Select(row => $"{row[0]}: {row[1]}")];
        Assert.Equal(["Mənbə fayl: input/articles/b.md:8", "Şablon: theme/layouts/article.liquid", "Dil: az, tərcümə olunmayıb: en dilində göstərilir", "Dərc olunmayıb: qaralama"], rows[..4]);
        Assert.Matches(@"^Həcm: \d+ bayt, ən çoxu 5.000 \(Brotli\)$", rows[4]);
        string page = await preview.ReadAsync("/articles/b/");
        Assert.Contains("\"language\":\"az\",\"name\":\"\\u00F6nizl\\u0259m\\u0259\"", page, StringComparison.Ordinal);
        RunningPreview.State state = await preview.UntilAsync(state => !state.Checking);
        Assert.Equal(("1 səhv", "önizləmə · 1 səhv"), (state.Title, state.Badge));
        Assert.Equal(messages.In(LinkDiagnostics.BrokenLink).Help[..10], state.Errors[0].Help[..10]);
    }

    [Theory]
    [InlineData("az")]
    [InlineData("ru")]
    public void Every_word_of_the_browser_is_in_the_language(string language)
    {
        BrowserWords english = PreviewCommand.BrowserWords(RunningPreview.English);
        BrowserWords own = PreviewCommand.BrowserWords(new Messages(language));
        Assert.All(typeof(BrowserWords).GetProperties().Where(property => property.PropertyType == typeof(string)), property => Assert.NotEqual(property.GetValue(english), property.GetValue(own)));
        Assert.NotEqual(english.ErrorCount(2), own.ErrorCount(2));
        Assert.NotEqual(english.WarningCount(2), own.WarningCount(2));
        Assert.NotEqual(english.NotTranslated("a", "b"), own.NotTranslated("a", "b"));
        Assert.NotEqual(english.Bytes(1, null), own.Bytes(1, null));
        Assert.NotEqual(english.Bytes(1, 2), own.Bytes(1, 2));
    }
}
