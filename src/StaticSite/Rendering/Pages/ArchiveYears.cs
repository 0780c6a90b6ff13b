using Fluid.Values;
using StaticSite.Content;
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
        foreach (IGrouping<int, Article> year in context.Site.Articles(language).GroupBy(article => article.Published.Local.Year).OrderByDescending(year => year.Key))
        {
            List<FluidValue> months = [];
            foreach (IGrouping<int, Article> month in year.GroupBy(article => article.Published.Local.Month).OrderByDescending(month => month.Key))
            {
                months.Add(Values.Map(("name", new StringValue(language.MonthName(month.Key))), ("url", new StringValue(context.Href($"{root}{year.Key:0000}/{month.Key:00}/"))), ("count", NumberValue.Create(month.Count()))));
            }
            years.Add(Values.Map(("year", new StringValue(year.Key.ToString("0000"))), ("url", new StringValue(context.Href($"{root}{year.Key:0000}/"))), ("count", NumberValue.Create(year.Count())), ("months", new ListValue(months))));
        }
        return new ListValue(years);
    }
}
