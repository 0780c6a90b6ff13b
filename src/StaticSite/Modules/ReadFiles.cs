using StaticSite.Content;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Modules;

/// <summary>Finds the files of a folder below <c>input</c> with one ending; a folder that is missing has none.</summary>
public sealed class ReadFiles(string folder, string extension) : IModule
{
    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        string path = Path.Combine(context.Options.InputFolder, folder);
        if (!Directory.Exists(path)) return [];
        return [.. SourceMemory.Folder(path, "input/" + folder, context)
            .Where(file => file.RelativeSpan.EndsWith(extension, StringComparison.OrdinalIgnoreCase))
            .Select(file => new FileDocument { Origin = file.DisplayPath, File = file })];
    }
}
