using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace StaticSite.Benchmarks;

/// <summary>
/// Measures in a real browser how long it takes from the moment a file is saved to the moment the new page is painted,
/// with the native program, on the microsite and on generated sites.
/// </summary>
internal static class PreviewBenchmark
{
    // The frame in which the page has the new words, whether it was loaded again or changed in place; a page that was loaded again is not shown before its first paint.
    private const string Painted = "mark => document.body && document.body.textContent.includes(mark) ? Math.max(performance.now(), performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0) + performance.timeOrigin : 0";
    private const string Styled = "size => getComputedStyle(document.querySelector('h1')).letterSpacing === size ? performance.timeOrigin + performance.now() : 0";
    private const string Rested = "() => !document.querySelector('static-site-preview').shadowRoot.querySelector('.badge').textContent.includes('checking')";

    private static readonly string[] BrowserArguments = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    /// <summary>Measures and prints a table.</summary>
    /// <param name="saves">Saves of each kind.</param>
    /// <param name="articles">Numbers of articles of the generated sites; 0 for the microsite.</param>
    public static async Task<int> RunAsync(int saves, IReadOnlyList<int> articles)
    {
        string repository = Repository();
        string program = Environment.GetEnvironmentVariable("STATIC_SITE") ?? Path.Combine(repository, "artifacts", "native", "static-site");
        string chromium = Environment.GetEnvironmentVariable("STATICSITE_CHROMIUM") ?? "/usr/bin/chromium";
        if (Array.Find([program, chromium], file => !File.Exists(file)) is { } missing)
        {
            await Console.Error.WriteLineAsync($"{missing} is missing: bash .ci/native makes the program, and STATIC_SITE and STATICSITE_CHROMIUM name others.");
            return 3;
        }
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = BrowserArguments, Headless = true });
        Console.WriteLine($"From save to paint, {saves} saves each, in milliseconds\n\n| Site | What is saved | median | 90 of 100 | longest |\n| --- | --- | ---: | ---: | ---: |");
        foreach (int count in articles)
        {
            using BenchmarkFolder folder = new();
            (string article, string layout, string address) = count == 0 ? Microsite(repository, folder.Path) : Generated(repository, folder.Path, count);
            await MeasureAsync(browser, program, folder.Path, count == 0 ? "microsite" : $"{count} articles", address, (article, layout), saves);
        }
        return 0;
    }

    private static async Task MeasureAsync(IBrowser browser, string program, string folder, string site, string address, (string Article, string Layout) files, int saves)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, ["preview", "--root", folder, "--port", "0", "--lang", "en"]) { RedirectStandardOutput = true, RedirectStandardError = true }) ?? throw new InvalidOperationException(program);
        try
        {
            string? line;
            do line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The preview did not start.");
            while (!line.StartsWith("Preview: ", StringComparison.Ordinal));
            // Unread, what it says would stop it some day.
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
            IPage page = await browser.NewPageAsync();
            await page.GotoAsync(line["Preview: ".Length..].TrimEnd('/') + address);
            Save article = new(Path.Combine(folder, files.Article), text => text + "\nMARK\n", Painted, number => $"Save {number}.");
            await PrintAsync(page, site, "an article", article, saves, true);
            await PrintAsync(page, site, "an article, again while the site is checked", article, saves, false);
            await PrintAsync(page, site, "a layout", new Save(Path.Combine(folder, files.Layout), text => text.Replace("</h1>", " MARK</h1>", StringComparison.Ordinal), Painted, number => $"Layout {number}."), saves, true);
            await PrintAsync(page, site, "a style sheet", new Save(Path.Combine(folder, "theme", "styles", "site.css"), text => text + "h1{letter-spacing:MARK!important}", Styled, number => $"{number % 50}px"), saves, true);
            await page.CloseAsync();
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task PrintAsync(IPage page, string site, string what, Save save, int saves, bool rests)
    {
        List<double> times = [];
        string original = await File.ReadAllTextAsync(save.File);
        // The first save of a kind reads code and files into memory that later ones find there.
        for (int number = 0; number <= saves; number++)
        {
            if (rests) await page.WaitForFunctionAsync(Rested, null, new PageWaitForFunctionOptions { Timeout = 120_000 });
            // An author does not save again within the same moment, and a loading page has its time to end.
            await Task.Delay(rests ? 300 : 700);
            string mark = save.Mark(number + 1);
            string text = save.Text(original).Replace("MARK", mark, StringComparison.Ordinal);
            double start = (DateTime.UtcNow - DateTime.UnixEpoch).TotalMilliseconds;
            await File.WriteAllTextAsync(save.File, text);
            IJSHandle shown = await page.WaitForFunctionAsync(save.Shown, mark, new PageWaitForFunctionOptions { Timeout = 120_000 });
            double end = await shown.JsonValueAsync<double>();
            if (number > 0) times.Add(end - start);
        }
        await File.WriteAllTextAsync(save.File, original);
        await Task.Delay(2000);
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {site} | {what} | {times[times.Count / 2]:0} | {times[times.Count * 9 / 10]:0} | {times[^1]:0} |"));
    }

    private static (string Article, string Layout, string Address) Microsite(string repository, string folder)
    {
        foreach (string name in (string[])["input", "theme"]) Copy(Path.Combine(repository, name), Path.Combine(folder, name));
        return ("input/articles/2025-12-24-call-for-support.md", "theme/layouts/article.liquid", "/articles/call-for-support/");
    }

    private static (string Article, string Layout, string Address) Generated(string repository, string folder, int count)
    {
        Copy(Path.Combine(repository, "tests", "StaticSite.Benchmarks", "sites", "ours"), folder);
        File.Copy(Path.Combine(repository, "theme", "i18n", "en.yml"), Path.Combine(folder, "theme", "i18n", "en.yml"), overwrite: true);
        string articles = Path.Combine(folder, "input", "articles");
        NewsCorpus.Write(count, articles, NewsLayout.Ours);
        string middle = Directory.EnumerateFiles(articles).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).ElementAt(count / 2);
        return ("input/articles/" + middle, "theme/layouts/article.liquid", $"/articles/{middle["2021-01-01-".Length..^".md".Length]}/");
    }

    private static void Copy(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static string Repository()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "StaticSite.sln"))) return at.FullName;
        }
        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds StaticSite.sln.");
    }

    /// <summary>One kind of save.</summary>
    /// <param name="File">What is written.</param>
    /// <param name="Text">The new text made of the original, with MARK where the mark goes.</param>
    /// <param name="Shown">JavaScript: when the mark was seen, 0 when it was not yet.</param>
    /// <param name="Mark">The mark of each save.</param>
    private sealed record Save(string File, Func<string, string> Text, string Shown, Func<int, string> Mark);
}
