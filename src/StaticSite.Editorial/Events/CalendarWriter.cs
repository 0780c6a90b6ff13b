using StaticSite.Content;
using StaticSite.Languages;
using StaticSite.Pipelines;

namespace StaticSite.Editorial.Events;

/// <summary>Writes events as iCalendar (RFC 5545, with the name and the refreshing of RFC 7986) in one language. Nothing in it is of the day of the build.</summary>
internal static class CalendarWriter
{
    /// <summary>A calendar that programs subscribe to.</summary>
    /// <param name="events">Its events.</param>
    /// <param name="address">Where it is published, from the root of the site.</param>
    /// <param name="language">The language of its texts.</param>
    /// <param name="context">The build.</param>
    /// <param name="writer">Takes the text.</param>
    public static void WriteAll(IEnumerable<CalendarEvent> events, string address, Language language, BuildContext context, Utf8Writer writer)
    {
        string name = context.Text(language, "events.calendar", context.Settings.Title[language.Code]);
        Write(events, language, context, writer, text =>
        {
            text.Text("NAME;LANGUAGE=" + language.Code, name);
            text.Text("X-WR-CALNAME", name);
            text.Line("SOURCE;VALUE=URI", context.Absolute(address));
            text.Line("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
        });
    }

    /// <summary>One event, to add to a calendar.</summary>
    public static void WriteOne(CalendarEvent item, Language language, BuildContext context, Utf8Writer writer) => Write([item], language, context, writer, _ => { });

    private static void Write(IEnumerable<CalendarEvent> events, Language language, BuildContext context, Utf8Writer writer, Action<CalendarText> head)
    {
        CalendarText text = new(writer);
        text.Line("BEGIN", "VCALENDAR");
        text.Line("VERSION", "2.0");
        text.Text("PRODID", $"-//{context.BaseUrl.Host}//StaticSite//EN");
        head(text);
        foreach (CalendarEvent item in events) Write(item, language, context, text);
        text.Line("END", "VCALENDAR");
    }

    private static void Write(CalendarEvent item, Language language, BuildContext context, CalendarText text)
    {
        string inLanguage = ";LANGUAGE=" + language.Code;
        text.Line("BEGIN", "VEVENT");
        // The same in every language: it is one event, whichever calendar it came from.
        text.Text("UID", $"{item.Id.Value}@{context.BaseUrl.Host}");
        text.Time("DTSTAMP", item.Updated);
        text.Time("LAST-MODIFIED", item.Updated);
        if (item.Start.HasTime)
        {
            text.Time("DTSTART", item.Start.Instant);
            if (item.End is { } end) text.Time("DTEND", end.Instant);
        }
        else
        {
            text.Date("DTSTART", item.Start.Local.Date);
            // The end of days is the day behind the last (3.6.1).
            text.Date("DTEND", item.LastDay.PlusDays(1));
        }
        if (item.IsYearly) text.Line("RRULE", "FREQ=YEARLY");
        text.Text("SUMMARY" + inLanguage, item.Title[language.Code]);
        text.Text("DESCRIPTION" + inLanguage, item.Description[language.Code] + "\n\n" + context.Text(language, "events.source", item.Source.Publisher ?? item.Source.Title.Value, item.Source.Url!.Value.Value));
        if (item.Place is { } place) text.Text("LOCATION" + inLanguage, place[language.Code]);
        text.Line("URL", EventValues.Page(language, context) is { } page ? $"{context.Absolute(page.Url)}#{item.Id.Value}" : item.Source.Url.Value.Value);
        text.Line("STATUS", item.Status.ToString().ToUpperInvariant());
        // To know of an event keeps nobody busy.
        text.Line("TRANSP", "TRANSPARENT");
        text.Line("END", "VEVENT");
    }
}
