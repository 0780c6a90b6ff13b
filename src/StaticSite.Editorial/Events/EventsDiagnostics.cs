using StaticSite.Diagnostics;

namespace StaticSite.Editorial.Events;

/// <summary>Codes of events, from SS8301 on.</summary>
public static class EventsDiagnostics
{
    /// <summary>An id that is no part of an address.</summary>
    public static readonly DiagnosticDescriptor BadId = new("SS8301", Severity.Error, "Ids of events are plain",
        "\"{0}\" cannot be the id of an event", "Use small letters from a to z, digits and hyphens, such as mine-awareness-day. Calendars know the event by it, so it stays for good.",
        "Calendars know an event by its id and would show a renamed one twice.",
        "Mine Awareness Day: → mine-awareness-day:");

    /// <summary>An end before the start.</summary>
    public static readonly DiagnosticDescriptor EndsBeforeStart = new("SS8302", Severity.Error, "Events end after they begin",
        "this event ends before it begins", "Write the last day of the event, or the moment at which it ends; leave end out if it is the first day.",
        "Calendars refuse such an event or show it on the wrong day.",
        "start: 2026-06-10, end: 2026-06-09 → end: 2026-06-11");

    /// <summary>A day and a moment.</summary>
    public static readonly DiagnosticDescriptor Mixed = new("SS8303", Severity.Error, "Events begin and end in the same way",
        "one of start and end has a time and the other has none", "Write both as days (2024-05-30), or both with a time (2024-05-30T10:00).",
        "A calendar could not tell whether the event takes the whole day.",
        "start: 2024-05-30, end: 2024-05-30T12:00 → start: 2024-05-30T10:00");

    /// <summary>A yearly event at an hour, or of a year.</summary>
    public static readonly DiagnosticDescriptor BadYearly = new("SS8304", Severity.Error, "What comes again each year is a day, or some days",
        "a yearly event has days without a time, and fewer than a year", "Write start as a day: start: 2006-04-04.",
        "A day such as Mine Awareness Day comes again each year; a meeting at ten o'clock does not.",
        "start: 2006-04-04T10:00, yearly: true → start: 2006-04-04");

    /// <summary>An entry that changed tomorrow.</summary>
    public static readonly DiagnosticDescriptor Future = new("SS8305", Severity.Error, "An entry has changed when that is written down",
        "this entry was changed in the future", "Write the day on which the entry was last changed; calendars compare it with the day they know.",
        "Calendars would take later changes for older ones and ignore them.",
        "updated: 2062-11-25 → updated: 2026-11-25");

    /// <summary>An event of many years.</summary>
    public static readonly DiagnosticDescriptor TooLong = new("SS8306", Severity.Error, "Events last for days, not for years",
        "this event ends more than five years after it begins", "Correct the year. What goes on for years is not an event: write a page on it.",
        "It would stand first among what comes next, for all those years.",
        "start: 2026-06-10, end: 2062-06-11 → end: 2026-06-11");

    /// <summary>All codes of this group.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [BadId, EndsBeforeStart, Mixed, BadYearly, Future, TooLong];
}
