namespace StaticSite.Feeds;

/// <summary>The picture of an item.</summary>
/// <param name="Url">Address from the root of the site.</param>
/// <param name="MediaType">Such as <c>image/jpeg</c>.</param>
/// <param name="Length">Size in bytes.</param>
public sealed record FeedImage(string Url, string MediaType, long Length);
