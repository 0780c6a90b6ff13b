using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Modules;

/// <summary>Reads the data files that other pipelines need: tags and key figures.</summary>
public sealed class LoadData : IModule
{
    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        foreach (FileDocument document in inputs.Cast<FileDocument>())
        {
            if (SourceText.Load(document.File.FullPath, document.Origin, context.Diagnostics) is not { } source) continue;
            switch (document.File.RelativePath)
            {
                case "tags.yml":
                    context.Tags = Tags(context, source);
                    break;
                case "figures.yml":
                    context.Figures = YamlReader.Read(source, 0, source.Text.Length, context.Diagnostics) as YamlMapping;
                    break;
            }
        }
        return inputs;
    }

    private static Dictionary<string, TagDefinition> Tags(BuildContext context, SourceText source)
    {
        Dictionary<string, TagDefinition> tags = new(StringComparer.Ordinal);
        foreach (TagDefinition tag in TagsFile.Read(source, [.. context.Languages.Select(language => language.Code)], context.Diagnostics)) tags.TryAdd(tag.Id.Value, tag);
        return tags;
    }
}
