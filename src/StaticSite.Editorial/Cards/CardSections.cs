using StaticSite.Diagnostics;

namespace StaticSite.Editorial.Cards;

/// <summary>The key <c>card</c> of a page: which of its sections the card shows.</summary>
/// <param name="Ids">The ids of their headings; the card keeps the page's order.</param>
internal sealed record CardSections(IReadOnlyList<Located<string>> Ids)
{
    /// <summary>Where the key stands.</summary>
    public SourceSpan Span => Ids[0].Span;
}
