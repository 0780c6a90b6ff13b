using System.Text;
using StaticSite.Diagnostics;
using StaticSite.Editorial.Contacts;
using StaticSite.Editorial.Events;
using StaticSite.Pipelines;
using StaticSite.Site;
using StaticSite.Tests.EndToEnd;

namespace StaticSite.Tests.Editorial;

public class EventsTests
{
    internal const string Strings = "events: {calendar: \"{0}: events\", source: \"From {0} {1}\"}\n";

    private const string Events = """
        day:
          title: {en: Mine day, az: Mina günü}
          description: {en: Each spring., az: Hər yaz.}
          start: 2006-04-04
          yearly: true
          source: {title: T, url: https://s.example/day, publisher: UN, date: 2005}
          updated: 2026-05-01
        meeting:
          title: {en: "Meeting; in two, or three\\parts", az: Görüş}
          description: Nothing
          place: {en: Baku, az: Bakı}
          start: 2026-06-10T10:00:00+04:00
          end: 2026-06-10T12:30:00+04:00
          status: cancelled
          source: {title: Card, url: https://s.example/meeting}
          updated: 2026-05-02T08:30:00+04:00
        conference:
          title: Conference
          description: Past
          start: 2024-05-30
          end: 2024-05-31
          source: {title: T, url: https://s.example/c}
          updated: 2026-05-01

        """;

    [Theory]
    [InlineData("2026-06-01T00:00:00Z", "meeting 10 June 2026 10:00 cancelled;day 4 April 2027  confirmed;|conference 30–31 May 2024  confirmed;")]
    [InlineData("2026-06-10T08:29:59Z", "meeting 10 June 2026 10:00 cancelled;day 4 April 2027  confirmed;|conference 30–31 May 2024  confirmed;")]
    [InlineData("2026-06-10T08:30:00Z", "day 4 April 2027  confirmed;|meeting 10 June 2026 10:00 cancelled;conference 30–31 May 2024  confirmed;")]
    [InlineData("2027-04-04T19:59:59Z", "day 4 April 2027  confirmed;|meeting 10 June 2026 10:00 cancelled;conference 30–31 May 2024  confirmed;")]
    [InlineData("2027-04-04T20:00:00Z", "day 4 April 2028  confirmed;|meeting 10 June 2026 10:00 cancelled;conference 30–31 May 2024  confirmed;")]
    public void The_page_tells_what_comes_from_what_was_by_the_clock_of_the_build_and_the_site_s_zone(string clock, string expected)
    {
        using TestSite site = Site();
        Assert.True(site.Build(clock: clock).Succeeded);
        Assert.Equal(expected, site.Read("events/index.html").Split('\n')[1]);
    }

    [Theory]
    [InlineData("2026-06-01T00:00:00Z", "2026-06-10T12:30:00+04")]
    [InlineData("2026-06-11T00:00:00Z", "2027-04-05T00:00:00+04")]
    public void The_report_says_when_the_page_changes_next(string clock, string expected)
    {
        using TestSite site = Site();
        Assert.Equal(expected, site.Build(clock: clock).Statistics?.NextChange);
        using TestSite without = Site().Delete("input/pages/events.md");
        Assert.Null(without.Build(clock: clock).Statistics?.NextChange);
    }

