using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Reading;

namespace StaticSite.Editorial.Events;

/// <summary>An event of <c>input/data/events.yml</c>.</summary>
public sealed record CalendarEvent
{
    /// <summary>Its name in addresses and in calendars; small letters, digits and hyphens.</summary>
    public required Located<string> Id { get; init; }

    /// <summary>What it is called.</summary>
    public required LocalizedText Title { get; init; }

    /// <summary>One or two sentences.</summary>
    public required LocalizedText Description { get; init; }

    /// <summary>Where it takes place: towns and districts, never more exact; null for an event of everywhere.</summary>
    public LocalizedText? Place { get; init; }

    /// <summary>The first day, or the moment at which it begins.</summary>
    public required PublishTime Start { get; init; }

    /// <summary>The last day, or the moment at which it ends; null when it is the day of the start.</summary>
    public PublishTime? End { get; init; }

    /// <summary>Whether it comes again on the same days of each year.</summary>
    public required bool IsYearly { get; init; }

    /// <summary>Whether it takes place.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>Where it was read; has an address.</summary>
    public required SourceReference Source { get; init; }

    /// <summary>When the entry last changed.</summary>
    public required Instant Updated { get; init; }

    /// <summary>The last day, in the site's zone.</summary>
    public LocalDate LastDay => (End ?? Start).Local.Date;
}
