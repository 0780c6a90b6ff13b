using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using StaticSite.Reading;

namespace StaticSite.Cli;

/// <summary>Dates as other generators write them, as the site writes them. Only what can be one moment is taken.</summary>
internal static partial class ImportedDate
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The date, or date and time, in the site's form; null when it could be another one too.</summary>
    public static string? ToIso(string text)
    {
        text = text.Trim();
        string iso = HalfDays(text) ?? Words(text) ?? WrittenDate.ToIso(text) ?? text;
        if (DateAndTime().Match(iso) is { Success: true } match)
        {
            string offset = match.Groups["offset"].Value.ToUpperInvariant();
            if (offset is "UTC" or "GMT") offset = "Z";
            // Ruby and Go write +0400, which ISO 8601 writes with a colon where the time has colons.
            if (offset.Length == 5) offset = offset[..3] + ":" + offset[3..];
            iso = $"{match.Groups["day"].Value}T{match.Groups["hour"].Value.PadLeft(2, '0')}:{match.Groups["rest"].Value}{offset}";
        }
        return PublishTime.TryParse(iso, DateTimeZone.Utc, out _) ? iso : null;
    }

    // 3/18/2004 6:06:00 PM: the hours of twice twelve. Which day it is must be clear by itself.
    private static string? HalfDays(string text)
    {
        if (HalfDay().Match(text) is not { Success: true } match) return null;
        string day = match.Groups["day"].Value;
        int hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        if (hour is 0 or > 12 || (Words(day) ?? WrittenDate.ToIso(day) ?? day) is not { } iso) return null;
        bool isAfternoon = match.Groups["half"].Value[0] is 'P' or 'p';
        return $"{iso} {(hour % 12) + (isAfternoon ? 12 : 0):00}:{match.Groups["rest"].Value}";
    }

    [GeneratedRegex(@"^(?<day>.+?),?[Tt ]+(?<hour>\d{1,2}):(?<rest>\d{2}(:\d{2})?)[ ]*(?<half>[AaPp])\.?[Mm]\.?$", RegexOptions.ExplicitCapture)]
    private static partial Regex HalfDay();

    // With the month in words only one day can be meant.
    private static string? Words(string text)
    {
        Match match = MonthFirst().Match(text) is { Success: true } first ? first : DayFirst().Match(text);
        if (!match.Success) return null;
        string word = match.Groups["month"].Value.ToLowerInvariant();
        int month = Array.FindIndex(Months, known => word.StartsWith(known, StringComparison.Ordinal)) + 1;
        return month == 0 ? null : $"{match.Groups["year"].Value}-{month:00}-{match.Groups["day"].Value.PadLeft(2, '0')}";
    }

    // Fractions of a second are left out: no page shows them.
    [GeneratedRegex(@"^(?<day>\d{4}-\d{2}-\d{2})[Tt ]+(?<hour>\d{1,2}):(?<rest>\d{2}(:\d{2})?)(\.\d+)?[ ]*(?<offset>[Zz]|UTC|GMT|[+-]\d{2}:?\d{2}|)$", RegexOptions.ExplicitCapture)]
    private static partial Regex DateAndTime();

    [GeneratedRegex(@"^(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?[ ]+(?<day>\d{1,2}),?[ ]+(?<year>\d{4})$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"^(?<day>\d{1,2})[ ]+(?<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?,?[ ]+(?<year>\d{4})$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex DayFirst();
}
