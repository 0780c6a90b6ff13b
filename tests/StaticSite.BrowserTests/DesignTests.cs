using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace StaticSite.BrowserTests;

/// <summary>What the theme promises its readers: the rules first, everything within reach, everything legible.</summary>
public sealed class DesignTests(BuiltSite site)
{
    public static TheoryData<string> Languages() => [.. Places.Folders];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_first_screen_of_a_small_phone_shows_the_emergency_number_and_the_first_rules(string folder)
    {
        await using Visit visit = await site.OpenAsync(width: 320);
        await visit.Page.SetViewportSizeAsync(320, 568);
        await visit.GoAsync("/" + folder);
        string[] seen = await visit.Page.EvaluateAsync<string[]>(
            """
            () => {
              const onScreen = e => { const r = e.getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight && r.width > 0; };
              const before = (a, b) => !!(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
              const rules = [...document.querySelectorAll('main ol:first-of-type > li')];
              const later = [...document.querySelectorAll('main article, main data')];
              return [
                [...document.querySelectorAll('a[href^="tel:"]')].some(onScreen) ? 'number' : 'no number',
                rules.filter(onScreen).length >= 2 ? 'rules' : 'no rules',
                later.length > 5 && later.every(e => before(rules[rules.length - 1], e)) ? 'news later' : 'news before rules',
              ];
            }
            """);
        Assert.Equal(["number", "rules", "news later"], seen);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_entry_of_the_menu_is_shown_where_there_is_room_and_after_one_tap_where_there_is_none(string folder)
    {
        await using Visit narrow = await site.OpenAsync(width: 320, javaScript: false);
        await narrow.GoAsync("/" + folder + "about/");
        ILocator entries = narrow.Page.Locator("header details li a");
        int count = await entries.CountAsync();
        Assert.True(count >= 5, $"The menu has {count} entries.");
        Assert.False(await entries.First.IsVisibleAsync());
        await narrow.Page.Locator("header summary").ClickAsync();
        foreach (ILocator entry in await entries.AllAsync()) await Inside(narrow.Page, entry);

        await using Visit wide = await site.OpenAsync(width: 1280, javaScript: false);
        await wide.GoAsync("/" + folder + "about/");
        entries = wide.Page.Locator("header details li a");
        Assert.Equal(count, await entries.CountAsync());
        foreach (ILocator entry in await entries.AllAsync()) await Inside(wide.Page, entry);
        Assert.Equal(count, await wide.Page.Locator("footer li a").EvaluateAllAsync<int>("(links, menu) => links.filter(a => menu.includes(a.href)).length", await entries.EvaluateAllAsync<string[]>("links => links.map(a => a.href)")));
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task What_can_be_tapped_outside_of_sentences_is_24_pixels_high(int width)
    {
        List<string> troubles = [];
        await using Visit visit = await site.OpenAsync(width);
        foreach (string kind in Places.Kinds)
        {
            string path = await Places.PathAsync(site.Root, "az/", kind);
            await visit.GoAsync(path);
            string[] small = await visit.Page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll('header a, footer li a, nav a, summary, button, input, .share a')]
                  .filter(e => e.checkVisibility())
                  .filter(e => { const r = e.getBoundingClientRect(); return r.width > 2 && (r.height < 24 || r.width < 24); })
                  .map(e => e.outerHTML.slice(0, 100))
                """);
            troubles.AddRange(small.Select(text => $"{path}: {text}"));
        }
        Expect.NoTroubles(troubles);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Colours_differ_enough_for_text_and_for_shapes(ColorScheme scheme)
    {
        (string One, string Other, double Least)[] pairs =
        [
            ("--ink", "--paper", 7), ("--ink", "--sunken", 7), ("--ink", "--warn-paper", 7), ("--on-warn", "--warn", 7), ("--on-brand", "--brand", 7),
            ("--quiet", "--paper", 4.5), ("--quiet", "--sunken", 4.5), ("--link", "--paper", 4.5), ("--link", "--sunken", 4.5), ("--link", "--warn-paper", 4.5),
            ("--control", "--paper", 3), ("--control", "--sunken", 3), ("--warn", "--brand", 3),
            ("--part-1", "--paper", 3), ("--part-2", "--paper", 3), ("--part-3", "--paper", 3), ("--part-1", "--part-2", 3),
        ];
        await using Visit visit = await site.OpenAsync(scheme: scheme);
        await visit.GoAsync("/figures/", WaitUntilState.NetworkIdle);
        List<string> troubles = [];
        foreach ((string one, string other, double least) in pairs)
        {
            double contrast = Colours.Contrast(await Colours.OfAsync(visit.Page, one), await Colours.OfAsync(visit.Page, other));
            if (contrast < least) troubles.Add($"{one} on {other}: {contrast.ToString("0.00", CultureInfo.InvariantCulture)}, not {least.ToString(CultureInfo.InvariantCulture)}");
        }
        Expect.NoTroubles(troubles);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Each_rule_has_its_drawing_on_screens_in_forced_colours_and_on_paper(string folder)
    {
        string[] rules = ["stop", "touch", "back", "stay", "warn", "report"];
        List<string> places = [];
        List<string> troubles = [];
        await using Visit visit = await site.OpenAsync(width: 320);
        foreach (string path in (string[])["", "safety/", "safety/children/", "safety/unknown-ground/", "safety/children/card/", "offline/"])
        {
            await visit.GoAsync("/" + folder + path, WaitUntilState.Load);
            foreach (Media media in (Media[])[Media.Screen, Media.Print])
            {
                await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = media, ForcedColors = ForcedColors.Active });
                string[] drawings = await visit.Page.EvaluateAsync<string[]>(
                    """
                    async print => await Promise.all([...document.querySelectorAll('main [class^=rule-]')].map(async rule => {
                      const style = getComputedStyle(rule, '::before');
                      const image = new Image();
                      image.src = style.backgroundImage.slice(5, -2);
                      const loaded = await image.decode().then(() => image.naturalHeight / image.naturalWidth, () => 'not loaded');
                      const shown = style.content === '""' && parseFloat(style.width) >= 20 && style.forcedColorAdjust === 'none' && (!print || style.printColorAdjust === 'exact');
                      return [rule.className.slice(5), loaded, style.backgroundSize, parseFloat(style.backgroundPositionY), shown].join(' ');
                    }))
                    """, media == Media.Print);
                if (drawings.Length < 5) troubles.Add($"/{folder}{path} has {drawings.Length} rules");
                places.AddRange(drawings);
            }
        }
        Assert.Equal(rules.Select((rule, i) => $"{rule} 6 100% 600% {i * 20} true").Order(StringComparer.Ordinal), places.Distinct().Order(StringComparer.Ordinal));
        Expect.NoTroubles(troubles);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Where_a_rule_has_two_cases_each_stands_beside_its_own_drawing(string folder)
    {
        foreach (int width in (int[])[320, 1280])
        {
            await using Visit visit = await site.OpenAsync(width);
            foreach (string path in (string[])["", "offline/"])
            {
                await visit.GoAsync("/" + folder + path, WaitUntilState.Load);
                // The words of the second case begin where its drawing does, below the first drawing.
                double[] distances = await visit.Page.EvaluateAsync<double[]>(
                    """
                    () => {
                      const [back, stay] = ['back', 'stay'].map(name => document.querySelector('.rules .rule-' + name));
                      const drawing = parseFloat(getComputedStyle(back, '::before').height);
                      return [stay.getBoundingClientRect().top - back.getBoundingClientRect().top - drawing, Number(stay.parentElement === back.parentElement)];
                    }
                    """);
                Assert.InRange(distances[0], -4, 200);
                Assert.Equal(1, distances[1]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task A_page_can_be_shared_by_its_title_and_address(string folder)
    {
        string path = await Places.FindAsync(site.Root, folder, Place.Article);
        await using Visit visit = await site.OpenAsync();
        await visit.Page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await visit.GoAsync(path, WaitUntilState.NetworkIdle);
        JsonElement found = (await visit.Page.EvaluateAsync(
            """
            () => {
              const links = [...document.querySelectorAll('.share a')].map(a => new URL(a.href));
              return {
                title: document.querySelector('h1').textContent, address: document.querySelector('link[rel=canonical]').href,
                hosts: links.map(u => u.protocol + u.host).join(' '),
                telegram: [links[0].searchParams.get('url'), links[0].searchParams.get('text')],
                whatsapp: [links[1].searchParams.get('text')],
                mail: [links[2].searchParams.get('subject'), links[2].searchParams.get('body')],
                plus: links.some(u => u.search.includes('+')), tracking: links.some(u => /utm_|fbclid/.test(u.search)),
              };
            }
            """))!.Value;
        string title = found.GetProperty("title").GetString()!;
        string address = found.GetProperty("address").GetString()!;
        Assert.EndsWith(path, address, StringComparison.Ordinal);
        Assert.Equal("https:t.me https:wa.me mailto:", found.GetProperty("hosts").GetString());
        Assert.Equal([address, title], Texts(found, "telegram"));
        Assert.Equal([title + " " + address], Texts(found, "whatsapp"));
        Assert.Equal([title, address], Texts(found, "mail"));
        Assert.False(found.GetProperty("plus").GetBoolean() || found.GetProperty("tracking").GetBoolean());

        await visit.Page.Locator(".share button").ClickAsync();
        await visit.Page.Locator(".share [role=status]:not(:empty)").WaitForAsync();
        Assert.Equal(address, await visit.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
        Expect.NoTroubles(visit.Troubles);
    }

    [Fact]
    public async Task Without_scripts_nothing_is_offered_that_needs_one()
    {
        await using Visit visit = await site.OpenAsync(javaScript: false);
        await visit.GoAsync("/safety/");
        Assert.Equal(3, await visit.Page.Locator(".share a").CountAsync());
        Assert.Equal(0, await visit.Page.Locator(".share button").CountAsync());
    }

    private static string[] Texts(JsonElement found, string name) => [.. found.GetProperty(name).EnumerateArray().Select(text => text.GetString() ?? "")];

    private static async Task Inside(IPage page, ILocator entry)
    {
        Assert.True(await entry.IsVisibleAsync());
        LocatorBoundingBoxResult? box = await entry.BoundingBoxAsync();
        Assert.True(box is not null && box.X >= 0 && box.X + box.Width <= page.ViewportSize!.Width, $"{await entry.InnerTextAsync()} sticks out.");
    }
}
