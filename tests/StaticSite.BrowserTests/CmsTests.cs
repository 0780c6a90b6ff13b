using System.Text.Json;
using Microsoft.Playwright;

namespace StaticSite.BrowserTests;

/// <summary>Decap CMS as an editor meets it. It judges its configuration itself when it starts, and shows what is wrong instead of its forms.</summary>
public class CmsTests(BuiltSite site, EditingForms forms) : IClassFixture<EditingForms>
{
    private const int Patience = 120_000;
    private const string Translation = "2025-12-24-call-for-support";

    [Theory]
    [InlineData("articles", "")]
    [InlineData("articles_az", ".az")]
    [InlineData("articles_ru", ".ru")]
    public async Task A_collection_lists_the_texts_of_its_language(string collection, string ending)
    {
        string articles = Path.Combine(BuiltSite.RepositoryRoot(), "input", "articles");
        string[] names = [.. Directory.EnumerateFiles(articles, "*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => Path.GetExtension(name) == ending).Select(name => Path.GetFileNameWithoutExtension(name)!).Order(StringComparer.Ordinal)];
        await using Visit visit = await EnterAsync();
        await visit.Page.Locator($"a[href='#/collections/{collection}']").ClickAsync(new() { Timeout = Patience });
        ILocator links = visit.Page.Locator($"a[href*='#/collections/{collection}/entries/']");
        // Long lists come in parts, the next when the last text is seen.
        while (await links.CountAsync() < names.Length)
        {
            await links.Last.ScrollIntoViewIfNeededAsync(new() { Timeout = Patience });
            await links.Nth(await links.CountAsync()).Or(links.Nth(names.Length - 1)).First.WaitForAsync(new() { Timeout = Patience });
        }

        string[] listed = await links.EvaluateAllAsync<string[]>("links => links.map(link => link.hash.split('/').pop())");
        Assert.Equal(names, listed.Order(StringComparer.Ordinal));
        Expect.NoTroubles(visit.Troubles);
    }

    [Fact]
    public async Task An_article_of_the_form_is_one_that_a_build_takes()
    {
        await using Visit visit = await EnterAsync();
        await visit.Page.EvaluateAsync("() => { location.hash = '#/collections/articles/new'; }");
        await visit.Page.Locator("[id^=title-field]").First.FillAsync("Report on the spring season", new() { Timeout = Patience });
        await visit.Page.Locator("[id^=description-field]").FillAsync("What was reported: \"spring\".");
        await visit.Page.Locator("[id^=published-field]").FillAsync("2026-03-14");
        await visit.Page.Locator("[id^=tags-field]").FillAsync("Karabakh");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.GetByRole(AriaRole.Textbox).And(visit.Page.Locator("[contenteditable=true]")).ClickAsync();
        await visit.Page.Keyboard.TypeAsync("Read the [safety rules](../pages/safety.md).");
        (string path, string text) = await SaveAsync(visit);
        Assert.Matches(@"^input/articles/\d{4}-\d{2}-\d{2}-report-on-the-spring-season\.md$", path);
        Assert.Equal("---\ntitle: Report on the spring season\ndescription: 'What was reported: \"spring\".'\npublished: 2026-03-14\ntags:\n  - karabakh\ndraft: true\n---\nRead the [safety rules](../pages/safety.md).\n", text);
        (int exitCode, string log) = await forms.CheckAsync(path, text);
        Assert.True(exitCode == 0, log);
        Expect.NoTroubles(visit.Troubles);
    }

    [Fact]
    public async Task A_changed_translation_keeps_what_the_form_does_not_show()
    {
        await using Visit visit = await EnterAsync();
        string file = $"input/articles/{Translation}.az.md";
        string before = await File.ReadAllTextAsync(Path.Combine(BuiltSite.RepositoryRoot(), file), TestContext.Current.CancellationToken);
        await visit.Page.EvaluateAsync($"() => {{ location.hash = '#/collections/articles_az/entries/{Translation}'; }}");
        await visit.Page.Locator("[id^=title-field]").First.FillAsync("Yeni başlıq", new() { Timeout = Patience });
        (string path, string text) = await SaveAsync(visit);
        Assert.Equal(file, path);
        Assert.Contains("\ntitle: Yeni başlıq\n", text, StringComparison.Ordinal);
        Assert.Equal(before[before.IndexOf("\n---\n", StringComparison.Ordinal)..].Trim(), text[text.IndexOf("\n---\n", StringComparison.Ordinal)..].Trim());
        Assert.Contains("\npublished: 2025-12-24T10:55:00+04:00\n", text, StringComparison.Ordinal);
        Assert.Contains("\ntranslates: ", text, StringComparison.Ordinal);
        (int exitCode, string log) = await forms.CheckAsync(path, text);
        Assert.True(exitCode == 0, log);
        Assert.Contains(" 0 warnings", log, StringComparison.Ordinal);
        Expect.NoTroubles(visit.Troubles);
    }

    private async Task<Visit> EnterAsync()
    {
        Visit visit = await site.OpenAsync(other: forms.Root);
        await visit.Page.AddInitScriptAsync(EditingForms.Texts());
        // As if they lay beside the page; the server would compress five megabytes first.
        string scripts = Judges.Decap();
        await visit.Page.RouteAsync("**/*decap-cms.js", route => route.FulfillAsync(new() { Path = Path.Combine(scripts, Path.GetFileName(new Uri(route.Request.Url).AbsolutePath)) }));
        Assert.Equal(200, await visit.GoAsync("/index.html"));
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Login" }).ClickAsync(new() { Timeout = Patience });
        await visit.Page.GetByText("Articles (English)").First.WaitForAsync(new() { Timeout = Patience });
        return visit;
    }

    // What a pull request would hold.
    private static async Task<(string Path, string Text)> SaveAsync(Visit visit)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        IJSHandle saved = await visit.Page.WaitForFunctionAsync("() => Object.values(window.repoFilesUnpublished)[0]?.diffs[0]", null, new() { Timeout = Patience });
        JsonElement file = await saved.JsonValueAsync<JsonElement>();
        return (file.GetProperty("path").GetString()!, file.GetProperty("content").GetString()!);
    }
}
