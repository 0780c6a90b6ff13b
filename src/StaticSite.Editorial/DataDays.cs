using NodaTime;
using NodaTime.Text;
using StaticSite.Diagnostics;
using StaticSite.Editorial.Figures;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Editorial;

/// <summary>Days in files of data on which something has happened: none of them is of the future.</summary>
internal static class DataDays
{
    /// <summary>Reports a day that has not come.</summary>
    public static void Check(MappingReader reader, string key, LocalDate day, SourceSpan place, BuildContext context)
    {
        if (day > context.Options.Clock.InZone(context.Settings.TimeZone).Date) reader.Fail(FrontMatterDiagnostics.FutureDay.At(place, key, LocalDatePattern.Iso.Format(day)));
    }

    /// <summary>The same for the day, month or year of a source.</summary>
    public static void Check(MappingReader reader, SourceReference? source, BuildContext context)
    {
        if (source is { Date: { } date, DatePlace: { } place } && FigureDate.Parse(date) is { } day) Check(reader, "date", day.Start, place, context);
    }
}
