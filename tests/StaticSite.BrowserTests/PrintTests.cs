using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.Playwright;

namespace StaticSite.BrowserTests;

/// <summary>What comes out of a printer: cards of one sheet whose code a camera reads, and pages without menus.</summary>
public sealed class PrintTests(BuiltSite site)
{
    private const int MostSheets = 3;
    // The figures with all their earlier values.
    private const int MostSheetsOfAll = 15;
    // Of a sheet of A4 that is not the last; a third of what it holds.
    private const int FewestLines = 12;
    private const double LeastContrast = 3;
    // Of the sides of a sheet, from A5 to A4.
    private const double Growth = 1.414;

    public static TheoryData<string, string> Cards()
    {
        TheoryData<string, string> cards = [];
        foreach (string folder in Places.Folders)
        {
            foreach (string audience in (string[])["families", "farmers", "children", "drivers"]) cards.Add(folder, audience);
        }
        return cards;
    }

    public static TheoryData<string> Languages() => [.. Places.Folders];

    [Theory]
    [MemberData(nameof(Cards))]
    public async Task A_card_fills_one_sheet_of_A5_or_of_A4_and_its_code_leads_to_its_page(string folder, string audience)
    {
        string path = $"/{folder}safety/{audience}/";
        await using Visit visit = await site.OpenAsync();
        Assert.Equal(200, await visit.GoAsync(path));
        string canonical = (await visit.Page.Locator("link[rel=canonical]").GetAttributeAsync("href"))!;
        await visit.Page.Locator($"main a[href='{path}card/']").ClickAsync();
        // A click waits for the first bytes; what is printed is the whole page.
        await visit.ArriveAsync(path + "card/");

        using TempFile a5 = new("pdf");
        await visit.Page.PdfAsync(new PagePdfOptions { Path = a5.Path, Format = PaperFormat.A5 });
        Assert.Equal(("1", "A5"), await SheetsAsync(a5.Path));
        using TempFile picture = new("png");
        await RunAsync("pdftoppm", "-r", "300", "-png", "-singlefile", a5.Path, picture.Path[..^".png".Length]);
        Assert.Equal(canonical, await CodeAsync(picture.Path));

        using TempFile a4 = new("pdf");
        await visit.Page.PdfAsync(new PagePdfOptions { Path = a4.Path, Format = PaperFormat.A4 });
        Assert.Equal(("1", "A4"), await SheetsAsync(a4.Path));
        // A sheet with sides half as long again has letters half as large again: the whole of it is used.
        Assert.InRange(await NumberHeightAsync(a4.Path) / await NumberHeightAsync(a5.Path), Growth - .03, Growth + .03);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_code_is_read_from_a_small_dark_screen_too(string folder)
    {
        await using Visit visit = await site.OpenAsync(320, scheme: ColorScheme.Dark);
        await visit.GoAsync($"/{folder}safety/children/card/");
        using TempFile picture = new("png");
        await visit.Page.ScreenshotAsync(new PageScreenshotOptions { Path = picture.Path, FullPage = true });
        Assert.EndsWith($"/{folder}safety/children/", await CodeAsync(picture.Path), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Every_safety_page_prints_on_few_sheets_and_without_menus(string folder)
    {
        using SiteReader reader = new(site.Root);
        Answer rules = await reader.GetAsync($"/{folder}safety/");
        string[] pages = [$"/{folder}safety/", .. rules.Page!.QuerySelectorAll("main a[href]").Select(link => link.GetAttribute("href")!).Where(href => href.StartsWith($"/{folder}safety/", StringComparison.Ordinal)).Distinct()];
        Assert.True(pages.Length > 5);
        List<string> troubles = [];
        await using Visit visit = await site.OpenAsync();
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        foreach (string page in pages)
        {
            await visit.GoAsync(page);
            if (await visit.Page.Locator("nav:visible, .skip:visible").CountAsync() > 0) troubles.Add(page + " prints a menu");
            using TempFile pdf = await PrintAsync(visit);
            (string sheets, _) = await SheetsAsync(pdf.Path);
            if (int.Parse(sheets) > MostSheets) troubles.Add($"{page} takes {sheets} sheets of A4");
        }
        Expect.NoTroubles(troubles);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Sheets_are_full_and_no_heading_stands_at_the_foot_of_one(string folder)
    {
        List<string> troubles = [];
        await using Visit visit = await site.OpenAsync();
        foreach (string kind in (string[])["Home", "Article", "figures/", "timeline/", "glossary/", "sources/", "events/", "safety-guide.html"])
        {
            string page = await Places.PathAsync(site.Root, folder, kind);
            await visit.GoAsync(page);
            string[] headings = await visit.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('h1, h2, h3, dt, summary, figcaption')].map(heading => heading.textContent.replace(/\\s+/g, ' ').trim())");
            using TempFile pdf = await PrintAsync(visit);
            // Each sheet ends with a form feed.
            string[][] sheets = [.. (await RunAsync("pdftotext", pdf.Path, "-")).Split('\f')[..^1].Select(sheet => sheet.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
            if (sheets.Length > MostSheetsOfAll) troubles.Add($"{page} takes {sheets.Length} sheets of A4");
            for (int i = 0; i < sheets.Length - 1; i++)
            {
                if (sheets[i].Length < FewestLines) troubles.Add($"{page}: sheet {i + 1} has {sheets[i].Length} lines");
                else if (Array.Exists(headings, heading => heading == sheets[i][^1] || heading.EndsWith(" " + sheets[i][^1], StringComparison.Ordinal))) troubles.Add($"{page}: sheet {i + 1} ends with the heading \"{sheets[i][^1]}\"");
            }
        }
        Expect.NoTroubles(troubles);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task What_is_closed_on_a_screen_is_open_on_paper(string folder)
    {
        List<string> troubles = [];
        await using Visit visit = await site.OpenAsync();
        foreach (string page in (string[])[$"/{folder}safety/quiz/", $"/{folder}safety-guide.html"])
        {
            await visit.GoAsync(page);
            string[] answers = await visit.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('details:not(.menu) > :not(summary)')].map(answer => answer.textContent)");
            Assert.True(answers.Length > 5, $"{page} has {answers.Length} answers.");
            using TempFile pdf = await PrintAsync(visit);
            string printed = Letters(await RunAsync("pdftotext", pdf.Path, "-"));
            troubles.AddRange(answers.Where(answer => !printed.Contains(Letters(answer), StringComparison.Ordinal)).Select(answer => $"{page} does not print \"{answer}\""));
        }
        Expect.NoTroubles(troubles);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Each_part_of_a_chart_differs_from_the_paper_and_from_the_others(ColorScheme scheme)
    {
        await using Visit visit = await site.OpenAsync(scheme: scheme);
        await visit.GoAsync("/figures/", WaitUntilState.NetworkIdle);
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print, ColorScheme = scheme });
        string[] colours = await visit.Page.EvaluateAsync<string[]>("[...[1, 2].map(part => getComputedStyle(document.querySelector(`.chart rect.part-${part}`)).fill), getComputedStyle(document.body).backgroundColor]");
        double[][] parts = [.. colours[..2].Select(Colours.Parse)];
        double[] paper = Colours.Parse(colours[2]);
        Assert.Equal([255, 255, 255], paper);
        Assert.All(parts, part => Assert.InRange(Colours.Contrast(part, paper), LeastContrast, 21));
        Assert.InRange(Colours.Contrast(parts[0], parts[1]), LeastContrast, 21);
    }

    /// <summary>The number of pages and the name of their size, as Poppler reads them.</summary>
    private static async Task<(string Count, string Size)> SheetsAsync(string pdf)
    {
        string[] lines = (await RunAsync("pdfinfo", pdf)).Split('\n');
        string Value(string name) => lines.First(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..].Trim();
        string size = Value("Page size:");
        return (Value("Pages:"), size[(size.IndexOf('(', StringComparison.Ordinal) + 1)..].TrimEnd(')'));
    }

    /// <summary>How high the largest of the emergency numbers is, in points.</summary>
    private static async Task<double> NumberHeightAsync(string pdf)
    {
        MatchCollection words = Regex.Matches(await RunAsync("pdftotext", "-bbox", pdf, "-"), "yMin=\"(?<top>[0-9.]+)\" xMax=\"[0-9.]+\" yMax=\"(?<bottom>[0-9.]+)\">112<");
        return words.Max(word => double.Parse(word.Groups["bottom"].Value, CultureInfo.InvariantCulture) - double.Parse(word.Groups["top"].Value, CultureInfo.InvariantCulture));
    }

    /// <summary>The page on A4.</summary>
    private static async Task<TempFile> PrintAsync(Visit visit)
    {
        TempFile pdf = new("pdf");
        await visit.Page.PdfAsync(new PagePdfOptions { Path = pdf.Path, Format = PaperFormat.A4 });
        return pdf;
    }

    // Lines end elsewhere on paper.
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    /// <summary>What ZBar reads from a picture.</summary>
    private static async Task<string> CodeAsync(string picture) => (await RunAsync("zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", picture)).TrimEnd('\n');

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        Verdict verdict = await Judges.AskAsync(Judges.Program(program), arguments);
        Assert.True(verdict.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {verdict.ExitCode}: {verdict.Errors}");
        return verdict.Output;
    }

    private sealed class TempFile(string extension) : IDisposable
    {
        public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"static-site-{Guid.NewGuid():n}.{extension}");

        public void Dispose() => File.Delete(Path);
    }
}
