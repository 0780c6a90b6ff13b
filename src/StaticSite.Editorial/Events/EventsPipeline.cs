using StaticSite.Content;
using StaticSite.Languages;
using StaticSite.Modules;
using StaticSite.Output;
using StaticSite.Pipelines;

namespace StaticSite.Editorial.Events;

/// <summary>Reads the events and publishes them as calendar files: all of them, and each alone, in every language.</summary>
internal sealed class EventsPipeline(EventsExtension extension) : Pipeline
{
    public override string Name => "Events";

    public override bool ReadsAlone => true;

    public override IReadOnlyList<IModule> InputModules { get; } = [new LoadEvents(extension)];

    public override IReadOnlyList<IModule> ProcessModules { get; } = [new MakeCalendars(extension)];

    public override IReadOnlyList<IModule> OutputModules { get; } = [new WriteFiles()];

    private sealed class LoadEvents(EventsExtension extension) : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
        {
            extension.Load(context);
            return inputs;
        }
    }

    private sealed class MakeCalendars(EventsExtension extension) : IModule
    {
        public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
        {
            if (extension.Events.Count == 0) return inputs;
            List<Document> files = [.. inputs];
            foreach (Language language in context.Languages)
            {
                string all = EventFiles.All(language, context);
                files.Add(File(all, writer => CalendarWriter.WriteAll(extension.Events, "/" + all, language, context, writer)));
                files.AddRange(extension.Events.Select(item => File(EventFiles.One(item, language, context), writer => CalendarWriter.WriteOne(item, language, context, writer))));
            }
            return files;
        }

        private static TextFile File(string path, Action<Utf8Writer> write)
        {
            if (!OutputPath.TryCreate(path, out OutputPath destination, out string? problem)) throw new InvalidOperationException(problem);
            return new TextFile { Origin = "input/data/events.yml", Destination = destination, Content = new TextContent(write) };
        }
    }
}
