using StaticSite.Content;
using StaticSite.Pipelines;

namespace StaticSite.Modules;

/// <summary>Orders articles by time of publication, newest first, then by key and language, so that the order is total.</summary>
public sealed class SortNewestFirst : IModule
{
    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        List<Article> articles = [.. inputs.Cast<Article>()];
        articles.Sort(static (a, b) =>
        {
            int order = b.Published.Instant.CompareTo(a.Published.Instant);
            if (order == 0) order = string.CompareOrdinal(a.Key, b.Key);
            return order == 0 ? string.CompareOrdinal(a.Language.Code, b.Language.Code) : order;
        });
        return articles;
    }
}
