using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Editorial.Events;

/// <summary>Reads <c>input/data/events.yml</c>.</summary>
internal static class EventsFile
{
    private const int MostYears = 5;
    private static readonly DataShape Shape = new("ids with events", "an event", "mine-awareness-day", "{title: …, description: …, start: 2006-04-04, yearly: true, source: …, updated: 2026-11-25}");

    /// <summary>The events in the order of the file; those with errors are reported and left out.</summary>
    public static DataEntries<CalendarEvent> Read(SourceText source, BuildContext context) =>
        DataFile.Read(source, Shape, context.Diagnostics, (id, group) => Read(id, group, context));

    private static CalendarEvent? Read(Located<string> id, YamlMapping group, BuildContext context)
    {
        MappingReader reader = new(group, context.Diagnostics);
        DateTimeZone zone = context.Settings.TimeZone;
        string[] languages = [.. context.Languages.Select(language => language.Code)];
        if (id.Value.Length == 0 || !id.Value.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-')) reader.Fail(EventsDiagnostics.BadId.At(id.Span, id.Value));
        LocalizedText? title = reader.Localized("title", languages);
        LocalizedText? description = reader.Localized("description", languages);
        LocalizedText? place = reader.Node("place") is null ? null : reader.Localized("place", languages);
        Located<PublishTime>? start = reader.RequiredTime("start", zone);
        Located<PublishTime>? end = reader.Time("end", zone);
        bool yearly = reader.Flag("yearly");
        string status = reader.OneOf("status", "confirmed", "tentative", "cancelled");
        SourceReference? source = reader.RequiredChild<SourceReference>("source", "source: {title: Report, url: https://example.org/, date: 2026-02-28}", SourceReference.Read);
        if (source is { Url: null }) reader.Fail(FrontMatterDiagnostics.MissingKey.At(source.Title.Span, "url", "url: https://example.org/"));
        DataDays.Check(reader, source, context);
        Located<PublishTime>? updated = reader.RequiredTime("updated", zone);
        if (updated is { } changed && changed.Value.Local.Date > DataDays.Today(context)) reader.Fail(EventsDiagnostics.Future.At(changed.Span));
        if (start is { } first) Check(first, end, yearly, reader);
        if (!reader.Finish() || title is null || description is null || start is null || source is null || updated is null) return null;
        return new CalendarEvent
        {
            Id = id,
            Title = title,
            Description = description,
            Place = place,
            Start = start.Value.Value,
            End = end?.Value,
            IsYearly = yearly,
            Status = status switch { "tentative" => EventStatus.Tentative, "cancelled" => EventStatus.Cancelled, _ => EventStatus.Confirmed },
            Source = source,
            Updated = updated.Value.Value.Instant,
        };
    }

    private static void Check(Located<PublishTime> start, Located<PublishTime>? end, bool yearly, MappingReader reader)
    {
        if (end is { } last && last.Value.HasTime != start.Value.HasTime) reader.Fail(EventsDiagnostics.Mixed.At(last.Span));
        else if (end is { } late && late.Value.Instant < start.Value.Instant) reader.Fail(EventsDiagnostics.EndsBeforeStart.At(late.Span));
        else if (end is { } far && far.Value.Local.Date > start.Value.Local.Date.PlusYears(MostYears)) reader.Fail(EventsDiagnostics.TooLong.At(far.Span));
        if (yearly && (start.Value.HasTime || end?.Value.Local.Date >= start.Value.Local.Date.PlusYears(1))) reader.Fail(EventsDiagnostics.BadYearly.At(start.Span));
    }
}
