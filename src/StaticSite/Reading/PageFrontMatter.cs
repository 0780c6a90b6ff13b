using NodaTime;
using StaticSite.Diagnostics;

namespace StaticSite.Reading;

/// <summary>The front matter of a page outside the news. Keys are snake_case and case-insensitive; a key that is not listed here is an error.</summary>
public sealed record PageFrontMatter
{
    /// <summary><c>title</c>, required.</summary>
    public required Located<string> Title { get; init; }

    /// <summary><c>description</c>, required.</summary>
    public required Located<string> Description { get; init; }

    /// <summary><c>updated</c>, or the day of a later correction.</summary>
    public Located<PublishTime>? Updated { get; init; }

    /// <summary><c>language</c>; otherwise the language in the file's name.</summary>
    public Located<string>? Language { get; init; }

    /// <summary><c>translation_key</c>; otherwise the file's name.</summary>
    public Located<string>? TranslationKey { get; init; }

    /// <summary><c>slug</c>; otherwise the file's name.</summary>
    public Located<string>? Slug { get; init; }

    /// <summary><c>layout</c>; otherwise <c>page</c>.</summary>
    public Located<string>? Layout { get; init; }

    /// <summary><c>sources</c>.</summary>
    public required IReadOnlyList<SourceReference> Sources { get; init; }

    /// <summary><c>draft</c>: shown only when asked for.</summary>
    public bool Draft { get; init; }

    /// <summary><c>aliases</c>: earlier addresses.</summary>
    public required IReadOnlyList<Located<string>> Aliases { get; init; }

    /// <summary><c>corrections</c>.</summary>
    public required IReadOnlyList<Correction> Corrections { get; init; }

    /// <summary><c>native_review: pending</c>: a native speaker has not read the text yet.</summary>
    public bool AwaitsNativeReview { get; init; }

    /// <summary>Reads and checks the front matter; null after an error. <paramref name="more"/> reads keys that the engine does not know.</summary>
    public static PageFrontMatter? Read(SourceText source, FrontMatterSplit split, DateTimeZone zone, DiagnosticBag bag, Action<MappingReader>? more = null)
    {
        if (CommonKeys.Mapping(source, split, bag) is not { } mapping) return null;
        MappingReader reader = new(mapping, bag);
        IReadOnlyList<Correction> corrections = CommonKeys.Corrections(reader, zone);
        PageFrontMatter front = new()
        {
            Title = reader.Required("title", "title: My title"),
            Description = reader.Required("description", "description: One sentence on what this is about"),
            Updated = CommonKeys.Updated(reader.Time("updated", zone), corrections),
            Corrections = corrections,
            Language = reader.Optional("language", "language: az"),
            TranslationKey = reader.Optional("translation_key", "translation_key: safety"),
            Slug = reader.Optional("slug", "slug: safety"),
            Layout = reader.Optional("layout", "layout: page"),
            Sources = CommonKeys.Sources(reader),
            Draft = reader.Flag("draft"),
            Aliases = reader.Texts("aliases", "aliases: [/old/address/]"),
            AwaitsNativeReview = CommonKeys.AwaitsNativeReview(reader),
        };
        more?.Invoke(reader);
        return reader.Finish() ? front : null;
    }
}
