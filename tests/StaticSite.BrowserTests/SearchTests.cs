using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace StaticSite.BrowserTests;

/// <summary>The search page as a reader uses it: typed, by keyboard, without scripts, without a connection.</summary>
public sealed class SearchTests(BuiltSite site, ITestOutputHelper output)
{
    private const string Results = "#search li";

    [Theory]
    [InlineData("", "karab", "Karabakh")]
    [InlineData("", "mine", "mines")]
    [InlineData("az/", "qarabag", "Qarabağ")]
    [InlineData("az/", "MINALAR", "mina")]
    [InlineData("az/", "zer", "zərərçəkən")]
    [InlineData("ru/", "ребенок", "ребёнок")]
    [InlineData("ru/", "объединенные", "Объединённых")]
    [InlineData("ru/", "мины", "минах")]
    public async Task Words_are_found_however_they_are_typed(string folder, string query, string written)
    {
        await using Visit visit = await site.OpenAsync();
        List<byte[]> loaded = [];
        List<Task> reading = [];
        visit.Page.Response += (_, response) =>
        {
            if (response.Url.Contains("/search-index/", StringComparison.Ordinal)) reading.Add(response.BodyAsync().ContinueWith(body => { lock (loaded) loaded.Add(body.Result); }, TaskScheduler.Default));
        };
        await visit.GoAsync($"/{folder}search/");
        await visit.Page.Locator("#q").FillAsync(query);
        await visit.Page.Locator(Results).First.WaitForAsync();
        await Task.WhenAll(reading);
        int bytes = loaded.Sum(Compressed);
        output.WriteLine($"/{folder}search/?q={query}: {await visit.Page.Locator(Results).CountAsync()} shown, {loaded.Count} files, {bytes} bytes");
        Assert.InRange(bytes, 1, 30_000);
        Assert.Contains(written, await PagesBehindResultsAsync(visit), StringComparison.OrdinalIgnoreCase);
        Expect.NoTroubles(visit.Troubles);
    }

    [Theory]
    [InlineData("", "monitor")]
    [InlineData("az/", "xətt")]
    [InlineData("ru/", "конференции")]
    public async Task Titles_with_the_word_come_first(string folder, string query)
    {
        await using Visit visit = await site.OpenAsync();
        await visit.GoAsync($"/{folder}search/?q={Uri.EscapeDataString(query)}");
        await visit.Page.Locator(Results).First.WaitForAsync();
        bool[] inTitle = await visit.Page.EvaluateAsync<bool[]>("() => [...document.querySelectorAll('#search li')].map(item => !!item.querySelector('h2 mark'))");
        Assert.True(inTitle[0], "The first result has no such word in its title.");
        Assert.Equal(inTitle.OrderByDescending(found => found), inTitle);
    }

    [Fact]
    public async Task Typing_shows_results_says_how_many_and_keeps_the_address()
    {
        await using Visit visit = await site.OpenAsync(width: 320);
        await visit.GoAsync("/search/");
        await visit.Page.Locator("#q").PressSequentiallyAsync("demining");
        await visit.Page.Locator(Results).First.WaitForAsync();
        await visit.Page.WaitForURLAsync("**/search/?q=demining");
        ILocator status = visit.Page.Locator("#search [role=status]");
        Assert.Matches("^Pages found: [1-9][0-9]*$", await status.InnerTextAsync());
        Assert.Equal("demining", (await visit.Page.Locator("#search mark").First.InnerTextAsync()).ToLowerInvariant());
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"));

        Assert.Equal("/az/search/?q=demining", new Uri(site.Root, await visit.Page.Locator("nav a[hreflang=az]").GetAttributeAsync("href")).PathAndQuery);

        await visit.Page.Locator("#q").FillAsync("demining zzzz");
        await Assertions.Expect(status).ToHaveTextAsync(new Regex("^No page has all these words. Pages with some of them: [1-9][0-9]*$"));
        Assert.NotEqual(0, await visit.Page.Locator(Results).CountAsync());
        await visit.Page.Locator("#q").FillAsync("zzzz");
        await Expects(status, "No page has all these words. Try fewer words, or only the beginning of a word.");
        Assert.Equal(0, await visit.Page.Locator(Results).CountAsync());
        await visit.Page.Locator("#q").FillAsync("a");
        await Expects(status, "Type at least two letters.");
        Expect.NoTroubles(visit.Troubles);
    }

