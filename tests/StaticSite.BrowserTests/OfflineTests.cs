using System.Text.Json;
using Microsoft.Playwright;

namespace StaticSite.BrowserTests;

/// <summary>What a reader has when the network is gone: the server of these tests is stopped, replaced and silenced.</summary>
public sealed class OfflineTests(BuiltSite site, OfflineSites sites) : IClassFixture<OfflineSites>
{
    public static TheoryData<string> Folders => [.. Places.Folders];

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Safety_pages_open_without_a_network_and_say_that_they_are_copies(string folder)
    {
        await using SiteServer server = await SiteServer.StartAsync(site.Output);
        await using Visit visit = await VisitedAsync(server, folder);
        await server.DisposeAsync();
        foreach (string path in (string[])["", "safety/", "safety/children/", "safety/children/card/", "safety/families/card/", "safety/unknown-ground/", "safety/index.html", "safety", "safety/?from=mail"])
        {
            Assert.Equal(200, await visit.GoAsync("/" + folder + path));
            Assert.Equal(Places.Language(folder), await visit.Page.Locator("html").GetAttributeAsync("lang"));
            Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
            Assert.Equal(1, await visit.Page.Locator("main > [role=status]").CountAsync());
            Assert.True(await visit.Page.Locator("a[href='tel:112']").First.IsVisibleAsync());
        }

        foreach (string ending in (string[])[".css", ".svg"])
        {
            Assert.Equal("Loaded", await visit.Page.EvaluateAsync<string>("path => fetch(path).then(answer => answer.ok ? 'Loaded' : 'Not', () => 'Not')", await FileAsync(ending)));
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Another_page_becomes_the_rules_the_number_and_what_can_be_read(string folder)
    {
        await using SiteServer server = await SiteServer.StartAsync(site.Output);
        await using Visit visit = await VisitedAsync(server, folder);
        await server.DisposeAsync();
        Assert.Equal(503, await visit.GoAsync("/" + folder + "articles/"));
        Assert.Equal(Places.Language(folder), await visit.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal(5, await visit.Page.Locator("main ol").First.Locator("li").CountAsync());
        Assert.True(await visit.Page.Locator("main a[href='tel:112']").First.IsVisibleAsync());
        Assert.Equal(1, await visit.Page.Locator("main > [role=status]").CountAsync());
        await visit.Page.ClickAsync($"main a[href='/{folder}safety/drivers/']");
        await visit.ArriveAsync($"/{folder}safety/drivers/");
        Assert.Equal(1, await visit.Page.Locator("main > [role=status]").CountAsync());
    }

    [Fact]
    public async Task Only_the_languages_that_were_read_are_kept_and_the_others_are_answered_in_one_of_them()
    {
        await using SiteServer server = await SiteServer.StartAsync(site.Output);
        await using Visit visit = await VisitedAsync(server, "az/");
        Assert.Equal(["az", "files"], await StoresAsync(visit));
        await VisitAsync(visit, "ru/");
        Assert.Equal(["az", "files", "ru"], await StoresAsync(visit));
        await server.DisposeAsync();
        Assert.Equal(200, await visit.GoAsync("/ru/safety/"));
        Assert.Equal(200, await visit.GoAsync("/az/safety/"));
        Assert.Equal(503, await visit.GoAsync("/safety/"));
        Assert.Equal("az", await visit.Page.Locator("html").GetAttributeAsync("lang"));
    }

    [Fact]
    public async Task A_new_build_is_shown_at_once_and_kept_after_the_next_visit()
    {
        await using SiteServer first = await SiteServer.StartAsync(site.Output);
        await using Visit visit = await VisitedAsync(first, "az/");
        string[] before = await CachesAsync(visit);
        await first.DisposeAsync();
        await using SiteServer second = await SiteServer.StartAsync(sites.Next, first.Root.Port);
        Assert.Equal(200, await visit.GoAsync("/az/safety/"));
        Assert.Contains(OfflineSites.NewSentence, await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await visit.Page.Locator("main > [role=status]").CountAsync());
        await WaitAsync(visit, "before => caches.keys().then(names => names.length === before.length && !names.some(name => name.includes(':az:') && before.includes(name)))", before);
        await WaitAsync(visit, Filled, await ListAsync(sites.Next, "az"));
        await second.DisposeAsync();
        Assert.Equal(200, await visit.GoAsync("/az/safety/"));
        Assert.Contains(OfflineSites.NewSentence, await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_a_page_of_a_new_build_cannot_be_loaded_the_copies_that_are_there_stay()
    {
        await using SiteServer first = await SiteServer.StartAsync(site.Output);
        await using Visit visit = await VisitedAsync(first, "az/");
        await first.DisposeAsync();
        await using SiteServer second = await SiteServer.StartAsync(sites.Torn, first.Root.Port);
        Assert.Equal(200, await visit.GoAsync("/az/"));
        // The new worker has begun with its own caches and was given up.
        await WaitAsync(visit, "() => Promise.all([navigator.serviceWorker.getRegistration(), caches.keys()]).then(([worker, names]) => names.filter(name => name.includes(':az:')).length === 2 && !worker.installing && !worker.waiting)");
        // The host answers with an error: that is no page to keep.
        Assert.Equal(404, await visit.GoAsync("/az/safety/"));
        await second.DisposeAsync();
        Assert.Equal(200, await visit.GoAsync("/az/safety/"));
        Assert.DoesNotContain(OfflineSites.NewSentence, await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(200, await visit.GoAsync("/az/safety/drivers/"));
    }

    [Fact]
    public async Task A_network_that_does_not_answer_is_not_waited_for()
    {
        await using SiteServer server = await SiteServer.StartAsync(site.Output);
        await using Visit visit = await VisitedAsync(server, "");
        server.IsSilent = true;
        Assert.Equal(200, await visit.GoAsync("/safety/", WaitUntilState.DOMContentLoaded));
        Assert.Equal(1, await visit.Page.Locator("main > [role=status]").CountAsync());
    }

    [Fact]
    public async Task Switched_off_it_takes_itself_and_its_copies_away()
    {
        await using SiteServer first = await SiteServer.StartAsync(site.Output);
        await using Visit visit = await VisitedAsync(first, "az/");
        await visit.Page.EvaluateAsync("() => caches.open('of another site')");
        await first.DisposeAsync();
        await using SiteServer second = await SiteServer.StartAsync(sites.Off, first.Root.Port);
        Assert.Equal(200, await visit.GoAsync("/az/"));
        await WaitAsync(visit, "() => Promise.all([navigator.serviceWorker.getRegistrations(), caches.keys()]).then(([workers, names]) => workers.length === 0 && names.join() === 'of another site')");
        await second.DisposeAsync();
        await Assert.ThrowsAsync<PlaywrightException>(() => visit.GoAsync("/az/safety/"));
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task The_guide_opens_from_a_file_asks_for_nothing_and_stands_in_nobodys_way(string folder)
    {
        string file = new Uri(Path.Combine(site.Output, folder, "safety-guide.html")).AbsoluteUri;
        string axe = Judges.Axe();
        await using Visit visit = await site.OpenAsync(width: 320, other: new Uri("file:///"));
        List<string> requests = [];
        visit.Page.Request += (_, request) => requests.Add(request.Url);
        await visit.Page.GotoAsync(file);
        Assert.Equal([file], requests);
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(
            """
            () => {
              const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
              const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
              const broken = [...document.querySelectorAll('a')].map(link => link.getAttribute('href')).filter(href => href.startsWith('#') ? !document.getElementById(href.slice(1)) : !/^(tel|https):/.test(href));
              const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth ? ['wider than the screen'] : [];
              return [...twice, ...broken, ...wide];
            }
            """));
        Assert.Equal(9, await visit.Page.Locator("section > h2").CountAsync());
        Assert.True(await visit.Page.Locator("a.call[href='tel:112']").IsVisibleAsync());
        await visit.Page.EvaluateAsync(axe);
        JsonElement? found = await visit.Page.EvaluateAsync(AccessibilityTests.Run);
        Expect.NoTroubles(found!.Value.EnumerateArray().Select(item => item.GetString()!));
        Assert.InRange(new FileInfo(new Uri(file).LocalPath).Length, 1, 30_720);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task The_guide_is_offered_on_safety_pages_under_a_name_in_the_language(string folder)
    {
        await using Visit visit = await site.OpenAsync();
        Assert.Equal(200, await visit.GoAsync("/" + folder + "safety/"));
        string name = folder switch { "az/" => "mina-tehlukesizliyi-beledcisi.html", "ru/" => "pamyatka-po-minnoy-bezopasnosti.html", _ => "landmine-safety-guide.html" };
        IDownload download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.ClickAsync("main .keep a[download]"));
        Assert.Equal(name, download.SuggestedFilename);
        Assert.Equal(1, await visit.Page.Locator($"footer a[download='{name}']").CountAsync());
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task The_manifest_names_icons_that_have_the_sizes_it_says(string folder)
    {
        await using Visit visit = await site.OpenAsync();
        Assert.Equal(200, await visit.GoAsync("/" + folder));
        JsonElement? result = await visit.Page.EvaluateAsync(
            """
            async () => {
              const answer = await fetch(document.querySelector('link[rel=manifest]').href);
              const manifest = await answer.json();
              const sizes = await Promise.all(manifest.icons.map(async icon => {
                const image = new Image();
                image.src = icon.src;
                await image.decode();
                return icon.sizes === 'any' ? 'any' : image.naturalWidth + 'x' + image.naturalHeight;
              }));
              const touch = new Image();
              touch.src = document.querySelector('link[rel=apple-touch-icon]').href;
              await touch.decode();
              return { type: answer.headers.get('content-type'), manifest, sizes, touch: touch.naturalWidth };
            }
            """);
        JsonElement manifest = result!.Value.GetProperty("manifest");
        Assert.StartsWith("application/manifest+json", result.Value.GetProperty("type").GetString(), StringComparison.Ordinal);
        Assert.Equal(("/" + folder, "/" + folder, "/", Places.Language(folder)), (Text("id"), Text("start_url").Split('?')[0], Text("scope"), Text("lang")));
        Assert.InRange(Text("short_name").Length, 1, 12);
        Assert.Equal(["any", "192x192", "512x512", "512x512"], manifest.GetProperty("icons").EnumerateArray().Select(icon => icon.GetProperty("sizes").GetString()));
        Assert.Equal(["any", "192x192", "512x512", "512x512"], result.Value.GetProperty("sizes").EnumerateArray().Select(size => size.GetString()));
        Assert.True(result.Value.GetProperty("touch").GetInt32() >= 180);

        string Text(string name) => manifest.GetProperty(name).GetString()!;
    }

    [Fact]
    public async Task Every_script_waits_for_the_page_and_is_what_the_page_says()
    {
        using SiteReader reader = new(site.Root);
        List<string> troubles = [];
        foreach (string kind in Places.Kinds)
        {
            Answer answer = await reader.GetAsync(await Places.PathAsync(site.Root, "", kind));
            troubles.AddRange(answer.Page!.QuerySelectorAll("script:not([type='application/ld+json'])")
                .Where(script => !script.HasAttribute("src") || !script.HasAttribute("defer") || !(script.GetAttribute("integrity") ?? "").StartsWith("sha256-", StringComparison.Ordinal))
                .Select(script => $"{kind}: {script.OuterHtml}"));
        }

        Expect.NoTroubles(troubles);
    }

    private const string Filled =
        """
        async list => {
          const names = (await caches.keys()).filter(name => list.some(key => key.name === name.split(':')[2]));
          const keys = (await Promise.all(names.map(async name => (await (await caches.open(name)).keys()).map(request => request.url)))).flat();
          return list.every(key => keys.includes(new URL(key.url, location.href).href));
        }
        """;

    // A first visit, until everything of the language is kept.
    private async Task<Visit> VisitedAsync(SiteServer server, string folder)
    {
        Visit visit = await site.OpenAsync(other: server.Root, workers: true);
        await VisitAsync(visit, folder);
        return visit;
    }

    private async Task VisitAsync(Visit visit, string folder)
    {
        Assert.Equal(200, await visit.GoAsync("/" + folder));
        await WaitAsync(visit, Filled, await ListAsync(site.Output, Places.Language(folder)));
        await WaitAsync(visit, "() => navigator.serviceWorker.controller !== null");
    }

    // A promise is no answer of its own to Playwright's waiting, so the page asks itself again and again.
    private static async Task WaitAsync(Visit visit, string condition, object? argument = null) => await visit.Page.EvaluateAsync(
        $$"""
        async argument => {
          const condition = {{condition}};
          for (let tries = 0; tries < 600; tries++) {
            if (await condition(argument)) return;
            await new Promise(resolve => setTimeout(resolve, 50));
          }
          throw new Error('never: ' + condition + ' ' + (await caches.keys()).join());
        }
        """, argument);

    private static async Task<object[]> ListAsync(string output, string language)
    {
        string line = (await File.ReadAllLinesAsync(Path.Combine(output, "sw.js")))[0];
        using JsonDocument worker = JsonDocument.Parse(line["const site = ".Length..].TrimEnd(';'));
        JsonElement stores = worker.RootElement.GetProperty("stores");
        return [.. ((string[])["files", language]).SelectMany(name => stores.GetProperty(name).GetProperty("list").EnumerateObject()
            .Select(entry => (object)new { name, url = entry.Value.GetString() is { Length: > 0 } hash ? entry.Name + "?" + hash : entry.Name }))];
    }

    private async Task<string> FileAsync(string ending)
    {
        string line = (await File.ReadAllLinesAsync(Path.Combine(site.Output, "sw.js")))[0];
        using JsonDocument worker = JsonDocument.Parse(line["const site = ".Length..].TrimEnd(';'));
        return worker.RootElement.GetProperty("stores").GetProperty("files").GetProperty("list").EnumerateObject().First(entry => entry.Name.EndsWith(ending, StringComparison.Ordinal)).Name;
    }

    private static async Task<string[]> CachesAsync(Visit visit) => await visit.Page.EvaluateAsync<string[]>("() => caches.keys()");

    private static async Task<string[]> StoresAsync(Visit visit) => [.. (await CachesAsync(visit)).Select(name => name.Split(':')[2]).Order(StringComparer.Ordinal)];
}
