using System.Globalization;
using NodaTime;
using StaticSite.Content;
using StaticSite.Pipelines;

namespace StaticSite.Feeds;

/// <summary>Moments as feeds write them, in the site's time zone. None is the clock's: the same content gives the same bytes.</summary>
internal static class FeedDates
{
    /// <summary>RFC 822 with a year of four digits: <c>Wed, 24 Dec 2025 10:55:00 +0400</c>.</summary>
    public static string Rfc822(Instant instant, BuildContext context)
    {
        DateTimeOffset local = Local(instant, context);
        return local.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + local.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
    }

    /// <summary>RFC 3339: <c>2025-12-24T10:55:00+04:00</c>.</summary>
    public static string Rfc3339(Instant instant, BuildContext context) => Local(instant, context).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>The day in the site's zone.</summary>
    public static DateOnly Day(Instant instant, BuildContext context) => DateOnly.FromDateTime(Local(instant, context).DateTime);

    /// <summary>When the feed last changed: its newest item, or, while it has none, the newest article of its language.</summary>
    public static Instant Changed(Feed feed, BuildContext context) => feed.Items.Value is { Count: > 0 } items
        ? items.Max(item => item.Changed)
        : context.Site.Articles(feed.Language) is [Article newest, ..] ? newest.Published.Instant : Instant.FromUnixTimeSeconds(0);

    private static DateTimeOffset Local(Instant instant, BuildContext context) => instant.InZone(context.Settings.TimeZone).ToDateTimeOffset();
}
