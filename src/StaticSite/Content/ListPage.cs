namespace StaticSite.Content;

/// <summary>A page that is made from others: a list of articles, the tag index, the page for addresses that do not exist.</summary>
public sealed record ListPage : Page
{
    /// <summary>The articles on this page, newest first.</summary>
    public IReadOnlyList<Article> Items { get; init; } = [];

    /// <summary>The tag whose articles are listed.</summary>
    public string? TagId { get; init; }

    /// <summary>Number of this page in its list, from 1.</summary>
    public int Number { get; init; } = 1;

    /// <summary>Number of pages of the list.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Address of the page with newer articles.</summary>
    public string? PreviousUrl { get; init; }

    /// <summary>Address of the page with older articles.</summary>
    public string? NextUrl { get; init; }
}
