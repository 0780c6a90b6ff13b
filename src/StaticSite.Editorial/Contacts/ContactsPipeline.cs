using StaticSite.Content;
using StaticSite.Pipelines;

namespace StaticSite.Editorial.Contacts;

/// <summary>Reads the contacts.</summary>
internal sealed class ContactsPipeline(Action<BuildContext> load) : Pipeline
{
    public override string Name => "Contacts";

    public override bool ReadsAlone => true;

    public override IReadOnlyList<IModule> InputModules { get; } = [new LoadContacts(load)];

    private sealed class LoadContacts(Action<BuildContext> load) : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
        {
            load(context);
            return inputs;
        }
    }
}
