using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Modules;
using StaticSite.Output;
using StaticSite.Pipelines;
using StaticSite.Site;

namespace StaticSite.Offline;

/// <summary>The guide in one file, in each language.</summary>
internal sealed class GuidePipeline(Func<GuideSettings?> settings) : Pipeline
{
    /// <summary>The name other pipelines depend on.</summary>
    public const string PipelineName = "Guide";

    /// <summary>The key of the page in all languages.</summary>
    public const string Key = "guide";

    public override string Name => PipelineName;

    public override IReadOnlyList<string> Dependencies { get; } = [PagesPipeline.PipelineName, HomePipeline.PipelineName];

    public override IReadOnlyList<IModule> ProcessModules { get; } = [new MakeGuide(settings)];

    public override IReadOnlyList<IModule> PostProcessModules { get; } = [new RenderPages()];

    public override IReadOnlyList<IModule> OutputModules { get; } = [new WriteFiles(), new Weigh(settings)];

    private sealed class MakeGuide(Func<GuideSettings?> settings) : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
        {
            if (settings() is not { } guide) return inputs;
            Page[] pages = [.. context.Outputs(PagesPipeline.PipelineName).Concat(context.Outputs(HomePipeline.PipelineName)).OfType<Page>()];
            PageSelection.Check(guide.Pages, pages, context);
            GuidePage[] made = [.. context.Languages.Select(language => Make(guide, PageSelection.Find(guide.Pages, pages, language), language, context)).OfType<GuidePage>()];
            if (guide.Budget > 0) Array.ForEach(made, context.Wanted.Add);
            return [.. inputs, .. made];
        }

        private static GuidePage? Make(GuideSettings guide, IReadOnlyList<Page> parts, Language language, BuildContext context)
        {
            string path = context.LanguagePath(language) + guide.File.Value;
            if (!OutputPath.TryCreate(path, out OutputPath destination, out string? problem))
            {
                context.Diagnostics.Add(OutputDiagnostics.UnpublishableName.At(guide.File.Span, path, problem));
                return null;
            }
            return new GuidePage
            {
                Origin = "pipeline " + PipelineName,
                Destination = destination,
                Kind = PageKind.Guide,
                Language = language,
                ContentLanguage = language,
                Key = Key,
                Title = context.Text(language, "guide.title"),
                Description = context.Text(language, "guide.description"),
                Layout = "guide",
                Parts = parts,
            };
        }
    }

    private sealed class Weigh(Func<GuideSettings?> settings) : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
        {
            if (settings() is not { Budget: > 0 and int budget } guide) return inputs;
            // What is kept is of a build that found it within the budget.
            foreach (GuidePage page in inputs.OfType<GuidePage>().Where(page => context.Files?.IsKept(page) != true))
            {
                int size = DocumentBytes.Of(page, context).Length;
                if (size <= budget) continue;
                string parts = string.Join(", ", GuideSections.Sizes(page, context).Select(part => $"{part.Part.Origin} {part.Size}"));
                context.Diagnostics.Add(OfflineDiagnostics.GuideOverBudget.At(guide.File.Span, page.Destination!.Value.Value, size.ToString(), budget.ToString(), parts));
            }
            return inputs;
        }
    }
}
