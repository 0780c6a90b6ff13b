using StaticSite.Languages;
using StaticSite.Reading;

namespace StaticSite.Linking;

/// <summary>The text of a file that becomes no page because of an error in its front matter; it is checked all the same.</summary>
/// <param name="Source">The file; null when nobody knows where its text begins.</param>
/// <param name="Start">Where the Markdown begins, in UTF-16 units.</param>
/// <param name="Language">The language it is written in, as far as it is known.</param>
internal sealed record RejectedBody(SourceText? Source, int Start, Language Language);
