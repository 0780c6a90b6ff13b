namespace StaticSite.Content;

/// <summary>A file that is made and is no page: a feed, the sitemap, robots.txt.</summary>
public sealed record TextFile : Document
{
    /// <summary>Whether it says nothing that the texts of pages decide: settings, data and front matter alone are in it.</summary>
    public bool ShowsNoTexts { get; init; }
}
