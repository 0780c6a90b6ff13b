using Fluid.Values;
using StaticSite.Content;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Rendering.Layouts;
using StaticSite.Rendering.Pages;

namespace StaticSite.Editorial.Events;

/// <summary>Events as layouts read them.</summary>
internal static class EventValues
{
    /// <summary>The layout of the page that lists all events, with an element of each one's id.</summary>
    private const string Layout = "events";

    /// <summary>The page that lists all events; null when the site has none.</summary>
    public static Page? Page(Language language, BuildContext context) => context.Site.StandingPages.FirstOrDefault(page => page.Layout == Layout && page.Language == language);

    /// <summary>The events as the build's clock sees them: coming, past, ics_url.</summary>
    public static MapValue All(IReadOnlyCollection<CalendarEvent> events, Language language, BuildContext context)
    {
        List<Occurrence> all = [.. events.Select(item => Occurrence.At(item, context.Options.Clock, context.Settings.TimeZone))];
        ListValue List(IEnumerable<Occurrence> some) => new([.. some.Select(occurrence => Value(occurrence, language, context))]);
        return Values.Map(
            ("coming", List(all.Where(one => one.Over > context.Options.Clock).OrderBy(one => one.FirstDay).ThenBy(one => one.Event.Id.Value, StringComparer.Ordinal))),
            ("past", List(all.Where(one => one.Over <= context.Options.Clock).OrderByDescending(one => one.FirstDay).ThenBy(one => one.Event.Id.Value, StringComparer.Ordinal))),
            ("ics_url", events.Count == 0 ? NilValue.Instance : new StringValue(context.Href("/" + EventFiles.All(language, context)))));
    }

    private static MapValue Value(Occurrence occurrence, Language language, BuildContext context)
    {
        CalendarEvent item = occurrence.Event;
        return Values.Map(
            ("id", new StringValue(item.Id.Value)),
            ("title", new StringValue(item.Title[language.Code])),
            ("description", new StringValue(item.Description[language.Code])),
            ("place", Values.Text(item.Place?[language.Code])),
            ("start", item.IsYearly ? Values.Date(occurrence.FirstDay.ToDateOnly()) : Values.Date(context, item.Start)),
            ("days", new StringValue(language.FormatDates(occurrence.FirstDay.ToDateOnly(), occurrence.LastDay.ToDateOnly()))),
            ("is_yearly", BooleanValue.Create(item.IsYearly)),
            ("status", new StringValue(item.Status.ToString().ToLowerInvariant())),
            ("source", Values.Source(item.Source)),
            ("ics_url", new StringValue(context.Href("/" + EventFiles.One(item, language, context)))));
    }
}
