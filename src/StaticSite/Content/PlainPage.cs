using StaticSite.Diagnostics;
using StaticSite.Reading;

namespace StaticSite.Content;

/// <summary>A page outside the news, or the first page of a language.</summary>
public sealed record PlainPage : Page
{
    /// <summary>The front matter as written.</summary>
    public required PageFrontMatter FrontMatter { get; init; }

    /// <inheritdoc/>
    public override Located<string>? Slug => FrontMatter.Slug;

    /// <inheritdoc/>
    public override Located<string>? TranslationKey => FrontMatter.TranslationKey;
}
