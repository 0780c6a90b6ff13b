using StaticSite.Content;
using StaticSite.Feeds;
using StaticSite.Languages;
using StaticSite.Output;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Pages;

namespace StaticSite.Modules;

/// <summary>Makes an RSS feed of all articles and one of each tag, in every language; only articles that are written in the language.</summary>
public sealed class MakeFeeds(string articles) : IModule
{
    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        List<Document> feeds = [];
        foreach (Language language in context.Languages)
        {
            List<Article> all = [.. context.Outputs(articles).OfType<Article>().Where(article => article.Language == language && !article.IsFallback)];
            HashSet<string> shown = [.. context.Outputs(articles).OfType<Article>().Where(article => article.Language == language).SelectMany(article => article.TagIds)];
            string title = context.Settings.Title[language.Code];
            string description = context.Settings.Description[language.Code];
            string root = context.LanguagePath(language);
            Add(root, title, description, all);
            foreach (TagDefinition tag in context.Tags.Values.Where(tag => shown.Contains(tag.Id.Value) || TagNames.IsInMenu(context, tag)))
            {
                string label = TagNames.Label(tag, language);
                Add($"{root}tags/{TagNames.Slug(tag, language)}/", context.Text(language, "feed.tag_title", title, label), TagNames.Description(tag, language), [.. all.Where(article => article.TagIds.Contains(tag.Id.Value))]);
            }

            void Add(string path, string feedTitle, string feedDescription, List<Article> items)
            {
                if (!OutputPath.TryCreate(path + "rss.xml", out OutputPath destination, out string? problem)) throw new InvalidOperationException(problem);
                // The items are made when the feed is written: their texts are not rendered before.
                Feed Feed() => new(feedTitle, feedDescription, language.Code, "/" + path, destination.Url, [.. items.Take(context.Settings.FeedLimit).Select(article => ArticleItem.Of(article, context))]);
                feeds.Add(new TextFile { Origin = "pipeline Feeds", Destination = destination, Content = new TextContent(writer => RssWriter.Write(Feed(), context, writer)) });
            }
        }
        return feeds;
    }
}
