using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary>Reads <c>input/data/tags.yml</c>: ids with <c>label</c>, <c>slug</c> and <c>description</c> in each language.</summary>
public static class TagsFile
{
    /// <summary>The file below <c>input/data</c>.</summary>
    public const string FileName = "tags.yml";

    /// <summary>The tags in the order of the file; those with errors are reported and left out.</summary>
    public static IReadOnlyList<TagDefinition> Read(SourceText source, IReadOnlyList<string> languages, DiagnosticBag bag)
    {
        List<TagDefinition> tags = [];
        YamlNode? root = YamlReader.Read(source, 0, source.Text.Length, bag);
        if (root is null) return tags;
        if (root is not YamlMapping mapping)
        {
            bag.Add(FrontMatterDiagnostics.WrongType.At(root.Span, "tags.yml", "tag ids with their texts", "karabakh: {label: Karabakh, slug: karabakh, description: A sentence}"));
            return tags;
        }
        foreach (YamlEntry entry in mapping.Entries)
        {
            if (entry.Value is not YamlMapping texts)
            {
                bag.Add(FrontMatterDiagnostics.WrongType.At(entry.Value.Span, entry.Key.Value, "a group with label, slug and description", entry.Key.Value + ": {label: Karabakh, slug: karabakh, description: A sentence}"));
                continue;
            }
            MappingReader reader = new(texts, bag);
            LocalizedText? label = reader.Localized("label", languages);
            LocalizedText? slug = reader.Localized("slug", languages);
            LocalizedText? description = reader.Localized("description", languages);
            if (reader.Finish() && label is not null && slug is not null && description is not null) tags.Add(new TagDefinition(entry.Key, label, slug, description));
        }
        return tags;
    }
}
