using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace StaticSite.Reading;

/// <summary>A moment as an author writes it.</summary>
/// <param name="Instant">The moment; midnight in the site's zone when only a date was written.</param>
/// <param name="Local">The same in the site's zone.</param>
/// <param name="HasTime">Whether a time was written.</param>
public readonly record struct PublishTime(Instant Instant, LocalDateTime Local, bool HasTime)
{
    private static readonly LocalDateTimePattern[] LocalPatterns =
    [
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm"),
    ];

    private static readonly OffsetDateTimePattern[] OffsetPatterns =
    [
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'sso<Z+HH:mm>"),
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<Z+HH:mm>"),
    ];

    /// <summary>ISO 8601: the day, or the moment with the zone's offset where a time was written.</summary>
    public string ToIso(DateTimeZone zone)
    {
        DateTimeOffset local = Instant.InZone(zone).ToDateTimeOffset();
        return local.ToString(HasTime ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>Reads a date (<c>2025-12-24</c>) or a date and time with or without offset (ISO 8601, <c>T</c> or a space between); without offset it is the site's time.</summary>
    public static bool TryParse(string text, DateTimeZone zone, out PublishTime time)
    {
        time = default;
        if (Utc(text) is { } utc)
        {
            time = new PublishTime(utc, utc.InZone(zone).LocalDateTime, true);
            return true;
        }
        if (Date(text) is { } date)
        {
            ZonedDateTime start = zone.AtStartOfDay(date);
            time = new PublishTime(start.ToInstant(), start.LocalDateTime, false);
            return true;
        }
        string iso = text.Length > 10 && text[10] == ' ' ? string.Concat(text.AsSpan(0, 10), "T", text.AsSpan(11)) : text;
        foreach (OffsetDateTimePattern pattern in OffsetPatterns)
        {
            if (pattern.Parse(iso) is not { Success: true } parsed) continue;
            Instant instant = parsed.Value.ToInstant();
            time = new PublishTime(instant, instant.InZone(zone).LocalDateTime, true);
            return true;
        }
        foreach (LocalDateTimePattern pattern in LocalPatterns)
        {
            if (pattern.Parse(iso) is not { Success: true } parsed) continue;
            Instant instant = parsed.Value.InZoneLeniently(zone).ToInstant();
            time = new PublishTime(instant, instant.InZone(zone).LocalDateTime, true);
            return true;
        }
        return false;
    }

    // 2025-12-24T06:55:00Z, as programs write it, without the objects of a pattern.
    private static Instant? Utc(string text)
    {
        if (text.Length != 20 || text[10] is not ('T' or ' ') || text[13] != ':' || text[16] != ':' || text[19] != 'Z' || Day(text.AsSpan(0, 10)) is not { } day) return null;
        int hour = Digits(text, 11, 2);
        int minute = Digits(text, 14, 2);
        int second = Digits(text, 17, 2);
        return hour is >= 0 and < 24 && minute is >= 0 and < 60 && second is >= 0 and < 60 ? day.At(new LocalTime(hour, minute, second)).InUtc().ToInstant() : null;
    }

    private static LocalDate? Date(string text)
    {
        // Nearly every date: its digits are read without the pattern, which makes an object for each.
        if (text.Length == 10 && Day(text) is { } day) return day;
        return LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value : null;
    }

    private static LocalDate? Day(ReadOnlySpan<char> text) =>
        text[4] == '-' && text[7] == '-' && Digits(text, 0, 4) is > 0 and var year && Digits(text, 5, 2) is > 0 and <= 12 and var month && Digits(text, 8, 2) is > 0 and var day && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day) : null;

    // Below zero when not all of them are digits.
    private static int Digits(ReadOnlySpan<char> text, int start, int count)
    {
        int value = 0;
        foreach (char c in text.Slice(start, count))
        {
            if (!char.IsAsciiDigit(c)) return -1;
            value = value * 10 + (c - '0');
        }
        return value;
    }
}
