using StaticSite.Languages;
using StaticSite.Pipelines;

namespace StaticSite.Editorial.Events;

/// <summary>Where calendar files are published.</summary>
internal static class EventFiles
{
    /// <summary>The path of the calendar of all events, from the root of the output.</summary>
    public static string All(Language language, BuildContext context) => context.LanguagePath(language) + "events.ics";

    /// <summary>The path of one event.</summary>
    public static string One(CalendarEvent item, Language language, BuildContext context) => $"{context.LanguagePath(language)}events/{item.Id.Value}.ics";
}
