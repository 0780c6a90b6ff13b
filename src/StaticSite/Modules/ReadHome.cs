using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Modules;

/// <summary>Finds <c>input/home.md</c> and its translations.</summary>
public sealed class ReadHome : IModule, IReadsInput
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Inputs { get; } = ["home.md"];

    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        List<Document> files = [];
        bool isThere = false;
        // The names are fixed, so the folder is not searched: other files of input have pipelines of their own.
        foreach (string name in context.Languages.Select(language => $"home.{language.Code}.md").Prepend("home.md"))
        {
            string path = Path.Combine(context.Options.InputFolder, name);
            if (!File.Exists(path)) continue;
            isThere = true;
            if (!OwnFile.MayBeRead(context.Options.InputFolder, "input", name, context.Diagnostics)) context.Reject("input/" + name);
            else files.Add(new FileDocument { Origin = "input/" + name, File = new InputFile(context.Options.InputFolder, "input/" + name, name) });
        }
        if (!isThere) context.Diagnostics.Add(PipelineDiagnostics.MissingFile.At(new SourceSpan("input/home.md"), "input/home.md"));
        return files;
    }
}
