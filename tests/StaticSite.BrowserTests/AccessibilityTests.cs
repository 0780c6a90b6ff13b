using System.Text.Json;
using Microsoft.Playwright;

namespace StaticSite.BrowserTests;

/// <summary>axe-core finds nothing against WCAG 2.2 AA or good practice: every kind of page, language, width and colour scheme.</summary>
public sealed class AccessibilityTests(BuiltSite site)
{
    internal const string Run = """
        async () => (await axe.run(document, { resultTypes: ['violations'], preload: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
          .violations.flatMap(v => v.nodes.map(n => v.id + ': ' + v.help + ' – ' + n.target.join(' ') + ' ' + n.html.slice(0, 120)))
        """;

    private static readonly (int Width, ColorScheme Scheme)[] Views = [(320, ColorScheme.Light), (320, ColorScheme.Dark), (1280, ColorScheme.Dark), (1280, ColorScheme.Light)];

    public static TheoryData<string, string> Pages()
    {
        TheoryData<string, string> pages = [];
        foreach (string kind in Places.Kinds)
        {
            foreach (string folder in Places.Folders) pages.Add(kind, folder);
        }
        return pages;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_stands_in_anyones_way(string kind, string folder)
    {
        List<string> troubles = [];
        string path = await Places.PathAsync(site.Root, folder, kind);
        await using Visit visit = await site.OpenAsync(Views[0].Width, scheme: Views[0].Scheme);
        await visit.GoAsync(path);
        await visit.Page.EvaluateAsync(Judges.Axe());
        // The page is loaded once and turned into each view, as a reader turns a phone or switches a lamp off.
        foreach ((int width, ColorScheme scheme) in Views)
        {
            await visit.Page.SetViewportSizeAsync(width, 800);
            await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            JsonElement? found = await visit.Page.EvaluateAsync(Run);
            troubles.AddRange(found!.Value.EnumerateArray().Select(item => $"{path} at {width} px, {scheme}: {item.GetString()}"));
        }
        Expect.NoTroubles(troubles);
    }
}
