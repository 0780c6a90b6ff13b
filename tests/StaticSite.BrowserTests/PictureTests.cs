using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace StaticSite.BrowserTests;

public class PictureTests(BuiltSite site, PictureSite pictures) : IClassFixture<PictureSite>
{
    // Where the text below the first picture stands, in pixels from the top of the page.
    private const string Below = "() => { const image = document.querySelector('main img'); return [...document.querySelectorAll('main p')].find(text => image.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING).getBoundingClientRect().top + scrollY; }";

    [Theory]
    [InlineData(320, "-480.")]
    [InlineData(1280, "-800.")]
    public async Task A_picture_is_webp_in_a_fitting_width_and_moves_nothing_when_it_arrives(int width, string size)
    {
        await using Visit visit = await site.OpenAsync(width, other: pictures.Root);
        // Pictures arrive when the text has long been shown.
        TaskCompletionSource arrive = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await visit.Page.RouteAsync("**/*.webp", async route =>
        {
            await arrive.Task;
            await route.ContinueAsync();
        });
        Assert.Equal(200, await visit.GoAsync(PictureSite.Page, WaitUntilState.DOMContentLoaded));
        await visit.Page.EvaluateAsync("() => document.fonts.ready");
        Assert.False(await visit.Page.EvaluateAsync<bool>("() => document.querySelector('main img').complete"), "The picture was there before the text.");
        double before = await visit.Page.EvaluateAsync<double>(Below);
        arrive.SetResult();
        await visit.Page.WaitForFunctionAsync("() => { const image = document.querySelector('main img'); return image.complete && image.naturalWidth > 0; }");
        ILocator lead = visit.Page.Locator("main img").First;
        string source = await lead.EvaluateAsync<string>("image => image.currentSrc");
        Assert.Contains("/pictures/lead" + size, source, StringComparison.Ordinal);
        Assert.EndsWith(".webp", source, StringComparison.Ordinal);
        // Files have whole pixels, so a smaller one has a shape that differs by a part of one.
        Assert.InRange(Math.Abs(before - await visit.Page.EvaluateAsync<double>(Below)), 0, 0.99);
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
