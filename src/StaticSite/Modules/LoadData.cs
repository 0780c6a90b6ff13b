using StaticSite.Content;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Modules;

/// <summary>Reads the data files that other pipelines need: the tags.</summary>
public sealed class LoadData : IModule, IReadsInput
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Inputs { get; } = ["data/" + TagsFile.FileName];

    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        if (context.ReadData(TagsFile.FileName) is { } source) context.Tags = Tags(context, source);
        return inputs;
    }

    private static Dictionary<string, TagDefinition> Tags(BuildContext context, SourceText source)
    {
        Dictionary<string, TagDefinition> tags = new(StringComparer.Ordinal);
        foreach (TagDefinition tag in TagsFile.Read(source, [.. context.Languages.Select(language => language.Code)], context.Diagnostics)) tags.TryAdd(tag.Id.Value, tag);
        return tags;
    }
}
