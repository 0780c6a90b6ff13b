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
        string[] languages = [.. context.Languages.Select(language => language.Code)];
        context.TagEntries = context.ReadEntries(TagsFile.FileName, source => TagsFile.Read(source, languages, context.Diagnostics));
        context.Tags = context.TagEntries.Items.ToDictionary(tag => tag.Id.Value, StringComparer.Ordinal);
        return inputs;
    }
}
