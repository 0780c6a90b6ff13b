using System.Globalization;
using System.Text.RegularExpressions;

namespace StaticSite.Cli;

/// <summary>Days in other forms than the site's.</summary>
internal static partial class WrittenDate
{
    /// <summary>The day as <c>2025-12-24</c>; null when it is written so already, is no day, or could be two days.</summary>
    public static string? ToIso(string text)
    {
        Match match = YearFirst().Match(text);
        if (match.Success) return Day(match, "y", "m", "d", text);
        match = DayFirst().Match(text);
        if (!match.Success) return null;
        // With dots the day comes first wherever dates are written so; with slashes only a number above 12 tells it.
        if (match.Groups["sign"].Value == ".") return Day(match, "y", "b", "a", text);
        int a = Number(match, "a"), b = Number(match, "b");
        return a > 12 ? Day(match, "y", "b", "a", text) : b > 12 ? Day(match, "y", "a", "b", text) : null;
    }

    private static string? Day(Match match, string year, string month, string day, string text)
    {
        string iso = $"{Number(match, year):0000}-{Number(match, month):00}-{Number(match, day):00}";
        return iso != text && DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? iso : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>[12]\d{3})(?<sign>[-./])(?<m>\d{1,2})\k<sign>(?<d>\d{1,2})$", RegexOptions.ExplicitCapture)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<a>\d{1,2})(?<sign>[./])(?<b>\d{1,2})\k<sign>(?<y>[12]\d{3})$", RegexOptions.ExplicitCapture)]
    private static partial Regex DayFirst();
}
