using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Extensions;

/// <summary>One use of a directive.</summary>
/// <param name="Arguments">What stands behind the colon, without spaces at its ends.</param>
/// <param name="Source">The file it stands in.</param>
/// <param name="Offset">Where the arguments begin there, in UTF-16 units.</param>
/// <param name="Language">The language of the text it stands in.</param>
/// <param name="Page">The page that is made; null for a file that becomes no page because of an error in it.</param>
/// <param name="Text">The text it stands in; null in a title or description, where only plain text is used.</param>
/// <param name="Context">The build.</param>
public sealed record DirectiveCall(string Arguments, SourceText Source, int Offset, Language Language, Page? Page, PageText? Text, BuildContext Context)
{
    /// <summary>Where the arguments stand.</summary>
    public SourceSpan Span => Source.Span(Offset, Arguments.Length);

    /// <summary>Where a part of the arguments stands.</summary>
    /// <param name="start">UTF-16 units from the start of the arguments.</param>
    /// <param name="length">UTF-16 units.</param>
    public SourceSpan At(int start, int length) => Source.Span(Offset + start, length);
}