    [Fact]
    public async Task A_keyboard_is_enough()
    {
        await using Visit visit = await site.OpenAsync();
        await visit.GoAsync("/search/");
        await visit.Page.Locator("#q").FocusAsync();
        await visit.Page.Keyboard.TypeAsync("mines");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator(Results).First.WaitForAsync();
        Assert.Equal("q", await FocusedAsync(visit));
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("BUTTON", await visit.Page.EvaluateAsync<string>("() => document.activeElement.tagName"));
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.activeElement === document.querySelector('#search li a')"));

        ILocator more = visit.Page.Locator("#search > button");
        int before = await visit.Page.Locator(Results).CountAsync();
        await more.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator(Results).Nth(before).WaitForAsync();
        Assert.True(await visit.Page.EvaluateAsync<bool>($"() => document.activeElement === document.querySelectorAll('#search li')[{before}].querySelector('a')"));

        await visit.Page.Locator("#q").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.WaitForURLAsync("**/search/");
        Assert.Equal("", await visit.Page.Locator("#q").InputValueAsync());
        Assert.Equal(0, await visit.Page.Locator(Results).CountAsync());
    }

    [Fact]
    public async Task The_form_of_a_missing_page_leads_to_results()
    {
        await using Visit visit = await site.OpenAsync(width: 320);
        await visit.GoAsync("/az/no-such-page/");
        await visit.Page.Locator("#q").FillAsync("mina");
        await visit.Page.Locator("#q").PressAsync("Enter");
        await visit.Page.Locator(Results).First.WaitForAsync();
        Assert.EndsWith("/az/search/?q=mina", visit.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("az/")]
    [InlineData("ru/")]
    public async Task Without_scripts_the_page_shows_all_topics_and_says_why(string folder)
    {
        await using Visit visit = await site.OpenAsync(javaScript: false);
        await visit.GoAsync($"/{folder}search/?q=mina");
        Assert.True(await visit.Page.Locator("noscript p").IsVisibleAsync());
        Assert.True(await visit.Page.Locator("dl a").CountAsync() > 3);
        Assert.False(await visit.Page.Locator("#search button").IsVisibleAsync());
    }

    [Fact]
    public async Task Without_a_connection_the_page_says_so_and_works_again_afterwards()
    {
        await using Visit visit = await site.OpenAsync();
        await visit.GoAsync("/search/");
        await visit.Page.Context.SetOfflineAsync(true);
        await visit.Page.Locator("#q").FillAsync("mine");
        ILocator status = visit.Page.Locator("#search [role=status]");
        await Expects(status, "The search could not be loaded: it needs a connection. Pages that you have saved can still be opened.");
        await visit.Page.Context.SetOfflineAsync(false);
        await visit.Page.Locator("#q").PressAsync("Enter");
        await visit.Page.Locator(Results).First.WaitForAsync();
    }

    [Theory]
    [InlineData("", "mine", 320, ColorScheme.Light)]
    [InlineData("az/", "mina", 1280, ColorScheme.Dark)]
    [InlineData("ru/", "мина", 320, ColorScheme.Dark)]
    public async Task Results_stand_in_nobodys_way(string folder, string query, int width, ColorScheme scheme)
    {
        string axe = Judges.Axe();
        await using Visit visit = await site.OpenAsync(width, scheme: scheme);
        await visit.GoAsync($"/{folder}search/?q={Uri.EscapeDataString(query)}");
        await visit.Page.Locator(Results).First.WaitForAsync();
        await visit.Page.EvaluateAsync(axe);
        JsonElement? found = await visit.Page.EvaluateAsync(AccessibilityTests.Run);
        Expect.NoTroubles(found!.Value.EnumerateArray().Select(item => item.GetString()!));
    }

    private static Task Expects(ILocator element, string text) => Assertions.Expect(element).ToHaveTextAsync(text);

    private static Task<string?> FocusedAsync(Visit visit) => visit.Page.EvaluateAsync<string?>("() => document.activeElement.id");

    // What the results show and, behind each, the page itself.
    private static async Task<string> PagesBehindResultsAsync(Visit visit) => await visit.Page.EvaluateAsync<string>(
        "async () => (await Promise.all([...document.querySelectorAll('#search li a')].map(link => fetch(link.href).then(page => page.text())))).join(' ')");

    private static int Compressed(byte[] bytes)
    {
        byte[] buffer = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, buffer, out int length, 11, 22) ? length : bytes.Length;
    }
}
