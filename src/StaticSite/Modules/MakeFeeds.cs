using StaticSite.Content;
using StaticSite.Feeds;
using StaticSite.Languages;
using StaticSite.Linking;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Pages;

namespace StaticSite.Modules;

/// <summary>Makes a feed of all articles and one of each tag, in every language; only articles that are written in the language.</summary>
public sealed class MakeFeeds(string articles, string assets) : IModule
{
    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        List<Document> files = [];
        ArticleItems items = new(context, assets);
        foreach (Language language in context.Languages)
        {
            ArticleList listed = context.Articles(articles, language);
            string title = context.Settings.Title[language.Code];
            string root = "/" + context.LanguagePath(language);
            Add(FeedIndex.MainKey, root, title, context.Settings.Description[language.Code], listed.All);
            foreach (TagDefinition tag in context.Tags.Values.Where(tag => listed.Tagged(tag.Id.Value).Count > 0 || TagNames.IsInMenu(context, tag)))
            {
                Add("tags/" + tag.Id.Value, TagNames.Url(context, tag, language), context.Text(language, "feed.tag_title", title, TagNames.Label(tag, language)), TagNames.Description(tag, language), listed.Tagged(tag.Id.Value));
            }

            void Add(string key, string folder, string feedTitle, string description, IEnumerable<Article> of)
            {
                List<Article> newest = [.. of.Where(article => !article.IsFallback).Take(context.Settings.Feeds.Limit)];
                Feed feed = new()
                {
                    Key = key,
                    Language = language,
                    Title = feedTitle,
                    Description = description,
                    PageUrl = folder,
                    Folder = folder,
                    Items = new SharedValue<IReadOnlyList<FeedItem>>(() => [.. newest.Select(items.Of)]),
                    Pages = newest,
                };
                files.AddRange(FeedFile.Of(feed, "pipeline Feeds", context));
            }
        }
        return files;
    }
}
