using System.Net;
using AngleSharp.Dom;
using Microsoft.Playwright;

namespace StaticSite.BrowserTests;

/// <summary>Every kind of page in every language, read in a real browser.</summary>
public sealed class PageTests(BuiltSite site)
{
    public static TheoryData<string, Place> Pages()
    {
        TheoryData<string, Place> pages = [];
        foreach (string folder in Places.Folders)
        {
            foreach (Place place in Enum.GetValues<Place>())
            {
                pages.Add(folder, place);
            }
        }

        return pages;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_loads_without_any_error(string folder, Place place)
    {
        string path = await Places.FindAsync(site.Root, folder, place);
        await using Visit visit = await site.OpenAsync();
        Assert.Equal(200, await visit.GoAsync(path, WaitUntilState.NetworkIdle));
        Expect.NoTroubles(visit.Troubles);
    }

    // 16 pixels are the letters of a new phone; who sees badly makes them up to twice as large.
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_fits_a_screen_of_320_pixels_whatever_the_size_of_letters(string folder, Place place)
    {
        string path = await Places.FindAsync(site.Root, folder, place);
        await using Visit visit = await site.OpenAsync(width: 320);
        ICDPSession browser = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        List<string> troubles = [];
        foreach (int letters in (int[])[16, 24, 32])
        {
            await browser.SendAsync("Page.setFontSizes", new Dictionary<string, object> { ["fontSizes"] = new Dictionary<string, object> { ["standard"] = letters, ["fixed"] = letters } });
            Assert.Equal(200, await visit.GoAsync(path));
            // What sticks out is named, so that the failure says where to look.
            troubles.AddRange(await visit.Page.EvaluateAsync<string[]>(
                """
                letters => {
                  const root = document.documentElement;
                  if (getComputedStyle(root).fontSize !== letters + 'px') return ['letters are not ' + letters];
                  if (root.scrollWidth <= root.clientWidth) return [];
                  const out = [...document.body.querySelectorAll('*')]
                    .filter(e => e.getBoundingClientRect().right > root.clientWidth)
                    .slice(0, 5)
                    .map(e => e.tagName.toLowerCase() + '.' + e.className + ' to ' + Math.round(e.getBoundingClientRect().right));
                  return ['with letters of ' + letters + ' the page is ' + root.scrollWidth + ' wide on ' + root.clientWidth, ...out];
                }
                """, letters));
        }
        Expect.NoTroubles(troubles);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_says_its_language_and_has_one_heading(string folder, Place place)
    {
        string path = await Places.FindAsync(site.Root, folder, place);
        await using Visit visit = await site.OpenAsync();
        Assert.Equal(200, await visit.GoAsync(path));
        Assert.Equal(Places.Language(folder), await visit.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
        Assert.True(await visit.Page.Locator("h1").IsVisibleAsync(), "The heading cannot be seen.");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Language_switch_leads_to_pages_in_the_other_languages(string folder, Place place)
    {
        string path = await Places.FindAsync(site.Root, folder, place);
        await using Visit visit = await site.OpenAsync();
        Assert.Equal(200, await visit.GoAsync(path));

        using SiteReader reader = new(site.Root);
        HashSet<string> languages = [];
        foreach (ILocator link in await visit.Page.Locator("a[hreflang]").AllAsync())
        {
            string language = await link.GetAttributeAsync("hreflang") ?? "";
            Uri address = new(new Uri(site.Root, path), await link.GetAttributeAsync("href"));
            Answer answer = await reader.GetAsync(address);
            Assert.True(answer.IsFound, $"The link to {language}, {address.AbsolutePath}, answers {(int)answer.Status}.");
            Assert.Equal(language, answer.Page?.DocumentElement.GetAttribute("lang"));
            languages.Add(language);
        }

        languages.Remove(Places.Language(folder));
        // An article may lack a translation; the pages every language has may not.
        Assert.True(languages.Count >= (place is Place.Home or Place.Archive ? Places.Folders.Length - 1 : 1),
            $"{path} links only to [{string.Join(", ", languages)}] by a[hreflang].");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_works_without_JavaScript(string folder, Place place)
    {
        string path = await Places.FindAsync(site.Root, folder, place);
        await using Visit visit = await site.OpenAsync(javaScript: false);
        Assert.Equal(200, await visit.GoAsync(path));
        Assert.True(await visit.Page.Locator("h1").IsVisibleAsync(), "The heading cannot be seen.");
        Assert.NotEqual("", (await visit.Page.Locator("main").InnerTextAsync()).Trim());

        Uri here = new(site.Root, path);
        foreach (ILocator link in await visit.Page.Locator("header a[href], nav a[href]").AllAsync())
        {
            Uri address = new(here, await link.GetAttributeAsync("href"));
            if (address.Authority != site.Root.Authority || address.AbsolutePath == here.AbsolutePath || !address.AbsolutePath.EndsWith('/') || !await link.IsVisibleAsync())
            {
                continue;
            }

            IResponse answer = await visit.Page.RunAndWaitForResponseAsync(() => link.ClickAsync(), response => response.Request.IsNavigationRequest);
            Assert.Equal((int)HttpStatusCode.OK, answer.Status);
            Assert.Equal(address.AbsolutePath, new Uri(answer.Url).AbsolutePath);
            await visit.ArriveAsync(address.AbsolutePath);
            Expect.NoTroubles(visit.Troubles);
            return;
        }

        Assert.Fail($"{path} shows no link to another page in its header or navigation.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("az/")]
    [InlineData("ru/")]
    public async Task Missing_page_answers_404_in_the_language_asked_for(string folder)
    {
        await using Visit visit = await site.OpenAsync(width: 320);
        Assert.Equal(404, await visit.GoAsync("/" + folder + "no-such-folder/no-such-page/", WaitUntilState.NetworkIdle));
        Assert.Equal(Places.Language(folder), await visit.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        Assert.True(await visit.Page.Locator($"a[href='/{folder}'], a[href='/{folder}?lang=en']").CountAsync() > 0, "The page does not lead home.");
        // As on a phone of 360 pixels with letters of 200 %.
        await visit.Page.SetViewportSizeAsync(180, 370);
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        // Whoever is lost sees the way to the rules without opening a menu.
        Assert.True(await visit.Page.Locator($"main a[href='/{folder}safety/']").IsVisibleAsync(), "The page does not lead to the rules of safety.");
        Expect.NoTroubles(visit.Troubles);
    }

    [Fact]
    public async Task Azerbaijani_number_stays_on_one_line_with_its_ending()
    {
        await using Visit visit = await site.OpenAsync(width: 320);
        await visit.GoAsync("/az/articles/casualties-to-date/");
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => { const all = [...document.querySelectorAll('.numeral')]; return all.length > 0 && all.every(one => one.getClientRects().length === 1); }"));
    }
}
