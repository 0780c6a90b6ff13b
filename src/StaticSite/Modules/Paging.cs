using StaticSite.Content;
using StaticSite.Languages;
using StaticSite.Output;
using StaticSite.Pipelines;

namespace StaticSite.Modules;

/// <summary>Cuts a list of articles into pages: <c>x/</c>, <c>x/page/2/</c>…</summary>
internal static class Paging
{
    public static IEnumerable<ListPage> Pages(BuildContext context, PageKind kind, string origin, Language language, string key, string path, string title, string description, string layout, IReadOnlyList<Article> articles, string? tagId = null)
    {
        int size = context.Settings.PageSize;
        int count = Math.Max(1, (articles.Count + size - 1) / size);
        OutputPath? previous = null;
        OutputPath? current = Destination(path, 1);
        for (int number = 1; number <= count; number++)
        {
            OutputPath? next = number < count ? Destination(path, number + 1) : null;
            yield return new ListPage
            {
                Origin = origin,
                Destination = current,
                Kind = kind,
                Language = language,
                ContentLanguage = language,
                Key = number == 1 ? key : $"{key}/page/{number}",
                Title = title,
                Description = description,
                Layout = layout,
                Items = [.. articles.Skip((number - 1) * size).Take(size)],
                TagId = tagId,
                Number = number,
                Count = count,
                PreviousUrl = previous?.Url,
                NextUrl = next?.Url,
            };
            (previous, current) = (current, next);
        }
    }

    // The parts are slugs, numbers and language codes: a path that is refused here is a bug.
    private static OutputPath Destination(string path, int number)
    {
        string file = number == 1 ? path + "index.html" : $"{path}page/{number}/index.html";
        return OutputPath.TryCreate(file, out OutputPath result, out string? problem) ? result : throw new InvalidOperationException(file + ": " + problem);
    }
}
