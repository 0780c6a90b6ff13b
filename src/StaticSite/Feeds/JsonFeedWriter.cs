using System.Text.Encodings.Web;
using System.Text.Json;
using StaticSite.Content;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Feeds;

/// <summary>Writes a feed as JSON Feed 1.1 (jsonfeed.org) with full content and absolute addresses.</summary>
internal static class JsonFeedWriter
{
    // The file is served as JSON and stands in no page, so that only what JSON asks for is escaped.
    private static readonly JsonWriterOptions Options = new() { Indented = true, IndentSize = 0, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the feed.</summary>
    public static void Write(Feed feed, BuildContext context, Utf8Writer writer)
    {
        string language = feed.Language.Code;
        using Utf8JsonWriter json = new(writer, Options);
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        Text(json, "title", feed.Title);
        json.WriteString("home_page_url", context.Absolute(feed.PageUrl));
        json.WriteString("feed_url", context.Absolute(feed.Url(FeedFormat.Json)));
        Text(json, "description", feed.Description);
        if (context.Text(feed.Language, "feed.explain") is { Length: > 0 } explain) Text(json, "user_comment", explain);
        json.WriteString("language", language);
        json.WriteStartArray("authors");
        Author(json, context.Settings.Feeds.Author?[language] ?? context.Settings.Title[language], context.Absolute("/" + context.LanguagePath(feed.Language)));
        json.WriteEndArray();
        json.WriteStartArray("items");
        foreach (FeedItem item in feed.Items.Value) Item(json, item, language, context);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Item(Utf8JsonWriter json, FeedItem item, string language, BuildContext context)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("url", context.Absolute(item.Url));
        Text(json, "title", item.Title);
        Text(json, "summary", item.Summary);
        Text(json, "content_html", item.Html);
        json.WriteString("date_published", FeedDates.Rfc3339(item.Published, context));
        if (item.Changed > item.Published) json.WriteString("date_modified", FeedDates.Rfc3339(item.Changed, context));
        if (item.Authors.Count > 0)
        {
            json.WriteStartArray("authors");
            foreach (string author in item.Authors) Author(json, author, null);
            json.WriteEndArray();
        }
        if (item.Categories.Count > 0)
        {
            json.WriteStartArray("tags");
            foreach (FeedCategory category in item.Categories) json.WriteStringValue(XmlText.Clean(category.Label));
            json.WriteEndArray();
        }
        json.WriteString("language", language);
        if (item.Image is { } image) Image(json, image, context);
        json.WriteEndObject();
    }

    private static void Image(Utf8JsonWriter json, FeedImage image, BuildContext context)
    {
        json.WriteString("image", context.Absolute(image.Url));
        json.WriteStartArray("attachments");
        json.WriteStartObject();
        json.WriteString("url", context.Absolute(image.Url));
        json.WriteString("mime_type", image.MediaType);
        json.WriteNumber("size_in_bytes", image.Length);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Author(Utf8JsonWriter json, string name, string? url)
    {
        json.WriteStartObject();
        Text(json, "name", name);
        if (url is not null) json.WriteString("url", url);
        json.WriteEndObject();
    }

    // Half a surrogate pair cannot be written as UTF-8 either.
    private static void Text(Utf8JsonWriter json, string name, string text) => json.WriteString(name, XmlText.Clean(text));
}
