using StaticSite.Content;
using StaticSite.Diagnostics;

namespace StaticSite.Editorial.Translations;

/// <summary>How a translation stands to its original.</summary>
/// <param name="Original">The page it translates.</param>
/// <param name="Stamp">What it was made from; null when that is not written down.</param>
/// <param name="Span">Where that is written, or the file.</param>
/// <param name="Changes">What has changed in the original since.</param>
/// <param name="Sections">Number of sections of the original now.</param>
internal sealed record TranslationState(Page Original, TranslationStamp? Stamp, SourceSpan Span, IReadOnlyList<TextChange> Changes, int Sections)
{
    /// <summary><c>current</c>, <c>outdated</c> or <c>unstamped</c>.</summary>
    public string Name => Stamp is null ? "unstamped" : Changes.Count > 0 ? "outdated" : "current";
}
