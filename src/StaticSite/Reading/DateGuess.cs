using System.Globalization;
using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary>Which day an author meant by one that the site cannot read, where only one can be meant.</summary>
public static class DateGuess
{
    // Beginnings of the months' names in the languages of authors; each begins as no other month does there.
    private static readonly string[][] Months =
    [
        ["jan", "янв", "yan"], ["feb", "фев", "fev"], ["mar", "мар"], ["apr", "апр"], ["may", "мая", "май"], ["jun", "июн", "iyun"],
        ["jul", "июл", "iyul"], ["aug", "авг", "avq"], ["sep", "сен", "sen"], ["oct", "окт", "okt"], ["nov", "ноя", "noy"], ["dec", "дек", "dek"],
    ];

    /// <summary>A question that names the day; empty where it cannot be known.</summary>
    public static string Hint(string written) => !written.Contains(':', StringComparison.Ordinal) && Day(written) is { } day ? Nearest.Hint(day) : "";

    private static string? Day(string written)
    {
        List<string> parts = [];
        for (int i = 0; i < written.Length && parts.Count < 6;)
        {
            int start = i;
            if (char.IsAsciiDigit(written[i])) while (i < written.Length && char.IsAsciiDigit(written[i])) i++;
            else if (char.IsLetter(written[i])) while (i < written.Length && char.IsLetter(written[i])) i++;
            else
            {
                // With a slash the month comes first for some.
                if (written[i] == '/' && parts.Count == 1 && parts[0].Length < 4) parts.Insert(0, "/");
                i++;
                continue;
            }
            parts.Add(written[start..i]);
        }
        if (parts is [{ Length: 4 } y, var m, var d, ..] && IsNumber(y) && IsNumber(m)) return Iso(y, m, d);
        if (parts is [var day, var month, { Length: 4 } year, ..] && IsNumber(year)) return Iso(year, Month(month) ?? (day is "/" ? "" : month), day) ?? (Month(day) is { } named ? Iso(year, named, month) : null);
        if (parts is ["/", var a, var b, { Length: 4 } last, ..]) return Number(a) > 12 ? Iso(last, b, a) : Number(b) > 12 ? Iso(last, a, b) : null;
        return null;
    }

    private static string? Month(string word)
    {
        if (IsNumber(word)) return null;
        int index = Array.FindIndex(Months, names => names.Any(name => word.StartsWith(name, StringComparison.OrdinalIgnoreCase)));
        return index < 0 ? null : (index + 1).ToString(CultureInfo.InvariantCulture);
    }

    private static string? Iso(string year, string month, string day)
    {
        string iso = $"{Number(year):0000}-{Number(month):00}-{Number(day):00}";
        return DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? iso : null;
    }

    private static bool IsNumber(string part) => part.Length > 0 && char.IsAsciiDigit(part[0]);

    private static int Number(string part) => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;
}