    [Fact]
    public void A_day_of_leap_years_comes_in_leap_years()
    {
        using TestSite site = Site().Write("input/data/events.yml", Events.Replace("2006-04-04", "2004-02-29", StringComparison.Ordinal));
        site.Build();
        Assert.Contains("day 29 February 2028", site.Read("events/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_calendar_of_a_language_holds_every_event()
    {
        using TestSite site = Site();
        site.Build(baseUrl: "https://example.org/sub/");
        Assert.Equal(Lines(
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example.org//StaticSite//EN",
            "NAME;LANGUAGE=az:Sınaq: events", "X-WR-CALNAME:Sınaq: events", "SOURCE;VALUE=URI:https://example.org/sub/az/events.ics", "REFRESH-INTERVAL;VALUE=DURATION:P1D",
            "BEGIN:VEVENT", "UID:day@example.org", "DTSTAMP:20260430T200000Z", "LAST-MODIFIED:20260430T200000Z", "DTSTART;VALUE=DATE:20060404", "DTEND;VALUE=DATE:20060405", "RRULE:FREQ=YEARLY",
            "SUMMARY;LANGUAGE=az:Mina günü", "DESCRIPTION;LANGUAGE=az:Hər yaz.\\n\\nFrom UN https://s.example/day", "URL:https://example.org/sub/az/events/#day", "STATUS:CONFIRMED", "TRANSP:TRANSPARENT", "END:VEVENT",
            "BEGIN:VEVENT", "UID:meeting@example.org", "DTSTAMP:20260502T043000Z", "LAST-MODIFIED:20260502T043000Z", "DTSTART:20260610T060000Z", "DTEND:20260610T083000Z",
            "SUMMARY;LANGUAGE=az:Görüş", "DESCRIPTION;LANGUAGE=az:Nothing\\n\\nFrom Card https://s.example/meeting", "LOCATION;LANGUAGE=az:Bakı", "URL:https://example.org/sub/az/events/#meeting", "STATUS:CANCELLED", "TRANSP:TRANSPARENT", "END:VEVENT",
            "BEGIN:VEVENT", "UID:conference@example.org", "DTSTAMP:20260430T200000Z", "LAST-MODIFIED:20260430T200000Z", "DTSTART;VALUE=DATE:20240530", "DTEND;VALUE=DATE:20240601",
            "SUMMARY;LANGUAGE=az:Conference", "DESCRIPTION;LANGUAGE=az:Past\\n\\nFrom T https://s.example/c", "URL:https://example.org/sub/az/events/#conference", "STATUS:CONFIRMED", "TRANSP:TRANSPARENT", "END:VEVENT",
            "END:VCALENDAR"), site.Read("az/events.ics"));
    }

    [Fact]
    public void One_event_is_a_file_of_its_own_and_signs_with_a_meaning_are_escaped()
    {
        using TestSite site = Site();
        site.Build();
        Assert.StartsWith(Lines("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//example.org//StaticSite//EN", "BEGIN:VEVENT", "UID:meeting@example.org"), site.Read("events/meeting.ics"), StringComparison.Ordinal);
        Assert.Contains("SUMMARY;LANGUAGE=en:Meeting\\; in two\\, or three\\\\parts\r\n", site.Read("events/meeting.ics"), StringComparison.Ordinal);
        Assert.Equal(1, site.Read("events/meeting.ics").Split("BEGIN:VEVENT").Length - 1);
    }

    [Fact]
    public void Long_lines_are_folded_between_letters()
    {
        string title = string.Concat(Enumerable.Repeat("Минный день 🙂 ", 12)).Trim();
        using TestSite site = Site().Write("input/data/events.yml", Events.Replace("Mine day", title, StringComparison.Ordinal));
        site.Build();
        string text = site.Read("events.ics");
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains($"SUMMARY;LANGUAGE=en:{title}\r\n", text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', text);
    }

    [Fact]
    public void The_day_of_the_build_is_not_in_the_files_and_without_the_page_the_source_is_the_address()
    {
        using TestSite site = Site().Delete("input/pages/events.md");
        site.Build(clock: "2026-06-01T00:00:00Z");
        string before = site.Read("events.ics");
        site.Build(clock: "2028-06-01T00:00:00Z");
        Assert.Equal(before, site.Read("events.ics"));
        Assert.Contains("URL:https://s.example/day\r\n", before, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_without_events_has_no_calendar()
    {
        using TestSite site = Site().Delete("input/data/events.yml");
        Assert.True(site.Build().Succeeded);
        Assert.False(site.Has("events.ics"));
    }

    [Theory]
    [InlineData("conference:", "Conference!:", "17:1 SS8301")]
    [InlineData("end: 2024-05-31", "end: 2024-05-29", "21:8 SS8302")]
    [InlineData("end: 2024-05-31", "end: 2024-05-31T10:00", "21:8 SS8303")]
    [InlineData("start: 2006-04-04", "start: 2006-04-04T10:00", "4:10 SS8304")]
    [InlineData("yearly: true", "yearly: true\n  end: 2007-04-04", "4:10 SS8304")]
    [InlineData("updated: 2026-05-02T08:30:00+04:00", "updated: 2026-06-02", "16:12 SS8305")]
    [InlineData("  start: 2024-05-30\n", "", "18:3 SS1011")]
    [InlineData("start: 2024-05-30", "start: 30.05.2024", "20:10 SS1014")]
    [InlineData("source: {title: T, url: https://s.example/c}", "source: {title: T}", "22:19 SS1011")]
    [InlineData("source: {title: T, url: https://s.example/c}", "source: {title: T, url: s.example}", "22:27 SS1015")]
    [InlineData("status: cancelled", "status: canceled", "14:11 SS1015")]
    [InlineData("place: {en: Baku, az: Bakı}", "place: {en: Baku}", "11:10 SS1016")]
    [InlineData("description: Past", "descripton: Past", "19:3 SS1010")]
    [InlineData("description: Past", "description: Call 112", "19:16 SS7353")]
    [InlineData("end: 2024-05-31", "end: 2042-05-31", "21:8 SS8306")]
    [InlineData("source: {title: T, url: https://s.example/c}", "source: {title: T, url: https://s.example/c, date: 2032}", "22:54 SS1021")]
    public void A_mistake_in_the_file_is_reported_at_its_place(string old, string now, string expected)
    {
        using TestSite site = Site().Write("input/data/events.yml", Events.Replace(old, now, StringComparison.Ordinal));
        Assert.Equal("input/data/events.yml:" + expected, string.Join('|', site.Build().Diagnostics.Where(item => item.Severity == Severity.Error).Select(item => $"{item.Span} {item.Code}").Distinct()));
    }

    private static string Lines(params string[] lines) => string.Concat(lines.Select(line => line + "\r\n"));

    private static TestSite Site() => new TestSite { Bootstrapper = DefaultSite.Create().AddExtension(() => new EventsExtension()).AddExtension(() => new ContactsExtension()) }
        .Article("a").Write("input/data/events.yml", Events)
        .Write("input/data/contacts.yml", "emergency:\n  number: \"112\"\n  who: M\n  hours: H\n  source: {title: T}\n  verified_on: 2026-01-01\n  review_by: 2027-01-01\n")
        .Write("input/pages/events.md", "---\ntitle: Events\ndescription: D\nlayout: events\n---\n")
        // The calendars lead to the events by their ids.
        .Write("theme/layouts/events.liquid", "{% for event in page.events.coming %}<i id={{ event.id }}></i>{% endfor %}{% for event in page.events.past %}<i id={{ event.id }}></i>{% endfor %}\n{% for event in page.events.coming %}{{ event.id }} {{ event.days }} {{ event.start | time }} {{ event.status }};{% endfor %}|{% for event in page.events.past %}{{ event.id }} {{ event.days }} {{ event.start | time }} {{ event.status }};{% endfor %}")
        .Write("theme/i18n/en.yml", TestSite.Strings + ContactsTests.Strings + Strings).Write("theme/i18n/az.yml", TestSite.Strings + ContactsTests.Strings + Strings);
}
