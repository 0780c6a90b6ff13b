using StaticSite.Content;
using StaticSite.Languages;
using StaticSite.Pipelines;

namespace StaticSite.Rendering.Pages;

/// <summary>The order in which pages outside the news are listed: the menu says what matters most, and pages below one of its pages come with it.</summary>
internal static class MenuOrder
{
    /// <summary>The pages that are written in a language, those of the menu and of the foot first, otherwise by address.</summary>
    public static IEnumerable<Page> Pages(Language language, BuildContext context)
    {
        Dictionary<string, int> menu = context.Settings.Navigation.Concat(context.Settings.FooterNavigation)
            .Select((entry, place) => (Key: entry.Value.Replace("page:", "pages/", StringComparison.Ordinal), place)).DistinctBy(entry => entry.Key).ToDictionary(entry => entry.Key, entry => entry.place, StringComparer.Ordinal);
        return context.Site.Pages.Where(page => page.Kind == PageKind.Page && page.Language == language && !page.IsFallback)
            .OrderBy(page => Place(page.Key)).ThenBy(page => page.Url, StringComparer.Ordinal);

        int Place(string key)
        {
            for (string part = key; part.Length > 0; part = part[..Math.Max(0, part.LastIndexOf('/'))])
            {
                if (menu.TryGetValue(part, out int place)) return place;
            }
            return int.MaxValue;
        }
    }
}
