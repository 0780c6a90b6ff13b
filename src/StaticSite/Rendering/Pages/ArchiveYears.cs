using Fluid.Values;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Rendering.Layouts;

namespace StaticSite.Rendering.Pages;

/// <summary>The years and months that have articles, newest first.</summary>
internal static class ArchiveYears
{
    public static ListValue List(BuildContext context, Language language)
    {
        string root = $"/{context.LanguagePath(language)}articles/";
        List<FluidValue> years = [];
        foreach ((int year, IReadOnlyList<(int Month, int Count)> inYear) in context.Site.Years(language))
        {
            List<FluidValue> months = [];
            foreach ((int month, int count) in inYear)
            {
                months.Add(Values.Map(("name", new StringValue(language.MonthName(month))), ("url", new StringValue(context.Href($"{root}{year:0000}/{month:00}/"))), ("count", NumberValue.Create(count))));
            }
            years.Add(Values.Map(("year", new StringValue(year.ToString("0000"))), ("url", new StringValue(context.Href($"{root}{year:0000}/"))), ("count", NumberValue.Create(inYear.Sum(month => month.Count))), ("months", new ListValue(months))));
        }
        return new ListValue(years);
    }
}
