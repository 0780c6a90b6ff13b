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
                IEnumerable<string> known = context.Site.Pages.Where(page => page.Kind == PageKind.Page).Select(page => "page:" + page.Key["pages/".Length..]).Concat(context.Tags.Keys.Select(id => "tag:" + id));
                if (language == context.DefaultLanguage) context.Diagnostics.Add(LinkDiagnostics.BadNavigation.At(item.Span, item.Value, Nearest.Hint(item.Value, known)));
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
}
