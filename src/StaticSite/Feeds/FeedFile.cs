using StaticSite.Content;
using StaticSite.Output;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Feeds;

/// <summary>A feed in one format; every feed of the site is written through here.</summary>
public sealed record FeedFile : Document, IMadeOfPages
{
    /// <summary>The feed.</summary>
    public required Feed Feed { get; init; }

    /// <summary>The format.</summary>
    public required FeedFormat Format { get; init; }

    IReadOnlyList<Page> IMadeOfPages.Shows => Feed.Pages;

    /// <summary>The files of a feed, one for each format of <c>site.yml</c>.</summary>
    /// <param name="feed">The feed.</param>
    /// <param name="origin">Where it comes from, for messages.</param>
    /// <param name="context">The build.</param>
    public static IEnumerable<FeedFile> Of(Feed feed, string origin, BuildContext context)
    {
        foreach (FeedFormat format in context.Settings.Feeds.Formats)
        {
            if (!OutputPath.TryCreate(Uri.UnescapeDataString(feed.Url(format)[1..]), out OutputPath destination, out string? problem)) throw new InvalidOperationException(problem);
            yield return new FeedFile { Origin = origin, Destination = destination, Feed = feed, Format = format, Content = new TextContent(writer => Write(feed, format, origin, context, writer)) };
        }
    }

    private static void Write(Feed feed, FeedFormat format, string origin, BuildContext context, Utf8Writer writer)
    {
        if (format == context.Settings.Feeds.Formats[0]) FeedCheck.Run(feed, origin, context);
        switch (format)
        {
            case FeedFormat.Rss:
                RssWriter.Write(feed, context, writer);
                break;
            case FeedFormat.Atom:
                AtomWriter.Write(feed, context, writer);
                break;
            default:
                JsonFeedWriter.Write(feed, context, writer);
                break;
        }
    }
}
