using StaticSite.Content;
using StaticSite.Feeds;
using StaticSite.Languages;
using StaticSite.Modules;
using StaticSite.Output;
using StaticSite.Pipelines;
using StaticSite.Rendering.Layouts;
using StaticSite.Site;

namespace StaticSite.Editorial.Corrections;

/// <summary>A feed of corrections in each language.</summary>
internal sealed class CorrectionsPipeline : Pipeline
{
    public override string Name => "Corrections";

    public override IReadOnlyList<string> Dependencies { get; } = [ArticlesPipeline.PipelineName, PagesPipeline.PipelineName];

    public override IReadOnlyList<IModule> ProcessModules { get; } = [new MakeFeed()];

    public override IReadOnlyList<IModule> OutputModules { get; } = [new WriteFiles()];

    private sealed class MakeFeed : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
        {
            List<Page> pages = [.. context.Outputs(ArticlesPipeline.PipelineName).Concat(context.Outputs(PagesPipeline.PipelineName)).OfType<Page>()];
            return [.. inputs, .. context.Languages.Select(language => File(PageCorrection.All(pages, language), language, context))];
        }

        private static TextFile File(IReadOnlyList<PageCorrection> corrections, Language language, BuildContext context)
        {
            string root = context.LanguagePath(language);
            if (!OutputPath.TryCreate(root + "corrections/rss.xml", out OutputPath destination, out string? problem)) throw new InvalidOperationException(problem);
            Feed feed = new(context.Text(language, "corrections.feed_title", context.Settings.Title[language.Code]), context.Settings.Description[language.Code], language.Code, "/" + root, destination.Url,
                [.. corrections.Take(context.Settings.FeedLimit).Select(item => Item(item, language, context))]);
            return new TextFile { Origin = "pipeline Corrections", Destination = destination, Content = new TextContent(writer => RssWriter.Write(feed, context, writer)) };
        }

        private static FeedItem Item(PageCorrection item, Language language, BuildContext context)
        {
            string text = context.Text(language, "corrections.feed_item", item.Correction.Wrong, item.Correction.Right);
            string day = item.Correction.Date.Value.Local.Date.ToString("uuuu'-'MM'-'dd", null);
            return new FeedItem
            {
                // RFC 4151.
                Id = $"tag:{context.BaseUrl.Host},2020:{language.Code}/corrections/{Uri.EscapeDataString(item.Page.Key)}/{day}",
                Title = item.Page.Title,
                Url = item.Page.Url,
                Summary = text,
                Html = $"<p>{PageEncoder.Instance.Encode(text)}</p>",
                Published = item.Correction.Date.Value.Instant,
            };
        }
    }
}
