using NodaTime;

namespace StaticSite.Editorial.Events;

/// <summary>One time at which an event takes place.</summary>
/// <param name="Event">The event.</param>
/// <param name="FirstDay">Its first day, in the site's zone.</param>
/// <param name="LastDay">Its last day.</param>
/// <param name="Over">The moment from which on it is past.</param>
internal sealed record Occurrence(CalendarEvent Event, LocalDate FirstDay, LocalDate LastDay, Instant Over)
{
    /// <summary>The only occurrence, or the first of a yearly event that is not over at a moment.</summary>
    public static Occurrence At(CalendarEvent item, Instant moment, DateTimeZone zone)
    {
        LocalDate first = item.Start.Local.Date;
        if (!item.IsYearly) return Create(item, first, zone);
        int year = Math.Max(first.Year, moment.InZone(zone).Year - 1);
        while (true)
        {
            // 29 February comes in leap years only, as in calendars that read the rule.
            LocalDate day = first.PlusYears(year++ - first.Year);
            if (day.Day == first.Day && Create(item, day, zone) is var occurrence && occurrence.Over > moment) return occurrence;
        }
    }

    private static Occurrence Create(CalendarEvent item, LocalDate first, DateTimeZone zone)
    {
        LocalDate last = first.PlusDays(Period.DaysBetween(item.Start.Local.Date, item.LastDay));
        return new Occurrence(item, first, last, item.End is { HasTime: true } end ? end.Instant : zone.AtStartOfDay(last.PlusDays(1)).ToInstant());
    }
}
