using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace StaticSite.BrowserTests;

/// <summary>
/// What the guide for authors shows of the first article, from the real thing: a draft in the preview, an error over it, the built page.
/// With STATICSITE_UPDATE_GUIDE=1 its images are made anew.
/// </summary>
public partial class GuideImageTests(BuiltSite site, LivePreview preview) : IClassFixture<LivePreview>
{
    private const int Patience = 120_000;
    private const int Width = 900;
    private const int Height = 500;
    private const string Path = "/articles/report-on-the-spring-season/";
    private const string File = "input/articles/2026-03-14-report-on-the-spring-season.md";

    [Fact]
    public async Task The_guide_shows_a_draft_then_a_mistake_and_then_the_page()
    {
        string guide = await System.IO.File.ReadAllTextAsync(System.IO.Path.Combine(BuiltSite.RepositoryRoot(), "input", "README.md"), TestContext.Current.CancellationToken);
        string article = Sample().Match(guide).Groups[1].Value;
        await using (Visit visit = await site.OpenAsync(width: Width, other: preview.Root))
        {
            preview.Write(File, article.Replace("\n---\n\n", "\ndraft: true\n---\n\n", StringComparison.Ordinal));
            ILocator heading = visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1, Name = "Report on the spring season" });
            await ReachAsync(visit);
            await heading.WaitForAsync(new() { Timeout = Patience });
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "preview" }).ClickAsync(new() { Timeout = Patience });
            await visit.Page.GetByText(File + ":").First.WaitForAsync(new() { Timeout = Patience });
            await CheckedAsync(visit);
            await KeepAsync(visit, "preview");
            await visit.Page.Keyboard.PressAsync("Escape");
            preview.Replace(File, "authors:", "autors:");
            ILocator overlay = visit.Page.GetByRole(AriaRole.Alertdialog, new() { Name = "Errors" });
            await overlay.GetByText("Did you mean \"authors\"?").WaitForAsync(new() { Timeout = Patience });
            await CheckedAsync(visit);
            await KeepAsync(visit, "error");
        }

        preview.Write(File, article);
        string output = System.IO.Path.Combine(preview.Folder, "output");
        (int exitCode, string log) = await BuiltSite.BuildAsync("--root", preview.Folder, "--output", output);
        Assert.True(exitCode == 0, log);
        await using SiteServer server = await SiteServer.StartAsync(output);
        await using Visit finished = await site.OpenAsync(width: Width, other: server.Root);
        Assert.Equal(200, await finished.GoAsync(Path));
        await KeepAsync(finished, "page");
        Expect.NoTroubles(finished.Troubles);
    }

    // The preview notices a new file in its own time.
    private static async Task ReachAsync(Visit visit)
    {
        using CancellationTokenSource late = new(Patience);
        while (await visit.GoAsync(Path) != 200) await Task.Delay(200, late.Token);
    }

    // The whole site has been checked, so nothing on the page will change any more.
    private static Task CheckedAsync(Visit visit) =>
        visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = Unhurried() }).WaitForAsync(new() { Timeout = Patience });

    private static async Task KeepAsync(Visit visit, string name)
    {
        await visit.Page.SetViewportSizeAsync(Width, Height);
        byte[] picture = await visit.Page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled, Caret = ScreenshotCaret.Hide });
        byte[] image = await LightAsync(visit.Page.Context, picture);
        Assert.InRange(image.Length, 5_000, 60_000);
        if (Environment.GetEnvironmentVariable("STATICSITE_UPDATE_GUIDE") != "1") return;
        string folder = System.IO.Path.Combine(BuiltSite.RepositoryRoot(), ".github", "guide");
        Directory.CreateDirectory(folder);
        await System.IO.File.WriteAllBytesAsync(System.IO.Path.Combine(folder, name + ".webp"), image);
    }

    // The browser writes WebP itself: a third of the bytes of its screenshots.
    private static async Task<byte[]> LightAsync(IBrowserContext context, byte[] picture)
    {
        IPage page = await context.NewPageAsync();
        string url = await page.EvaluateAsync<string>("""
            async source => {
              const image = new Image();
              image.src = source;
              await image.decode();
              const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
              canvas.getContext('2d').drawImage(image, 0, 0);
              return canvas.toDataURL('image/webp', 0.85);
            }
            """, "data:image/png;base64," + Convert.ToBase64String(picture));
        await page.CloseAsync();
        Assert.StartsWith("data:image/webp;base64,", url, StringComparison.Ordinal);
        return Convert.FromBase64String(url["data:image/webp;base64,".Length..]);
    }

    [GeneratedRegex(@"^preview( · \d+ errors?)?( · \d+ warnings?)?$")]
    private static partial Regex Unhurried();

    [GeneratedRegex("(?s)```markdown\n(---\n.*?)```")]
    private static partial Regex Sample();
}
