using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Modules;

/// <summary>Finds the files of a folder below <c>input</c> with one ending; a folder that is missing has none, and files with other endings are reported.</summary>
public sealed class ReadFiles(string folder, string extension) : IModule, IReadsInput
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Inputs { get; } = [folder + "/"];

    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        string path = Path.Combine(context.Options.InputFolder, folder);
        if (!Directory.Exists(path)) return [];
        IReadOnlyList<InputFile> files = SourceMemory.Folder(path, "input/" + folder, context);
        List<Document> found = new(files.Count);
        foreach (InputFile file in files)
        {
            if (file.RelativeSpan.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) found.Add(new FileDocument { Origin = file.DisplayPath, File = file });
            else context.Diagnostics.Add(PipelineDiagnostics.UnreadFile.At(new SourceSpan(file.DisplayPath), "input/" + folder, "*" + extension, ""));
        }
        return found;
    }
}
