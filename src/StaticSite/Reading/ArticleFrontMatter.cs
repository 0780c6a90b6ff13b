using NodaTime;
using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary>The front matter of an article. Keys are snake_case and case-insensitive; a key that is not listed here is an error.</summary>
public sealed record ArticleFrontMatter
{
    /// <summary><c>title</c>, required.</summary>
    public required Located<string> Title { get; init; }

    /// <summary><c>description</c>, required: one or two sentences for lists and search engines.</summary>
    public required Located<string> Description { get; init; }

    /// <summary><c>published</c>, required.</summary>
    public required Located<PublishTime> Published { get; init; }

    /// <summary><c>updated</c>, or the day of a later correction.</summary>
    public Located<PublishTime>? Updated { get; init; }

    /// <summary><c>tags</c>, at least one.</summary>
    public required IReadOnlyList<Located<string>> Tags { get; init; }

    /// <summary><c>authors</c>.</summary>
    public required IReadOnlyList<Located<string>> Authors { get; init; }

    /// <summary><c>language</c>; otherwise the language in the file's name.</summary>
    public Located<string>? Language { get; init; }

    /// <summary><c>translation_key</c>; otherwise the file's name.</summary>
    public Located<string>? TranslationKey { get; init; }

    /// <summary><c>slug</c>; otherwise the file's name.</summary>
    public Located<string>? Slug { get; init; }

    /// <summary><c>image</c>.</summary>
    public ImageReference? Image { get; init; }

    /// <summary><c>sources</c>.</summary>
    public required IReadOnlyList<SourceReference> Sources { get; init; }

    /// <summary><c>draft</c>: shown only when asked for.</summary>
    public bool Draft { get; init; }

    /// <summary><c>expires</c>: not shown from then on.</summary>
    public Located<PublishTime>? Expires { get; init; }

    /// <summary><c>aliases</c>: earlier addresses.</summary>
    public required IReadOnlyList<Located<string>> Aliases { get; init; }

    /// <summary><c>corrections</c>.</summary>
    public required IReadOnlyList<Correction> Corrections { get; init; }

    /// <summary><c>native_review: pending</c>: a native speaker has not read the text yet.</summary>
    public bool AwaitsNativeReview { get; init; }

    /// <summary>Reads and checks the front matter; null after an error. <paramref name="more"/> reads keys that the engine does not know.</summary>
    public static ArticleFrontMatter? Read(SourceText source, FrontMatterSplit split, DateTimeZone zone, DiagnosticBag bag, Action<MappingReader>? more = null)
    {
        if (CommonKeys.Mapping(source, split, bag) is not { } mapping) return null;
        MappingReader reader = new(mapping, bag);
        Located<string> title = reader.Required("title", "title: My title");
        Located<string> description = reader.Required("description", "description: One sentence on what this is about");
        Located<PublishTime>? published = reader.Time("published", zone);
        if (mapping.Find("published") is null) reader.Fail(FrontMatterDiagnostics.MissingKey.At(mapping.Span, "published", "published: 2025-12-24"));
        IReadOnlyList<Located<string>> tags = reader.Texts("tags", "tags: [karabakh, demining]");
        if (tags.Count == 0 && mapping.Find("tags") is null or YamlSequence { Items.Count: 0 } or YamlScalar { IsNull: true })
        {
            reader.Fail(FrontMatterDiagnostics.MissingKey.At(mapping.Find("tags")?.Span ?? mapping.Span, "tags", "tags: [karabakh]"));
        }
        IReadOnlyList<Correction> corrections = CommonKeys.Corrections(reader, zone);
        Located<PublishTime>? updated = reader.Time("updated", zone);
        ArticleFrontMatter front = new()
        {
            Title = title,
            Description = description,
            Published = published ?? default,
            Updated = CommonKeys.Updated(updated, corrections),
            Tags = tags,
            Authors = reader.Texts("authors", "authors: [Editorial team]"),
            Language = reader.Optional("language", "language: az"),
            TranslationKey = reader.Optional("translation_key", "translation_key: call-for-support"),
            Slug = reader.Optional("slug", "slug: call-for-support"),
            Image = CommonKeys.Image(reader),
            Sources = CommonKeys.Sources(reader),
            Draft = reader.Flag("draft"),
            Expires = reader.Time("expires", zone),
            Aliases = reader.Texts("aliases", "aliases: [/old/address/]"),
            Corrections = corrections,
            AwaitsNativeReview = CommonKeys.AwaitsNativeReview(reader),
        };
        CheckOrder(reader, published, updated, front.Expires);
        more?.Invoke(reader);
        return reader.Finish() ? front : null;
    }

    // One day may hold all of them; what is shown up to a moment has to begin before it.
    private static void CheckOrder(MappingReader reader, Located<PublishTime>? published, Located<PublishTime>? updated, Located<PublishTime>? expires)
    {
        if (published is not { Value: var begin }) return;
        if (updated is { } change && change.Value.Local.Date < begin.Local.Date) reader.Fail(FrontMatterDiagnostics.DateOrder.At(change.Span, "updated"));
        if (expires is { } end && end.Value.Instant <= begin.Instant) reader.Fail(FrontMatterDiagnostics.DateOrder.At(end.Span, "expires"));
    }
}
