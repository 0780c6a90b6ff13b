using Fluid.Values;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Layouts;

namespace StaticSite.Rendering.Pages;

/// <summary>The menus of a language, from <c>navigation</c> and <c>footer_navigation</c> in <c>site.yml</c>.</summary>
internal static class Navigation
{
    internal sealed record Entry(FluidValue Current, FluidValue Other, string Url)
    {
        public FluidValue ToValue(Page page) => page.Url == Url ? Current : Other;
    }

    public static List<Entry> Create(IReadOnlyList<Located<string>> items, BuildContext context, Language language, Func<string, string[], string> text)
    {
        List<Entry> entries = [];
        string root = "/" + context.LanguagePath(language);
        foreach (Located<string> item in items)
        {
            (string? label, string? url) = item.Value switch
            {
                "articles" => (text("archive.title", []), root + "articles/"),
                "search" when context.Settings.Search is not null => (text("search.title", []), root + "search/"),
                "tags" => (text("tags.title", []), root + "tags/"),
                ['p', 'a', 'g', 'e', ':', .. string name] when context.Site.Find("pages/" + name, language) is { } page => (page.Title, page.Url),
                ['t', 'a', 'g', ':', .. string id] when context.Tags.TryGetValue(id, out TagDefinition? tag) => (TagNames.Label(tag, language), TagNames.Url(context, tag, language)),
                _ => (null, null),
            };
            if (label is null || url is null)
            {
                if (language != context.DefaultLanguage) continue;
                Diagnostic unknown = LinkDiagnostics.BadNavigation.At(item.Span, item.Value, Hint(item.Value, context));
                if (item.Value.StartsWith("tag:", StringComparison.Ordinal)) context.TagEntries.ReportUnknown(item.Value["tag:".Length..], unknown, context.Diagnostics);
                // A page with an error of its own has that error.
                else if (!item.Value.StartsWith("page:", StringComparison.Ordinal) || !context.IsRejected($"input/pages/{item.Value["page:".Length..]}.md")) context.Diagnostics.Add(unknown);
                continue;
            }
            entries.Add(new Entry(Value(true), Value(false), url));

            MapValue Value(bool current) => new(new Dictionary<string, FluidValue>(StringComparer.Ordinal)
            {
                ["label"] = new StringValue(label),
                ["url"] = new StringValue(context.Href(url)),
                ["current"] = BooleanValue.Create(current),
            });
        }
        return entries;
    }

    // Most often a name without what stands before it, or one with a typing mistake.
    private static string Hint(string entry, BuildContext context)
    {
        string[] known =
        [
            "articles", "tags", .. context.Settings.Search is null ? [] : (string[])["search"],
            .. context.Site.Pages.Where(page => page.Kind == PageKind.Page).Select(page => "page:" + page.Key["pages/".Length..]).Distinct(StringComparer.Ordinal),
            .. context.Tags.Keys.Select(id => "tag:" + id),
        ];
        return known.FirstOrDefault(name => name.EndsWith(":" + entry, StringComparison.OrdinalIgnoreCase)) is { } meant ? Nearest.Hint(meant) : Nearest.Hint(entry, known);
    }
}
