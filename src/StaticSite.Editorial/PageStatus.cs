using StaticSite.Content;
using StaticSite.Editorial.Translations;
using StaticSite.Languages;
using StaticSite.Pipelines;

namespace StaticSite.Editorial;

/// <summary>How one page stands in every language.</summary>
/// <param name="Key">What its versions have in common.</param>
/// <param name="States">One word for each language of the site, in its order: <c>original</c>, <c>current</c>, <c>outdated</c>, <c>unstamped</c>, <c>missing</c>; with <c>, awaits review</c> where no native speaker has read it.</param>
public sealed record PageStatus(string Key, IReadOnlyList<string> States)
{
    /// <summary>All pages that authors write, ordered by key.</summary>
    public static IReadOnlyList<PageStatus> All(BuildContext context) =>
        [.. context.Site.Pages.Where(page => page.Body is not null && page.Language == context.DefaultLanguage && !page.IsFallback)
            .OrderBy(page => page.Key, StringComparer.Ordinal)
            .Select(page => new PageStatus(page.Key, [.. context.Languages.Select(language => State(page, language, context))]))];

    private static string State(Page original, Language language, BuildContext context)
    {
        if (language == context.DefaultLanguage) return "original";
        if (context.Site.Find(original.Key, language) is not { IsFallback: false } page) return "missing";
        string state = context.Extension<TranslationsExtension>()?.StateOf(page, context) ?? "current";
        bool awaits = page switch
        {
            Article article => article.FrontMatter.AwaitsNativeReview,
            PlainPage plain => plain.FrontMatter.AwaitsNativeReview,
            _ => false,
        };
        return awaits ? state + ", awaits review" : state;
    }
}
