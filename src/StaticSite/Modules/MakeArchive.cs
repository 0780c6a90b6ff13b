using StaticSite.Content;
using StaticSite.Languages;
using StaticSite.Pipelines;

namespace StaticSite.Modules;

/// <summary>Makes the lists of all articles, of each year and of each month, in every language.</summary>
public sealed class MakeArchive(string articles) : IModule
{
    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        List<Document> pages = [];
        foreach (Language language in context.Languages)
        {
            IReadOnlyList<Article> all = context.Articles(articles, language).All;
            string root = context.LanguagePath(language) + "articles/";
            Add("archive", root, context.Text(language, "archive.title"), all);
            foreach (IGrouping<int, Article> year in all.GroupBy(article => article.Published.Local.Year))
            {
                Add($"archive/{year.Key:0000}", $"{root}{year.Key:0000}/", context.Text(language, "archive.year", year.Key.ToString("0000")), [.. year]);
                foreach (IGrouping<int, Article> month in year.GroupBy(article => article.Published.Local.Month))
                {
                    Add($"archive/{year.Key:0000}/{month.Key:00}", $"{root}{year.Key:0000}/{month.Key:00}/", context.Text(language, "archive.month", language.FormatMonth(year.Key, month.Key)), [.. month]);
                }
            }

            void Add(string key, string path, string title, IReadOnlyList<Article> items) =>
                pages.AddRange(Paging.Pages(context, PageKind.Archive, "pipeline Archive", language, key, path, title, context.Text(language, "archive.description"), "archive", items));
        }
        return pages;
    }
}
