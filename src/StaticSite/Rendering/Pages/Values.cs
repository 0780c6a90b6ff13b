using System.Globalization;
using Fluid.Values;
using NodaTime;
using StaticSite.Content;
using StaticSite.Feeds;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Layouts;

namespace StaticSite.Rendering.Pages;

/// <summary>The small values of a page, as layouts read them.</summary>
public static class Values
{
    /// <summary>Text, or nil.</summary>
    public static FluidValue Text(string? text) => text is null ? NilValue.Instance : new StringValue(text);

    /// <summary>A moment as date and time in the site's zone.</summary>
    public static FluidValue Date(BuildContext context, PublishTime time)
    {
        DateTimeOffset instant = time.Instant.InZone(context.Settings.TimeZone).ToDateTimeOffset();
        return new DateValue(DateOnly.FromDateTime(instant.DateTime), time.HasTime ? TimeOnly.FromDateTime(instant.DateTime) : null, instant);
    }

    /// <summary>A full date as a date; a year or a year and month as the text it is.</summary>
    public static FluidValue Date(string? text) =>
        text is not null && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? Date(date) : Text(text);

    /// <summary>A day.</summary>
    public static FluidValue Date(DateOnly date) => new DateValue(date, null, new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero));

    /// <summary>A source: title, url, publisher, date.</summary>
    public static FluidValue Source(SourceReference source) => Map(
        ("title", new StringValue(source.Title.Value)), ("url", Text(source.Url?.Value)), ("publisher", Text(source.Publisher)), ("date", Date(source.Date)));

    /// <summary>A correction: date, wrong, right.</summary>
    public static FluidValue Correction(BuildContext context, Correction correction) => Map(("date", Date(context, correction.Date.Value)), ("wrong", new StringValue(correction.Wrong)), ("right", new StringValue(correction.Right)));

    /// <summary>An article: title, url.</summary>
    public static FluidValue? Link(BuildContext context, Article? article) =>
        article is null ? null : Map(("title", new StringValue(article.Title)), ("url", new StringValue(context.Href(article.Url))));

    /// <summary>A feed: title, name (nothing for that of all articles), description, page_url, formats, and of each format name, type, url.</summary>
    public static FluidValue Feed(BuildContext context, Feed feed) => Map(
        ("title", new StringValue(feed.Title)), ("name", Text(feed.NameIn(context.Settings.Title[feed.Language.Code]))), ("description", new StringValue(feed.Description)), ("page_url", new StringValue(context.Href(feed.PageUrl))),
        ("formats", new ListValue([.. context.Settings.Feeds.Formats.Select(format => Map(
            ("name", new StringValue(format.Label())), ("type", new StringValue(format.MediaType())), ("url", new StringValue(context.Href(feed.Url(format))))))])));

    /// <summary>What the search page tells its script: index_url (nothing when no page is written in the language), results.</summary>
    public static FluidValue Search(BuildContext context, Language language) => Map(
        ("index_url", Text(context.Search?.Url(language) is { } url ? context.Href(url) : null)), ("results", NumberValue.Create(context.Settings.Search?.Results ?? 0)));

    /// <summary>The place in a list: page, pages, previous_url, next_url.</summary>
    public static FluidValue Pager(BuildContext context, ListPage page) => Map(
        ("page", NumberValue.Create(page.Number)), ("pages", NumberValue.Create(page.Count)),
        ("previous_url", Text(page.PreviousUrl is null ? null : context.Href(page.PreviousUrl))), ("next_url", Text(page.NextUrl is null ? null : context.Href(page.NextUrl))));

    /// <summary>A value with members.</summary>
    public static MapValue Map(params (string Name, FluidValue Value)[] members) => new(new NamedValues(members));
}
