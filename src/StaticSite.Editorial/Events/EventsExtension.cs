using Fluid.Values;
using StaticSite.Content;
using StaticSite.Editorial.Contacts;
using StaticSite.Extensions;
using StaticSite.Languages;
using StaticSite.Pipelines;

namespace StaticSite.Editorial.Events;

/// <summary>Events from <c>input/data/events.yml</c>: a page with those that come and those that were, and calendar files.</summary>
public sealed class EventsExtension : SiteExtension
{
    private const string FileName = "events.yml";

    /// <summary>An extension whose events are not read yet.</summary>
    public EventsExtension() => Pipelines = [new EventsPipeline(this)];

    /// <inheritdoc/>
    public override IReadOnlyList<string> DataFiles => [FileName];

    /// <inheritdoc/>
    public override bool AllowsKeptFiles => true;

    /// <inheritdoc/>
    public override IReadOnlyList<Pipeline> Pipelines { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> PageMembers { get; } = ["events"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> StringKeys { get; } = ["events.calendar", "events.source"];

    /// <inheritdoc/>
    public override bool IsUsed(BuildContext context) => context.HasData(FileName);

    /// <summary>The events in the order of the file.</summary>
    public IReadOnlyList<CalendarEvent> Events { get; private set; } = [];

    /// <inheritdoc/>
    public override FluidValue? PageMember(string name, Page page, BuildContext context) => EventValues.All(Events, page.Language, context);

    /// <inheritdoc/>
    public override void Check(BuildContext context)
    {
        ContactsExtension? contacts = context.Extension<ContactsExtension>();
        bool isShown = EventValues.Page(context.DefaultLanguage, context) is not null;
        foreach (CalendarEvent item in Events)
        {
            contacts?.CheckText(item.Title, context);
            contacts?.CheckText(item.Description, context);
            if (item.Place is { } place) contacts?.CheckText(place, context);
            // The page changes when an event is over.
            Occurrence occurrence = Occurrence.At(item, context.Options.Clock, context.Settings.TimeZone);
            if (isShown && occurrence.Over > context.Options.Clock) context.Statistics.Due(occurrence.Over, context.Settings.TimeZone);
        }
    }

    internal void Load(BuildContext context)
    {
        Events = context.ReadEntries(FileName, source => EventsFile.Read(source, context)).Items;
    }
}
