using System.Globalization;
using StaticSite.Diagnostics;
using StaticSite.Languages;

namespace StaticSite.Reading;

/// <summary>Reads <c>input/data/tags.yml</c>: ids with <c>label</c>, <c>slug</c> and <c>description</c> in each language.</summary>
public static class TagsFile
{
    /// <summary>The file below <c>input/data</c>.</summary>
    public const string FileName = "tags.yml";

    private static readonly DataShape Shape = new("tag ids with their texts", "a group with label, slug and description", "karabakh", "{label: Karabakh, slug: karabakh, description: A sentence}");

    /// <summary>The tags in the order of the file; those with errors are reported and left out.</summary>
    public static DataEntries<TagDefinition> Read(SourceText source, IReadOnlyList<string> languages, DiagnosticBag bag) =>
        Read(source, languages, bag, []);

    private static DataEntries<TagDefinition> Read(SourceText source, IReadOnlyList<string> languages, DiagnosticBag bag, Dictionary<(string Key, string Language, string Text), Located<string>> taken) =>
        DataFile.Read(source, Shape, bag, (id, texts) => ReadTag(id, texts, languages, bag) is { } tag && IsAlone(tag, languages, taken, bag) ? tag : null);

    // Two tags of one address would be one page, and readers could not tell two of one name from each other.
    private static bool IsAlone(TagDefinition tag, IReadOnlyList<string> languages, Dictionary<(string Key, string Language, string Text), Located<string>> taken, DiagnosticBag bag)
    {
        foreach ((string key, LocalizedText text) in (ReadOnlySpan<(string, LocalizedText)>)[("slug", tag.Slug), ("label", tag.Label)])
        {
            foreach (string code in languages)
            {
                string value = key == "slug" && Language.TryGet(code, out Language? language) ? language.Slug(text[code]) : text[code];
                if (taken.TryAdd((key, code, value), tag.Id)) continue;
                Located<string> other = taken[(key, code, value)];
                bag.Add(FrontMatterDiagnostics.SameText.At(text.PlaceOf(code), key, text[code], other.Value, other.Span.Line.ToString(CultureInfo.InvariantCulture)));
                return false;
            }
        }
        return true;
    }

    private static TagDefinition? ReadTag(Located<string> id, YamlMapping texts, IReadOnlyList<string> languages, DiagnosticBag bag)
    {
        MappingReader reader = new(texts, bag);
        if (id.Value.Any(sign => char.IsUpper(sign) || char.IsWhiteSpace(sign))) reader.Fail(FrontMatterDiagnostics.BadTagId.At(id.Span, id.Value));
        LocalizedText? label = reader.Localized("label", languages);
        LocalizedText? slug = reader.Localized("slug", languages);
        LocalizedText? description = reader.Localized("description", languages);
        return reader.Finish() && label is not null && slug is not null && description is not null ? new TagDefinition(id, label, slug, description) : null;
    }
}
