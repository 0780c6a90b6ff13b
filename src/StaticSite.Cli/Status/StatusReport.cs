using System.Text.Json;
using StaticSite.Editorial;
using StaticSite.Editorial.Agenda;

namespace StaticSite.Cli;

/// <summary>How the site stands: every page in every language, and what editors have to look at.</summary>
/// <param name="Title">The title of the site.</param>
/// <param name="Day">The day for which it speaks.</param>
/// <param name="Languages">The codes of the languages.</param>
/// <param name="Pages">The pages by key.</param>
/// <param name="Agenda">The list of the editors.</param>
internal sealed record StatusReport(string Title, string Day, IReadOnlyList<string> Languages, IReadOnlyList<PageStatus> Pages, IReadOnlyList<AgendaItem> Agenda)
{
    // Between the state of a page and that a native speaker has not read it.
    private const string Gap = ", ";

    /// <summary>The heading of a part of the list.</summary>
    public static ProgramText Heading(AgendaKind kind) => kind switch
    {
        AgendaKind.Review => StatusTexts.Reviews,
        AgendaKind.Expires => StatusTexts.Expires,
        AgendaKind.Scheduled => StatusTexts.Scheduled,
        AgendaKind.Draft => StatusTexts.Drafts,
        _ => StatusTexts.NoCredit,
    };

    /// <summary>Whether nobody has anything to do: nothing on the list, and every page written, translated and read.</summary>
    public bool IsDone => Agenda.Count == 0 && !Pages.Any(page => page.States.Any(IsOpen));

    /// <summary>The list in its parts, those that are empty left out.</summary>
    public IEnumerable<IGrouping<AgendaKind, AgendaItem>> Parts => Agenda.GroupBy(item => item.Kind);

    /// <summary>The day of an item; empty when it has none.</summary>
    public static string DayOf(AgendaItem item) => item.Day is { } day ? NewCommand.Iso(day) : "";

    /// <summary>Whether somebody has something to do about a page that stands so.</summary>
    public static bool IsOpen(string state) => state is not ("original" or "current");

    /// <summary>How a page stands, for people.</summary>
    public static string State(string state, Messages messages) => string.Join(Gap, state.Split(Gap).Select(part => messages.Phrase("status", part)));

    /// <summary>How many pages stand how in a language.</summary>
    public IEnumerable<string> Counts(int language, Messages messages) => Pages.GroupBy(page => page.States[language]).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => messages.Text(StatusTexts.Count, group.Count().ToString(), State(group.Key, messages)));

    /// <summary>The report as JSON; the shape is documented in src/README.md.</summary>
    public string ToJson() => CheckFormat.Document(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("day", Day);
        json.WriteStartArray("pages");
        foreach (PageStatus page in Pages)
        {
            json.WriteStartObject();
            json.WriteString("key", page.Key);
            json.WriteStartObject("states");
            foreach ((string language, string state) in Languages.Zip(page.States)) json.WriteString(language, state);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("agenda");
        foreach (AgendaItem item in Agenda) Write(json, item);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, AgendaItem item)
    {
        json.WriteStartObject();
        json.WriteString("kind", item.Kind switch { AgendaKind.Review => "review", AgendaKind.Expires => "expires", AgendaKind.Scheduled => "scheduled", AgendaKind.Draft => "draft", _ => "no_credit" });
        json.WriteString("what", item.What);
        json.WriteString("file", item.Place.File);
        if (item.Place.Line > 0) json.WriteNumber("line", item.Place.Line);
        if (item.Day is not null) json.WriteString("day", DayOf(item));
        json.WriteEndObject();
    }
}
