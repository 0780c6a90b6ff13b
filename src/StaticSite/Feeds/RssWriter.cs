using System.Globalization;
using System.Xml;
using NodaTime;
using StaticSite.Content;
using StaticSite.Pipelines;

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
        if (feed.Items.Count > 0) Element(xml, "lastBuildDate", Rfc822(feed.Items.Max(item => item.Changed), context));
        xml.WriteStartElement("atom", "link", Atom);
        xml.WriteAttributeString("href", context.Absolute(feed.SelfUrl));
        xml.WriteAttributeString("rel", "self");
        xml.WriteAttributeString("type", "application/rss+xml");
        xml.WriteEndElement();
        foreach (FeedItem item in feed.Items) Item(xml, item, context);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private static void Item(XmlWriter xml, FeedItem item, BuildContext context)
    {
        xml.WriteStartElement("item");
        Element(xml, "title", item.Title);
        Element(xml, "link", context.Absolute(item.Url));
        Element(xml, "description", item.Summary);
        foreach (string category in item.Categories) Element(xml, "category", category);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(item.Id);
        xml.WriteEndElement();
        Element(xml, "pubDate", Rfc822(item.Published, context));
        xml.WriteElementString("content", "encoded", Content, XmlText.Clean(item.Html));
        xml.WriteEndElement();
    }

    private static string Rfc822(Instant instant, BuildContext context)
    {
        DateTimeOffset local = instant.InZone(context.Settings.TimeZone).ToDateTimeOffset();
        return local.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + local.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, XmlText.Clean(text));
}
