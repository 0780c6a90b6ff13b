using System.Security.Cryptography;
using System.Text;
using StaticSite.Content;
using StaticSite.Feeds;
using StaticSite.Languages;
using StaticSite.Linking;
using StaticSite.Modules;
using StaticSite.Pipelines;
using StaticSite.Rendering.Layouts;
using StaticSite.Site;

namespace StaticSite.Editorial.Corrections;

/// <summary>A feed of corrections in each language.</summary>
internal sealed class CorrectionsPipeline : Pipeline
{
    /// <summary>The layout of the page that lists all corrections.</summary>
    public const string PageLayout = "corrections";

    public override string Name => "Corrections";

    public override IReadOnlyList<string> Dependencies { get; } = [ArticlesPipeline.PipelineName, PagesPipeline.PipelineName];

    public override IReadOnlyList<IModule> ProcessModules { get; } = [new MakeFeed()];

    public override IReadOnlyList<IModule> OutputModules { get; } = [new WriteFiles()];

    /// <summary>Whether something was corrected, or a page shows that nothing was.</summary>
    public static bool IsUsed(IEnumerable<Page> pages) => pages.Any(page => page.Layout == PageLayout || PageCorrection.IsOn(page));

    private sealed class MakeFeed : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
        {
            List<Page> pages = [.. context.Outputs(ArticlesPipeline.PipelineName).Concat(context.Outputs(PagesPipeline.PipelineName)).OfType<Page>()];
            if (!IsUsed(pages)) return inputs;
            return [.. inputs, .. context.Languages.SelectMany(language => FeedFile.Of(Feed(pages, language, context), "pipeline Corrections", context))];
        }

        private static Feed Feed(List<Page> pages, Language language, BuildContext context)
        {
            string root = "/" + context.LanguagePath(language);
            Page? page = pages.Find(page => page.Layout == PageLayout && page.Language == language);
            return new Feed
            {
                Key = "corrections",
                Language = language,
                Title = context.Text(language, "corrections.feed_title", context.Settings.Title[language.Code]),
                Description = page?.Description ?? context.Settings.Description[language.Code],
                PageUrl = page?.Url ?? root,
                Folder = root + "corrections/",
                Items = new SharedValue<IReadOnlyList<FeedItem>>(() => [.. PageCorrection.All(pages, language).Take(context.Settings.Feeds.Limit).Select(item => Item(item, language, context))]),
            };
        }

        private static FeedItem Item(PageCorrection item, Language language, BuildContext context)
        {
            string text = context.Text(language, "corrections.feed_item", item.Correction.Wrong, item.Correction.Right);
            string day = item.Correction.Date.Value.Local.Date.ToString("uuuu'-'MM'-'dd", null);
            // A page may be corrected twice a day; what readers were told is history and does not change any more.
            string told = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(item.Correction.Wrong)).AsSpan(0, 4));
            return new FeedItem
            {
                Id = FeedId.Of(context, $"{language.Code}/corrections/{item.Page.Key}/{day}/{told}"),
                Title = item.Page.Title,
                Url = item.Page.Url,
                Summary = text,
                Html = $"<p>{PageEncoder.Instance.Encode(text)}</p>",
                Published = item.Correction.Date.Value.Instant,
            };
        }
    }
}
