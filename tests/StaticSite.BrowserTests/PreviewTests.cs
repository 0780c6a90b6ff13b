using Microsoft.Playwright;

namespace StaticSite.BrowserTests;

/// <summary>The preview as an author sees it: nobody reloads a page here.</summary>
public class PreviewTests(BuiltSite site, LivePreview preview) : IClassFixture<LivePreview>
{
    private const int Patience = 120_000;

    [Fact]
    public async Task A_changed_text_is_shown_by_itself()
    {
        await using Visit visit = await OpenAsync("/about/");
        preview.Replace("input/pages/about.md", "title: About this site", "title: Entirely about");
        await visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Entirely about" }).WaitForAsync(new() { Timeout = Patience });
        preview.Replace("theme/layouts/page.liquid", "{{ page.title", "New layout: {{ page.title");
        await visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "New layout: Entirely about" }).WaitForAsync(new() { Timeout = Patience });
        NoTroubles(visit);
    }

    [Fact]
    public async Task A_page_that_changes_while_it_is_loaded_is_shown_as_it_is_now()
    {
        await using Visit visit = await site.OpenAsync(other: preview.Root);
        using HttpClient client = new();
        Uri address = new(preview.Root, "/ru/about/");
        // The page is on the screen, and its text changes before the script has asked what was sent.
        await visit.Page.RouteAsync(address.AbsoluteUri, async route =>
        {
            if (route.Request.ResourceType == "fetch")
            {
                preview.Append("input/pages/about.ru.md", "\nНовое предложение.\n");
                while (!(await client.GetStringAsync(address)).Contains("Новое предложение.", StringComparison.Ordinal)) await Task.Delay(20);
                await visit.Page.UnrouteAllAsync();
            }
            await route.ContinueAsync();
        });
        Assert.Equal(200, await visit.GoAsync("/ru/about/"));
        await visit.Page.GetByText("Новое предложение.").WaitForAsync(new() { Timeout = Patience });
        NoTroubles(visit);
    }

    [Fact]
    public async Task A_changed_paragraph_is_exchanged_where_it_stands()
    {
        await using Visit visit = await site.OpenAsync(other: preview.Root);
        // The script of the preview asks for the page as it was sent, to tell later what changed.
        Task<IResponse> asked = visit.Page.WaitForResponseAsync(response => response.Request.ResourceType == "fetch", new() { Timeout = Patience });
        Assert.Equal(200, await visit.GoAsync("/az/about/"));
        await (await asked).FinishedAsync();
        await visit.Page.EvaluateAsync("() => { window.typed = 'kept'; scrollTo(0, 200); }");
        preview.Append("input/pages/about.az.md", "\nYeni cümlə.\n");
        await visit.Page.GetByText("Yeni cümlə.").WaitForAsync(new() { Timeout = Patience });
        Assert.Equal("kept", await visit.Page.EvaluateAsync<string>("() => window.typed"));
        Assert.Equal(200, await visit.Page.EvaluateAsync<double>("() => scrollY"));
        NoTroubles(visit);
    }

    [Fact]
    public async Task An_error_lies_over_the_last_good_page_with_its_line_and_goes_when_it_is_mended()
    {
        await using Visit visit = await OpenAsync("/sources/");
        ILocator overlay = visit.Page.GetByRole(AriaRole.Alertdialog, new() { Name = "Errors" });
        string heading = await visit.Page.Locator("h1").InnerTextAsync();
        preview.Replace("input/pages/sources.md", "title:", "titel:");
        await overlay.WaitForAsync(new() { Timeout = Patience });
        await overlay.GetByText("input/pages/sources.md:2:1").First.WaitForAsync();
        Assert.Contains("2 | titel:", await overlay.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("Did you mean \"title\"?", await overlay.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(heading, await visit.Page.Locator("h1").InnerTextAsync());
        preview.Replace("input/pages/sources.md", "titel:", "title:");
        await overlay.WaitForAsync(new() { State = WaitForSelectorState.Hidden, Timeout = Patience });
        NoTroubles(visit);
    }

    [Fact]
    public async Task A_changed_style_sheet_is_exchanged_and_the_page_is_not_loaded_again()
    {
        await using Visit visit = await OpenAsync("/safety/");
        await visit.Page.EvaluateAsync("() => { window.typed = 'kept'; scrollTo(0, 300); }");
        int loads = 0;
        visit.Page.Request += (_, request) => loads += request.IsNavigationRequest ? 1 : 0;
        preview.Replace("theme/styles/site.css", ":root {\n  color-scheme", "h1 { letter-spacing: 7px }\n:root {\n  color-scheme");
        await visit.Page.WaitForFunctionAsync("() => getComputedStyle(document.querySelector('h1')).letterSpacing === '7px'", null, new() { Timeout = Patience });
        Assert.Equal("kept", await visit.Page.EvaluateAsync<string>("() => window.typed"));
        Assert.Equal(300, await visit.Page.EvaluateAsync<double>("() => scrollY"));
        Assert.Equal(0, loads);
        NoTroubles(visit);
    }

    [Fact]
    public async Task The_panel_of_a_page_names_its_source_and_its_weight()
    {
        await using Visit visit = await OpenAsync("/az/safety/");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "preview" }).ClickAsync(new() { Timeout = Patience });
        await visit.Page.GetByText("input/pages/safety.az.md:").WaitForAsync(new() { Timeout = Patience });
        await visit.Page.GetByText("of 14,600 bytes (Brotli)").WaitForAsync();
        NoTroubles(visit);
    }

    // A page that is left ends the stream of events, which the browser calls a failure.
    private static void NoTroubles(Visit visit) => Expect.NoTroubles(visit.Troubles.Where(trouble => !trouble.Contains("/.preview/events (net::ERR_ABORTED)", StringComparison.Ordinal)));

    private async Task<Visit> OpenAsync(string path)
    {
        Visit visit = await site.OpenAsync(other: preview.Root, workers: true);
        Assert.Equal(200, await visit.GoAsync(path));
        return visit;
    }
}
