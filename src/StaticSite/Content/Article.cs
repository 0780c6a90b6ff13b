using StaticSite.Diagnostics;
using StaticSite.Reading;

namespace StaticSite.Content;

/// <summary>A dated article in one language.</summary>
public sealed record Article : Page
{
    /// <summary>The front matter as written.</summary>
    public required ArticleFrontMatter FrontMatter { get; init; }

    /// <inheritdoc/>
    public override Located<string>? Slug => FrontMatter.Slug;

    /// <inheritdoc/>
    public override Located<string>? TranslationKey => FrontMatter.TranslationKey;

    /// <summary>When it was published.</summary>
    public PublishTime Published => FrontMatter.Published.Value;

    /// <summary>The ids of its tags in the order the author gave, all of them known.</summary>
    public required IReadOnlyList<string> TagIds { get; init; }
}
