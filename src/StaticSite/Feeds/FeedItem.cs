using NodaTime;

namespace StaticSite.Feeds;

/// <summary>One item of a feed, whatever it is made from and whatever format it is written in.</summary>
public sealed record FeedItem
{
    /// <summary>What tells it from every other item for good: a URI that changes with neither title nor address (<see cref="FeedId"/>).</summary>
    public required string Id { get; init; }

    /// <summary>Plain text.</summary>
    public required string Title { get; init; }

    /// <summary>Address from the root of the site, with a fragment where it is a part of a page.</summary>
    public required string Url { get; init; }

    /// <summary>Plain text of one or two sentences.</summary>
    public required string Summary { get; init; }

    /// <summary>The whole content as HTML with absolute addresses.</summary>
    public required string Html { get; init; }

    /// <summary>When it was first published.</summary>
    public required Instant Published { get; init; }

    /// <summary>When it last changed in substance, if it did.</summary>
    public Instant? Updated { get; init; }

    /// <summary>Its subjects.</summary>
    public IReadOnlyList<FeedCategory> Categories { get; init; } = [];

    /// <summary>Names of those who wrote it; none when it is the site that speaks.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Its picture.</summary>
    public FeedImage? Image { get; init; }

    /// <summary>The later of the two moments.</summary>
    public Instant Changed => Updated is { } updated && updated > Published ? updated : Published;
}
