using StaticSite.Content;
using StaticSite.Modules;
using StaticSite.Pipelines;
using StaticSite.Site;

namespace StaticSite.Editorial.Figures;

/// <summary>Reads the ledger and publishes it: CSV, JSON and a feed of changes in each language.</summary>
internal sealed class FiguresPipeline(FiguresExtension extension) : Pipeline
{
    public override string Name => "Figures";

    public override IReadOnlyList<string> Dependencies { get; } = [PagesPipeline.PipelineName];

    public override bool ReadsAlone => true;

    public override IReadOnlyList<IModule> InputModules { get; } = [new LoadLedger(extension)];

    public override IReadOnlyList<IModule> ProcessModules { get; } = [new MakeFigureFiles(extension)];

    public override IReadOnlyList<IModule> OutputModules { get; } = [new WriteFiles()];

    private sealed class LoadLedger(FiguresExtension extension) : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
        {
            extension.Load(context);
            return inputs;
        }
    }
}
