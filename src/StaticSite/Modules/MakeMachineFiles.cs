using StaticSite.Content;
using StaticSite.Languages;
using StaticSite.Output;
using StaticSite.Pipelines;
using StaticSite.Rendering.Metadata;

namespace StaticSite.Modules;

/// <summary>Makes what only programs read, where the settings ask for it: Markdown copies of articles and pages, and <c>llms.txt</c>.</summary>
public sealed class MakeMachineFiles(params string[] pipelines) : IModule
{
    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        List<Document> files = [.. inputs];
        if (context.Settings.MarkdownCopies)
        {
            foreach (Page page in pipelines.SelectMany(context.Outputs).OfType<Page>())
            {
                if (MarkdownCopies.PathOf(page, context) is { } path) files.Add(new TextFile { Origin = page.Origin, Destination = path, Shows = [page], Content = new TextContent(writer => MarkdownCopies.Write(page, context, writer)) });
            }
        }
        if (context.Settings.LlmsText) files.AddRange(context.Languages.Select(language => Llms(language, context)));
        return files;
    }

    private static TextFile Llms(Language language, BuildContext context)
    {
        if (!OutputPath.TryCreate(context.LanguagePath(language) + "llms.txt", out OutputPath destination, out string? problem)) throw new InvalidOperationException(problem);
        return new TextFile { Origin = "pipeline Machines", Destination = destination, Content = new TextContent(writer => LlmsText.Write(language, context, writer)) };
    }
}
