using NodaTime;
using StaticSite.Content;
using StaticSite.Diagnostics;

namespace StaticSite.Editorial.Freshness;

/// <summary>Until when a page counts as current.</summary>
/// <param name="Reviewed">The day of the last review, or else of the last change.</param>
/// <param name="ReviewBy">The last day on which it counts as current.</param>
/// <param name="Span">Where the date is written that decides.</param>
internal sealed record PageReview(LocalDate? Reviewed, LocalDate ReviewBy, SourceSpan Span)
{
    /// <summary>Null for a page that has no date.</summary>
    public static PageReview? Of(Page page, FreshnessSettings settings)
    {
        EditorialPage? editorial = page.Values.Get<EditorialPage>();
        Located<LocalDate>? start = editorial?.Reviewed ?? Changed(page);
        PageReview? byAge = start is { } day && settings.MaxAge.TryGetValue(KindOf(page), out int days) ? new PageReview(day.Value, day.Value.PlusDays(days), day.Span) : null;
        PageReview? byDate = editorial?.ReviewBy is { } date ? new PageReview(start?.Value, date.Value, date.Span) : null;
        return byAge is null || byDate?.ReviewBy < byAge.ReviewBy ? byDate : byAge;
    }

    /// <summary>The kind of a page: the one it says, or what it is.</summary>
    public static string KindOf(Page page) => page.Values.Get<EditorialPage>()?.Kind?.Value ?? (page is Article ? "article" : "page");

    private static Located<LocalDate>? Changed(Page page) => page switch
    {
        Article article when (article.FrontMatter.Updated ?? article.FrontMatter.Published) is var time => new Located<LocalDate>(time.Value.Local.Date, time.Span),
        PlainPage { FrontMatter.Updated: { } time } => new Located<LocalDate>(time.Value.Local.Date, time.Span),
        _ => null,
    };
}
