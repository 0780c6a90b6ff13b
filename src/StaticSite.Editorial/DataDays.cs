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
    // The first zone to see a day: an author's machine may be ahead of the site's zone, and what is true there is no mistake.
    private static readonly Offset Earliest = Offset.FromHours(14);

    /// <summary>The latest day that it is anywhere.</summary>
    public static LocalDate Today(BuildContext context) => context.Options.Clock.WithOffset(Earliest).Date;

    /// <summary>Reports a day that has not come.</summary>
    public static void Check(MappingReader reader, string key, LocalDate day, SourceSpan place, BuildContext context)
    {
        if (day > Today(context)) reader.Fail(FrontMatterDiagnostics.FutureDay.At(place, key, LocalDatePattern.Iso.Format(day)));
    }

    /// <summary>The same for the day, month or year of a source.</summary>
    public static void Check(MappingReader reader, SourceReference? source, BuildContext context)
    {
        if (source is { Date: { } date, DatePlace: { } place } && FigureDate.Parse(date) is { } day) Check(reader, "date", day.Start, place, context);
    }
}
