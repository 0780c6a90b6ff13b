using System.Globalization;
using NodaTime;
using NodaTime.Text;
using StaticSite.Languages;

namespace StaticSite.Editorial.Figures;

/// <summary>The day, month or year a value stands for.</summary>
/// <param name="Text">As written: <c>2026-03-13</c>, <c>2026-03</c> or <c>2026</c>.</param>
/// <param name="Start">Its first day.</param>
public sealed record FigureDate(string Text, LocalDate Start)
{
    // Nothing that is counted here is older, and 0226 was meant to be 2026.
    private const int FirstYear = 1800;
    private static readonly LocalDatePattern Month = LocalDatePattern.CreateWithInvariantCulture("uuuu'-'MM");
    private static readonly LocalDatePattern Year = LocalDatePattern.CreateWithInvariantCulture("uuuu");

    /// <summary>Reads a date; null when it is none.</summary>
    public static FigureDate? Parse(string text)
    {
        foreach (LocalDatePattern pattern in (LocalDatePattern[])[LocalDatePattern.Iso, Month, Year])
        {
            if (pattern.Parse(text) is { Success: true, Value.Year: >= FirstYear } date) return new FigureDate(text, date.Value);
        }
        return null;
    }

    /// <summary>The date in words.</summary>
    public string In(Language language) => Text.Length switch
    {
        10 => language.FormatDate(Start.ToDateOnly()),
        // Within a sentence only English writes months with a capital.
        7 when language == Language.English => language.FormatMonth(Start.Year, Start.Month),
        7 => language.ToLower(language.FormatMonth(Start.Year, Start.Month)),
        _ => Start.Year.ToString(CultureInfo.InvariantCulture),
    };
}
