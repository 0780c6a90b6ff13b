using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Offline;

/// <summary>Pages that the settings name: <c>home</c>, <c>guide</c>, <c>page:NAME</c>, and <c>page:NAME/*</c> for all below it. What is made of a page has a name too, <c>page:NAME/card</c>, but is asked for by that alone.</summary>
internal static class PageSelection
{
    private const string Prefix = "page:";
    private const string Star = "/*";
    private const string Folder = "pages/";

    /// <summary>The pages in the order of the names, those of a star by key, each once.</summary>
    /// <param name="names">What the settings say.</param>
    /// <param name="all">The pages to choose from.</param>
    /// <param name="language">Whose versions are wanted.</param>
    public static IReadOnlyList<Page> Find(IEnumerable<Located<string>> names, IEnumerable<Page> all, Language language)
    {
        Page[] pages = [.. all.Where(page => page.Language == language && Name(page) is not null)];
        return [.. names.SelectMany(name => pages.Where(page => Matches(name.Value, page)).OrderBy(page => page.Key, StringComparer.Ordinal)).DistinctBy(page => page.Key)];
    }

    /// <summary>Reports names that stand for no page.</summary>
    public static void Check(IEnumerable<Located<string>> names, IEnumerable<Page> all, BuildContext context)
    {
        Page[] pages = [.. all.Where(page => page.Language == context.DefaultLanguage && Name(page) is not null)];
        foreach (Located<string> name in names)
        {
            if (pages.Any(page => Matches(name.Value, page)) || IsRejected(name.Value, context)) continue;
            context.Diagnostics.Add(OfflineDiagnostics.UnknownPage.At(name.Span, name.Value, Nearest.Hint(name.Value, pages.Select(page => Name(page)!))));
        }
    }

    private static string? Name(Page page) => page.Kind switch
    {
        PageKind.Home => "home",
        PageKind.Guide => "guide",
        PageKind.Page when page.Key.StartsWith(Folder, StringComparison.Ordinal) => Prefix + page.Key[Folder.Length..],
        _ => null,
    };

    private static bool Matches(string name, Page page) => Name(page) is { } own
        && (name.EndsWith(Star, StringComparison.Ordinal) ? page is PlainPage && own.StartsWith(name[..^1], StringComparison.Ordinal) : own == name);

    // The page, or the one of which it is made, has an error of its own; that was said, and is enough.
    private static bool IsRejected(string name, BuildContext context)
    {
        if (name == "home") return context.IsRejected("input/home.md");
        if (!name.StartsWith(Prefix, StringComparison.Ordinal)) return false;
        string key = name[Prefix.Length..];
        return context.IsRejected($"input/pages/{key}.md") || (key.LastIndexOf('/') is > 0 and var slash && context.IsRejected($"input/pages/{key[..slash]}.md"));
    }
}
