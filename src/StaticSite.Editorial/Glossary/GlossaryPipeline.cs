using StaticSite.Content;
using StaticSite.Pipelines;

namespace StaticSite.Editorial.Glossary;

/// <summary>Reads the terms.</summary>
internal sealed class GlossaryPipeline(Action<BuildContext> load) : Pipeline
{
    public override string Name => "Glossary";

    public override bool ReadsAlone => true;

    public override IReadOnlyList<IModule> InputModules { get; } = [new LoadTerms(load)];

    private sealed class LoadTerms(Action<BuildContext> load) : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
        {
            load(context);
            return inputs;
        }
    }
}
