namespace StaticSite.Feeds;

/// <summary>What every feed format says.</summary>
/// <param name="Title">Name of the feed.</param>
/// <param name="Description">One or two sentences.</param>
/// <param name="Language">Language code.</param>
/// <param name="PageUrl">Address of the page it belongs to, from the root of the site.</param>
/// <param name="SelfUrl">Its own address, from the root of the site.</param>
/// <param name="Items">The items, newest first.</param>
public sealed record Feed(string Title, string Description, string Language, string PageUrl, string SelfUrl, IReadOnlyList<FeedItem> Items);
