using StaticSite.Content;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Extensions;

/// <summary>What is known of a page before its front matter is.</summary>
/// <param name="Kind">What the page is for.</param>
/// <param name="Source">The file, at least up to its text.</param>
/// <param name="Split">Where front matter and text are in it.</param>
/// <param name="Context">The build.</param>
public sealed record PageHeader(PageKind Kind, SourceText Source, FrontMatterSplit Split, BuildContext Context);
