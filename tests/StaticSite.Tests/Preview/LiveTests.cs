using StaticSite.Tests.EndToEnd;

namespace StaticSite.Tests.Preview;

/// <summary>What happens when a file changes while the preview runs.</summary>
public class LiveTests
{
    private const string Broken = "---\ntitel: A\n---\nText\n";

    [Theory]
    [InlineData("input/articles/a.md", "---\ntitle: a\ndescription: About a\npublished: 2025-12-24\ntags: [karabakh]\n---\nChanged\n", "/articles/a/")]
    [InlineData("input/pages/safety.md", "---\ntitle: Safety\ndescription: Changed\n---\nChanged\n", "/safety/")]
    [InlineData("theme/layouts/article.liquid", "{% layout 'base' %}Changed", "/articles/a/")]
    [InlineData("theme/layouts/base.liquid", "<html><title>Changed</title>{{ page.title }}{% content %}</html>\n", "/")]
    [InlineData("input/data/tags.yml", "karabakh:\n  label: Changed\n  slug: karabakh\n  description: D\n", "/tags/karabakh/")]
    [InlineData("input/site.yml", "title: Test\ndescription: Changed\nbase_url: https://example.org/\nlanguages: [en, az]\nnavigation: [articles, tags]\n", "/site.txt")]
    [InlineData("theme/i18n/en.yml", "alert: {note: N, tip: T, important: I, warning: W, caution: C}\nfeed: {tag_title: \"{0} – {1}\"}\nsite: {not_found_title: Changed, not_found_description: Gone}\narchive: {title: News, description: All news, year: \"News of {0}\", month: \"News, {0}\"}\ntags: {title: Tags, description: All tags}\ncount: {one: \"{0} item\", other: \"{0} items\"}\n", "/nothing/")]
    [InlineData("input/articles/a.az.md", "---\ntitle: Changed\ndescription: About a\npublished: 2025-12-24\ntags: [karabakh]\n---\nText\n", "/az/articles/a/")]
    public async Task A_change_of_any_source_is_a_new_version_of_the_page(string path, string text, string address)
    {
        using TestSite site = new TestSite().Article("a").Write("theme/layouts/page.liquid", "{% layout 'base' %}{{ site.description }}{{ page.body }}");
        await using RunningPreview preview = await RunningPreview.StartAsync(site);
        string page = address == "/site.txt" ? "/safety/" : address;
        Assert.DoesNotContain("Changed", await preview.ReadAsync(page), StringComparison.Ordinal);
        RunningPreview.State state = await preview.ChangeAsync(() => site.Write(path, text), state => !state.Checking);
        Assert.Contains("Changed", await preview.ReadAsync(page), StringComparison.Ordinal);
        Assert.False(state.Styles);
        Assert.Contains($"\"version\":{state.Version},", await preview.ReadAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Articles_come_go_and_move()
    {
        using TestSite site = new TestSite().Article("a");
        string folder = Path.Combine(site.Options().Root, "input/articles");
        await using RunningPreview preview = await RunningPreview.StartAsync(site);
        await preview.ChangeAsync(() => site.Article("b", body: "News\n"));
        Assert.Contains("News", await preview.ReadAsync("/articles/b/"), StringComparison.Ordinal);
        await preview.ChangeAsync(() => File.Move(Path.Combine(folder, "b.md"), Path.Combine(folder, "c.md")));
        Assert.StartsWith("404 ", await preview.AnswerAsync("/articles/b/"), StringComparison.Ordinal);
        Assert.Contains("News", await preview.ReadAsync("/articles/c/"), StringComparison.Ordinal);
        await preview.ChangeAsync(() => File.Delete(Path.Combine(folder, "c.md")));
        Assert.StartsWith("404 ", await preview.AnswerAsync("/articles/c/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Editors_that_save_by_renaming_are_understood()
    {
        using TestSite site = new TestSite().Article("a");
        string file = Path.Combine(site.Options().Root, "input/articles/a.md");
        await using RunningPreview preview = await RunningPreview.StartAsync(site);
        await preview.ChangeAsync(() =>
        {
            File.WriteAllText(file + ".new", File.ReadAllText(file) + "\nRenamed\n");
            File.Move(file, file + "~");
            File.Move(file + ".new", file);
            File.Delete(file + "~");
        });
        Assert.Contains("Renamed", await preview.ReadAsync("/articles/a/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_moves_takes_its_files_along()
    {
        using TestSite site = new TestSite().Article("a").Write("input/pages/old/one.md", "---\ntitle: One\ndescription: D\n---\nFirst\n");
        string pages = Path.Combine(site.Options().Root, "input/pages");
        await using RunningPreview preview = await RunningPreview.StartAsync(site);
        Assert.StartsWith("200 ", await preview.AnswerAsync("/old/one/"), StringComparison.Ordinal);
        await preview.ChangeAsync(() => Directory.Move(Path.Combine(pages, "old"), Path.Combine(pages, "new")));
        Assert.StartsWith("404 ", await preview.AnswerAsync("/old/one/"), StringComparison.Ordinal);
        Assert.StartsWith("200 ", await preview.AnswerAsync("/new/one/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_source_leaves_the_last_good_page_and_is_told_with_its_line()
    {
        using TestSite site = new TestSite().Article("a", body: "Good\n").Article("b");
        await using RunningPreview preview = await RunningPreview.StartAsync(site);
        Assert.Contains("Good", await preview.ReadAsync("/articles/a/"), StringComparison.Ordinal);

        RunningPreview.State broken = await preview.ChangeAsync(() => site.Write("input/articles/a.md", Broken), state => state.ErrorCount > 0);
        RunningPreview.Item error = broken.Errors.First(item => item.Code == "SS1010");
        Assert.Equal(("error", "input/articles/a.md:2:1", "2 | titel: A\n  | ^^^^^"), (error.Severity, error.Place, error.Excerpt));
        Assert.Contains("Did you mean \"title\"?", error.Help, StringComparison.Ordinal);
        Assert.Contains("Good", await preview.ReadAsync("/articles/a/"), StringComparison.Ordinal);

        // Other pages go on.
        await preview.ChangeAsync(() => site.Article("b", body: "Other\n"));
        Assert.Contains("Other", await preview.ReadAsync("/articles/b/"), StringComparison.Ordinal);
        Assert.Contains("Good", await preview.ReadAsync("/articles/a/"), StringComparison.Ordinal);

        RunningPreview.State mended = await preview.ChangeAsync(() => site.Article("a", body: "Better\n"));
        Assert.Equal("", mended.Places);
        Assert.Contains("Better", await preview.ReadAsync("/articles/a/"), StringComparison.Ordinal);
        Assert.Equal(0, (await preview.CheckedAsync()).ErrorCount);
    }

    [Fact]
    public async Task A_broken_layout_leaves_the_last_good_pages()
    {
        using TestSite site = new TestSite().Article("a", body: "Good\n");
        await using RunningPreview preview = await RunningPreview.StartAsync(site);
        Assert.Contains("Good", await preview.ReadAsync("/articles/a/"), StringComparison.Ordinal);
        RunningPreview.State broken = await preview.ChangeAsync(() => site.Write("theme/layouts/base.liquid", "{% if page.title %}{% content %}"), state => state.ErrorCount > 0);
        Assert.StartsWith("theme/layouts/base.liquid:", broken.Places, StringComparison.Ordinal);
        Assert.Contains("Good", await preview.ReadAsync("/articles/a/"), StringComparison.Ordinal);
        Assert.Equal("500 text/html; charset=utf-8", await preview.AnswerAsync("/safety/"));
        await preview.ChangeAsync(() => site.Write("theme/layouts/base.liquid", "<b>{% content %}</b>"));
        Assert.StartsWith("200 ", await preview.AnswerAsync("/safety/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_in_the_text_is_told_when_its_page_is_asked_for_and_otherwise_by_the_check()
    {
        using TestSite site = new TestSite().Article("a").Article("b");
        await using RunningPreview preview = await RunningPreview.StartAsync(site);
        await preview.CheckedAsync();
        await preview.ChangeAsync(() => site.Article("a", body: "[x](nowhere.md)\n"));
        await preview.ReadAsync("/articles/a/");
        Assert.Equal("input/articles/a.md:7:5 SS2050", (await preview.UntilAsync(state => state.ErrorCount > 0)).Places);
        await preview.ChangeAsync(() => site.Article("b", body: "[x](nowhere.md)\n"));
        Assert.Equal("input/articles/a.md:7:5 SS2050, input/articles/b.md:7:5 SS2050", (await preview.CheckedAsync()).Places);
        Assert.Equal(2, preview.Told.Count);
        await preview.ChangeAsync(() => site.Article("a"));
        await preview.ChangeAsync(() => site.Article("b"), state => state is { Checking: false, ErrorCount: 0 });
    }

    [Fact]
    public async Task Settings_that_cannot_be_read_end_nothing()
    {
        using TestSite site = new TestSite().Article("a").Write("input/site.yml", "title: [\n");
        await using RunningPreview preview = await RunningPreview.StartAsync(site);
        Assert.StartsWith("503 ", await preview.AnswerAsync("/"), StringComparison.Ordinal);
        Assert.StartsWith("input/site.yml:", (await preview.UntilAsync(_ => true)).Places, StringComparison.Ordinal);
        await preview.ChangeAsync(() => site.Write("input/site.yml", TestSite.Settings));
        Assert.StartsWith("200 ", await preview.AnswerAsync("/"), StringComparison.Ordinal);
        await preview.ChangeAsync(() => site.Write("input/site.yml", "title: [\n"), state => state.ErrorCount > 0);
        Assert.StartsWith("200 ", await preview.AnswerAsync("/articles/a/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_only_style_sheets_change_browsers_are_told_so()
    {
        using TestSite site = new TestSite().Article("a").Write("theme/styles/site.css", "a{color:red}").Write("theme/layouts/article.liquid", "{% layout 'base' %}<style>{{ 'styles/site.css' | inline_css }}</style><link rel=stylesheet href=\"{{ 'styles/site.css' | asset_url }}\">");
        await using RunningPreview preview = await RunningPreview.StartAsync(site);
        RunningPreview.State before = await preview.CheckedAsync();
        RunningPreview.State state = await preview.ChangeAsync(() => site.Write("theme/styles/site.css", "a{color:blue}"));
        Assert.Equal((true, before.Version + 1), (state.Styles, state.Version));
        string page = await preview.ReadAsync("/articles/a/");
        Assert.Contains("<style>a{color:blue}</style>", page, StringComparison.Ordinal);
        string sheet = page[(page.IndexOf("/styles/site.", StringComparison.Ordinal))..];
        Assert.Equal("a{color:blue}", await preview.ReadAsync(sheet[..sheet.IndexOf('"', StringComparison.Ordinal)]));
        Assert.False((await preview.ChangeAsync(() => site.Article("a", body: "New\n"))).Styles);
    }

    [Fact]
    public async Task The_search_index_is_there_when_the_site_is_checked_and_stays_while_it_is_checked_again()
    {
        string strings = TestSite.Strings + "search: {title: Search, description: Find}\n";
        using TestSite site = new TestSite().Article("a").Write("input/site.yml", TestSite.Settings + "search: {results: 10}\n").Write("theme/i18n/en.yml", strings).Write("theme/i18n/az.yml", strings)
            .Write("theme/layouts/search.liquid", "{% layout 'base' %}[{{ page.search.index_url }}]");
        await using RunningPreview preview = await RunningPreview.StartAsync(site);
        string index = await IndexAsync();
        Assert.Equal("200 application/json; charset=utf-8", await preview.AnswerAsync(index));
        await preview.ChangeAsync(() => site.Article("a", body: "Other words\n"));
        Assert.StartsWith("200 ", await preview.AnswerAsync(await IndexAsync()), StringComparison.Ordinal);
        await preview.CheckedAsync();
        Assert.NotEqual(index, await IndexAsync());
        Assert.StartsWith("200 ", await preview.AnswerAsync(await IndexAsync()), StringComparison.Ordinal);

        async Task<string> IndexAsync()
        {
            string page = await preview.ReadAsync("/search/");
            int start = page.IndexOf('[', StringComparison.Ordinal) + 1;
            return page[start..page.IndexOf(']', StringComparison.Ordinal)];
        }
    }

    [Fact]
    public async Task Where_the_system_tells_nothing_changes_are_looked_for()
    {
        using TestSite site = new TestSite().Article("a");
        await using RunningPreview preview = await RunningPreview.StartAsync(site, options => options with { Polls = true });
        await preview.ChangeAsync(() => site.Article("a", body: "Looked for\n"));
        Assert.Contains("Looked for", await preview.ReadAsync("/articles/a/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_watched_is_named_and_looked_at()
    {
        using TestSite site = new TestSite().Article("a");
        string theme = Path.Combine(site.Options().Root, "theme");
        Directory.Move(theme, theme + "-away");
        await using RunningPreview preview = await RunningPreview.StartAsync(site);
        Assert.Contains("SS8503", preview.Told.Select(item => item.Code));
        await preview.ChangeAsync(() => Directory.Move(theme + "-away", theme), state => state.ErrorCount == 0);
        Assert.StartsWith("200 ", await preview.AnswerAsync("/articles/a/"), StringComparison.Ordinal);
    }
}
