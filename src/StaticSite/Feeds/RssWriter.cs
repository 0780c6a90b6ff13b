using System.Globalization;
using System.Xml;
using NodaTime;
using StaticSite.Content;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Pages;

namespace StaticSite.Feeds;

/// <summary>Writes a feed as RSS 2.0 with full content (<c>content:encoded</c>) and absolute addresses.</summary>
public static class RssWriter
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";

    /// <summary>Writes the feed. Nothing in it depends on the clock: its date is that of the newest change.</summary>
    public static void Write(Feed feed, BuildContext context, Utf8Writer writer)
    {
        using XmlWriter xml = XmlWriter.Create(writer, XmlText.Settings);
        xml.WriteStartDocument();
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteAttributeString("xmlns", "content", null, Content);
        xml.WriteStartElement("channel");
        Element(xml, "title", feed.Title);
        Element(xml, "link", context.Absolute(feed.PageUrl));
        Element(xml, "description", feed.Description);
        Element(xml, "language", feed.Language);
        if (feed.Articles.Count > 0) Element(xml, "lastBuildDate", Rfc822(feed.Articles.Max(Changed), context));
        xml.WriteStartElement("atom", "link", Atom);
        xml.WriteAttributeString("href", context.Absolute(feed.SelfUrl));
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteEndElement();
        foreach (Article article in feed.Articles) Item(xml, article, context);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private static void Item(XmlWriter xml, Article article, BuildContext context)
    {
        xml.WriteStartElement("item");
        Element(xml, "title", article.Title);
        Element(xml, "link", context.Absolute(article.Url));
        Element(xml, "description", article.Description);
        foreach (string id in article.TagIds) Element(xml, "category", TagNames.Label(context.Tags[id], article.Language));
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(Id(article, context));
        xml.WriteEndElement();
        Element(xml, "pubDate", Rfc822(article.Published.Instant, context));
        xml.WriteElementString("content", "encoded", Content, XmlText.Clean(context.Renderer.FeedBody(article)));
        xml.WriteEndElement();
    }

    // RFC 4151: does not change with the title or the address.
    private static string Id(Article article, BuildContext context) =>
        $"tag:{context.BaseUrl.Host},{article.Published.Local:yyyy-MM-dd}:{article.Language.Code}/{Uri.EscapeDataString(article.Key)}";

    private static Instant Changed(Article article) => article.FrontMatter.Updated?.Value.Instant is { } updated && updated > article.Published.Instant ? updated : article.Published.Instant;

    private static string Rfc822(Instant instant, BuildContext context)
    {
        DateTimeOffset local = instant.InZone(context.Settings.TimeZone).ToDateTimeOffset();
        return local.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + local.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, XmlText.Clean(text));
}
