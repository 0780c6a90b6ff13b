using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Layouts;

namespace StaticSite.Rendering.Pages;

/// <summary>Finds pages that would be published without what makes them a page, since their layout is missing or lacks it.</summary>
internal static class LayoutUse
{
    // A page without any of them shows its text and nothing of what the site is.
    private static readonly string[] HeadWords = ["<!doctype", "<html", "<head", "<title"];

    /// <summary>Compares the pages of the site with the layouts of the theme.</summary>
    public static void Check(BuildContext context, LayoutSet layouts)
    {
        HashSet<string> whole = new(StringComparer.Ordinal);
        HashSet<string> showing = new(StringComparer.Ordinal);
        foreach (Page page in context.Site.Pages)
        {
            if (!layouts.Has(page.Layout))
            {
                SourceSpan place = page is PlainPage { FrontMatter.Layout: { } chosen } ? chosen.Span : new SourceSpan(PathOf(page));
                context.Diagnostics.Add(LayoutDiagnostics.UnknownLayout.At(place, page.Layout, Nearest.Hint(page.Layout, layouts.Names)));
                continue;
            }
            if (whole.Add(page.Layout) && !layouts.Contains(page.Layout, HeadWords))
            {
                context.Diagnostics.Add(LayoutDiagnostics.NoHead.At(new SourceSpan(PathOf(page)), page.Layout, layouts.Parent ?? "base"));
            }
            if (page.Body is not { } body || showing.Contains(page.Layout) || (!layouts.ShowsPage(page.Layout, "body") && !HasText(body))) continue;
            showing.Add(page.Layout);
            if (layouts.ShowsPage(page.Layout, "body")) continue;
            Diagnostic unshown = LayoutDiagnostics.TextNotShown.At(new SourceSpan(PathOf(page)), page.Layout, page.Origin);
            context.UnshownTexts[page.Layout] = unshown;
            context.Diagnostics.Add(unshown);
        }
    }

    private static string PathOf(Page page) => $"theme/layouts/{page.Layout}.liquid";

    // What cannot be read is said when the page is made.
    private static bool HasText(SourceBody body) => SourceText.Load(body.File, new DiagnosticBag()) is { } source && !source.Text.AsSpan(body.Start).IsWhiteSpace();
}
