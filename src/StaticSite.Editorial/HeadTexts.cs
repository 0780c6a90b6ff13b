using System.Runtime.CompilerServices;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Pipelines;

namespace StaticSite.Editorial;

/// <summary>Titles and descriptions as authors wrote them, for rules that read what readers read.</summary>
internal static class HeadTexts
{
    // Several extensions ask, each at the end of a build: the texts of all pages are looked at once.
    private static readonly ConditionalWeakTable<BuildContext, IReadOnlyList<(Page Page, Located<string> Text)>> Found = [];

    /// <summary>
    /// Those of all pages that have a digit, each with its page; pages that repeat another language are left out. What rules on numbers look for is
    /// in no other.
    /// </summary>
    public static IReadOnlyList<(Page Page, Located<string> Text)> WithDigits(BuildContext context) => Found.GetValue(context, static context => [.. Find(context)]);

    private static IEnumerable<(Page Page, Located<string> Text)> Find(BuildContext context)
    {
        foreach (Page page in context.Site.Pages)
        {
            if (page.IsFallback || Of(page) is not var (title, description)) continue;
            if (PlainText.HasDigits(title.Value)) yield return (page, title);
            if (PlainText.HasDigits(description.Value)) yield return (page, description);
        }
    }

    private static (Located<string> Title, Located<string> Description)? Of(Page page) => page switch
    {
        Article article => (article.FrontMatter.Title, article.FrontMatter.Description),
        PlainPage plain => (plain.FrontMatter.Title, plain.FrontMatter.Description),
        _ => null,
    };
}
