using StaticSite.Content;
using StaticSite.Modules;
using StaticSite.Output;
using StaticSite.Pipelines;
using StaticSite.Site;

namespace StaticSite.Offline;

/// <summary>The service worker. It is written behind the pages that it keeps, because it knows their bytes.</summary>
/// <param name="settings">What the site asks for.</param>
/// <param name="isOff">Whether it takes the worker away.</param>
/// <param name="others">Pipelines of extensions whose pages may be kept too.</param>
internal sealed class OfflinePipeline(Func<OfflineSettings?> settings, Func<bool> isOff, IReadOnlyList<string> others) : Pipeline
{
    /// <summary>The worker's file: at the root of the site, because a worker sees only what is below it.</summary>
    public const string FileName = "sw.js";

    public override string Name => "Offline";

    public override IReadOnlyList<string> Dependencies { get; } = [AssetsPipeline.PipelineName, PagesPipeline.PipelineName, HomePipeline.PipelineName, GuidePipeline.PipelineName, .. others];

    public override bool WritesLast => true;

    public override IReadOnlyList<IModule> ProcessModules { get; } = [new MakeWorker(settings, isOff, others)];

    public override IReadOnlyList<IModule> OutputModules { get; } = [new WriteFiles()];

    private sealed class MakeWorker(Func<OfflineSettings?> settings, Func<bool> isOff, IReadOnlyList<string> others) : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
        {
            if (isOff()) return [.. inputs, File(writer => WorkerScript.WriteFarewell(context, writer))];
            if (settings() is not { } offline) return inputs;
            PageSelection.Check(offline.All, Pages(context), context);
            foreach (Page page in Kept(offline, context)) context.Wanted.Add(page);
            return [.. inputs, File(writer => WorkerScript.Write(new Precache(offline, [.. Pages(context)], context), context, writer)) with { Holds = () => Kept(offline, context) }];
        }

        private IReadOnlyList<Page> Kept(OfflineSettings offline, BuildContext context)
        {
            Page[] pages = [.. Pages(context)];
            return [.. context.Languages.SelectMany(language => PageSelection.Find(offline.All, pages, language))];
        }

        private IEnumerable<Page> Pages(BuildContext context) =>
            ((string[])[PagesPipeline.PipelineName, HomePipeline.PipelineName, GuidePipeline.PipelineName, .. others]).SelectMany(context.Outputs).OfType<Page>();

        private static TextFile File(Action<Utf8Writer> write)
        {
            if (!OutputPath.TryCreate(FileName, out OutputPath destination, out string? problem)) throw new InvalidOperationException(problem);
            return new TextFile { Origin = "pipeline Offline", Destination = destination, Content = new TextContent(write) };
        }
    }
}
