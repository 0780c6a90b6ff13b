using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace StaticSite.BrowserTests;

public class PictureTests(BuiltSite site, PictureSite pictures) : IClassFixture<PictureSite>
{
    private const string Shifts = "() => new Promise(done => { let sum = 0; new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; }).observe({ type: 'layout-shift', buffered: true }); setTimeout(() => done(sum), 300); })";

    [Theory]
    [InlineData(320, "-480.")]
    [InlineData(1280, "-800.")]
    public async Task A_picture_is_webp_in_a_fitting_width_and_moves_nothing_when_it_arrives(int width, string size)
    {
        await using Visit visit = await site.OpenAsync(width, other: pictures.Root);
        // Pictures arrive when the text has long been shown.
        await visit.Page.RouteAsync("**/*.webp", async route =>
        {
            await Task.Delay(500);
            await route.ContinueAsync();
        });
        Assert.Equal(200, await visit.GoAsync(PictureSite.Page, WaitUntilState.NetworkIdle));
        ILocator lead = visit.Page.Locator("main img").First;
        string source = await lead.EvaluateAsync<string>("image => image.currentSrc");
        Assert.Contains("/pictures/lead" + size, source, StringComparison.Ordinal);
        Assert.EndsWith(".webp", source, StringComparison.Ordinal);
        Assert.True(await lead.EvaluateAsync<bool>("image => image.complete && image.naturalWidth > 0"), "The picture is not shown.");
        // A picture without its place would move all that is seen below it, which counts 0.1 and more; a slow browser that paints
        // while the page still streams in moves a line of the header by a few pixels.
        Assert.InRange(await visit.Page.EvaluateAsync<double>(Shifts), 0, 0.01);
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        Expect.NoTroubles(visit.Troubles);
    }

    [Fact]
    public async Task A_picture_far_below_is_loaded_when_the_reader_comes_near_it()
    {
        await using Visit visit = await site.OpenAsync(other: pictures.Root);
        ConcurrentBag<string> asked = [];
        visit.Page.Request += (_, request) => asked.Add(request.Url);
        Assert.Equal(200, await visit.GoAsync(PictureSite.Page, WaitUntilState.NetworkIdle));
        Assert.Contains(asked, url => url.Contains("/pictures/lead-", StringComparison.Ordinal));
        Assert.DoesNotContain(asked, url => url.Contains("/far", StringComparison.Ordinal));
        ILocator far = visit.Page.Locator("main img").Nth(1);
        await far.ScrollIntoViewIfNeededAsync();
        await visit.Page.WaitForFunctionAsync("() => { const image = document.querySelectorAll('main img')[1]; return image.complete && image.naturalWidth > 0; }");
        Assert.Contains(asked, url => url.Contains("/pictures/far-", StringComparison.Ordinal) && url.EndsWith(".webp", StringComparison.Ordinal));
        Expect.NoTroubles(visit.Troubles);
    }
}
