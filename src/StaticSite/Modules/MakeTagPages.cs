using StaticSite.Content;
using StaticSite.Languages;
using StaticSite.Linking;
using StaticSite.Output;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Pages;

namespace StaticSite.Modules;

/// <summary>Makes the tag index and the pages of each tag that has articles or is in the menu, in every language.</summary>
public sealed class MakeTagPages(string articles) : IModule
{
    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        List<Document> pages = [];
        foreach (Language language in context.Languages)
        {
            ArticleList listed = context.Articles(articles, language);
            string root = context.LanguagePath(language) + "tags/";
            if (!OutputPath.TryCreate(root + "index.html", out OutputPath index, out string? problem)) throw new InvalidOperationException(problem);
            pages.Add(new ListPage
            {
                Origin = "pipeline Tags",
                Destination = index,
                Kind = PageKind.Tags,
                Language = language,
                ContentLanguage = language,
                Key = "tags",
                Title = context.Text(language, "tags.title"),
                Description = context.Text(language, "tags.description"),
                Layout = "tags",
            });
            foreach (TagDefinition tag in context.Tags.Values)
            {
                IReadOnlyList<Article> items = listed.Tagged(tag.Id.Value);
                if (items.Count == 0 && !TagNames.IsInMenu(context, tag)) continue;
                pages.AddRange(Paging.Pages(context, PageKind.Tag, tag.Id.Span.ToString(), language, "tags/" + tag.Id.Value, $"{root}{TagNames.Slug(tag, language)}/", TagNames.Label(tag, language), TagNames.Description(tag, language), "tag", items, tag.Id.Value));
            }
        }
        return pages;
    }
}
