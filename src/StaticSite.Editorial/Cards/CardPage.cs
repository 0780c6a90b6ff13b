using StaticSite.Content;

namespace StaticSite.Editorial.Cards;

/// <summary>The card of a page: some of its sections on one sheet. It has no text of its own, so it cannot say something else than its page.</summary>
internal sealed record CardPage : Page, IMadeOfPages
{
    /// <summary>The page whose rules it gives, in the same language.</summary>
    public required PlainPage Source { get; init; }

    IReadOnlyList<Page> IMadeOfPages.Shows => [Source];

    /// <summary>The key of the card of a page.</summary>
    public static string KeyOf(Page page) => page.Key + "/card";
}
