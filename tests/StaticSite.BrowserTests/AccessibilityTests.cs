using System.Text.Json;
using Microsoft.Playwright;

namespace StaticSite.BrowserTests;

/// <summary>axe-core finds nothing against WCAG 2.2 AA or good practice: every kind of page, language, width and colour scheme.</summary>
public sealed class AccessibilityTests(BuiltSite site)
{
    internal const string Run = """
        async () => (await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
          .violations.flatMap(v => v.nodes.map(n => v.id + ': ' + v.help + ' – ' + n.target.join(' ') + ' ' + n.html.slice(0, 120)))
        """;

    public static TheoryData<string, int, ColorScheme> Views()
    {
        TheoryData<string, int, ColorScheme> views = [];
        foreach (string path in Places.Kinds)
        {
            foreach (int width in (int[])[320, 1280])
            {
                views.Add(path, width, ColorScheme.Light);
                views.Add(path, width, ColorScheme.Dark);
            }
        }
        return views;
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Nothing_stands_in_anyones_way(string kind, int width, ColorScheme scheme)
    {
        string axe = Judges.Axe();
        List<string> troubles = [];
        await using Visit visit = await site.OpenAsync(width, scheme: scheme);
        foreach (string folder in Places.Folders)
        {
            string path = await Places.PathAsync(site.Root, folder, kind);
            await visit.GoAsync(path);
            await visit.Page.EvaluateAsync(axe);
            JsonElement? found = await visit.Page.EvaluateAsync(Run);
            troubles.AddRange(found!.Value.EnumerateArray().Select(item => $"{path}: {item.GetString()}"));
        }
        Expect.NoTroubles(troubles);
    }
}
