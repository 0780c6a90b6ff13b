using NodaTime;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Editorial.Freshness;
using StaticSite.Editorial.Harm;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Editorial.Agenda;

/// <summary>What editors have to look at: reviews, what expires, what is scheduled, drafts, pictures without credit.</summary>
public static class EditorAgenda
{
    /// <summary>The list, ordered by kind, day and place.</summary>
    /// <param name="context">A site that was read with its drafts.</param>
    /// <param name="days">How far ahead reviews and expiry are looked for; what is overdue is always there.</param>
    public static IReadOnlyList<AgendaItem> Of(BuildContext context, int days)
    {
        LocalDate last = context.Options.Clock.InZone(context.Settings.TimeZone).Date.PlusDays(days);
        IEnumerable<AgendaItem> items = [.. Reviews(context, last), .. context.Site.Pages.Where(page => !page.IsFallback).SelectMany(page => OfPage(page, context, last)), .. Pictures(context)];
        return [.. items.OrderBy(item => item.Kind).ThenBy(item => item.Day ?? LocalDate.MaxIsoValue).ThenBy(item => item.Place.File, StringComparer.Ordinal).ThenBy(item => item.Place.Line).ThenBy(item => item.What, StringComparer.Ordinal)];
    }

    private static IEnumerable<AgendaItem> Reviews(BuildContext context, LocalDate last) =>
        (context.Extension<FreshnessExtension>()?.Reviews(context) ?? []).Where(due => due.Review.ReviewBy <= last).Select(due => new AgendaItem(AgendaKind.Review, due.Page?.Title ?? due.Review.What, due.Review.Span, due.Review.ReviewBy));

    private static IEnumerable<AgendaItem> OfPage(Page page, BuildContext context, LocalDate last)
    {
        SourceSpan whole = new(page.Origin);
        if (page is PlainPage { FrontMatter.Draft: true }) yield return new AgendaItem(AgendaKind.Draft, page.Title, whole, null);
        if (page is not Article { FrontMatter: { } front }) yield break;
        if (front.Draft)
        {
            yield return new AgendaItem(AgendaKind.Draft, page.Title, whole, null);
            yield break;
        }
        if (front.Published.Value.Instant > context.Options.Clock) yield return At(AgendaKind.Scheduled, page, front.Published);
        if (front.Expires is { } expires && expires.Value.Instant > context.Options.Clock && expires.Value.Local.Date <= last) yield return At(AgendaKind.Expires, page, expires);
    }

    private static AgendaItem At(AgendaKind kind, Page page, Located<PublishTime> time) => new(kind, page.Title, time.Span, time.Value.Local.Date);

    // Drawings of the site itself, such as its icon, are SVG and nobody's photograph; one that a page shows is checked there.
    private static IEnumerable<AgendaItem> Pictures(BuildContext context) =>
        HarmExtension.WithoutRecord(context).Select(path => new AgendaItem(AgendaKind.NoCredit, Path.GetFileName(path), new SourceSpan("input/" + path), null));
}
