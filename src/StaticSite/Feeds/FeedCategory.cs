namespace StaticSite.Feeds;

/// <summary>A subject of an item.</summary>
/// <param name="Term">The same in every language.</param>
/// <param name="Label">Its name in the language of the feed.</param>
public sealed record FeedCategory(string Term, string Label);
