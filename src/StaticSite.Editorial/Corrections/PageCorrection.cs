using StaticSite.Content;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Editorial.Corrections;

/// <summary>A correction and the page it was made on.</summary>
/// <param name="Page">The page.</param>
/// <param name="Correction">The correction.</param>
internal sealed record PageCorrection(Page Page, Correction Correction)
{
    /// <summary>All corrections on pages of a language, newest first; those of one moment in the order of addresses.</summary>
    public static IReadOnlyList<PageCorrection> All(IEnumerable<Page> pages, Language language) =>
        [.. pages.Where(page => page.Language == language && !page.IsFallback).SelectMany(Of).OrderByDescending(item => item.Correction.Date.Value.Instant).ThenBy(item => item.Page.Url, StringComparer.Ordinal)];

    /// <summary>The corrections on one page, in the order of its front matter.</summary>
    public static IEnumerable<PageCorrection> Of(Page page) => Corrections(page) is { Count: > 0 } corrections ? corrections.Select(correction => new PageCorrection(page, correction)) : [];

    /// <summary>Whether something on a page was corrected.</summary>
    public static bool IsOn(Page page) => Corrections(page).Count > 0;

    private static IReadOnlyList<Correction> Corrections(Page page) => page switch
    {
        Article article => article.FrontMatter.Corrections,
        PlainPage plain => plain.FrontMatter.Corrections,
        _ => [],
    };
}
