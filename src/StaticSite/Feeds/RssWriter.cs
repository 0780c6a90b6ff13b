using System.Globalization;
using System.Xml;
using StaticSite.Content;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Feeds;

/// <summary>Writes a feed as RSS 2.0 with full content (<c>content:encoded</c>) and absolute addresses.</summary>
internal static class RssWriter
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>Minutes after which a reader asks again: corrections should not wait for long.</summary>
    private const string TimeToLive = "60";

    /// <summary>Writes the feed.</summary>
    public static void Write(Feed feed, BuildContext context, Utf8Writer writer)
    {
        using XmlWriter xml = XmlWriter.Create(writer, XmlText.Settings);
        BrowserView view = new(feed, context, xml);
        xml.WriteStartDocument();
        view.WriteStylesheet();
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, Atom);
        xml.WriteAttributeString("xmlns", "content", null, Content);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        view.DeclareNamespace();
        xml.WriteStartElement("channel");
        view.WriteHead();
        XmlText.Element(xml, "title", feed.Title);
        XmlText.Element(xml, "link", context.Absolute(feed.PageUrl));
        XmlText.Element(xml, "description", feed.Description);
        XmlText.Element(xml, "language", feed.Language.Code);
        if (context.Settings.Feeds.Rights is { } rights) XmlText.Element(xml, "copyright", rights[feed.Language.Code]);
        XmlText.Element(xml, "lastBuildDate", FeedDates.Rfc822(FeedDates.Changed(feed, context), context));
        XmlText.Element(xml, "ttl", TimeToLive);
        Link("self", feed, null);
        foreach (Feed other in context.Site.Feeds.OtherLanguages(feed)) Link("alternate", other, other.Language.Code);
        foreach (FeedItem item in feed.Items.Value) Item(xml, item, feed, view, context);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();

        void Link(string relation, Feed target, string? language)
        {
            xml.WriteStartElement("link", Atom);
            xml.WriteAttributeString("rel", relation);
            xml.WriteAttributeString("type", FeedFormat.Rss.MediaType());
            if (language is not null) xml.WriteAttributeString("hreflang", language);
            xml.WriteAttributeString("href", context.Absolute(target.Url(FeedFormat.Rss)));
            xml.WriteEndElement();
        }
    }

    private static void Item(XmlWriter xml, FeedItem item, Feed feed, BrowserView view, BuildContext context)
    {
        xml.WriteStartElement("item");
        XmlText.Element(xml, "title", item.Title);
        XmlText.Element(xml, "link", context.Absolute(item.Url));
        view.WriteItem(item);
        XmlText.Element(xml, "description", item.Summary);
        foreach (string author in item.Authors) xml.WriteElementString("creator", DublinCore, XmlText.Clean(author));
        foreach (FeedCategory category in item.Categories)
        {
            xml.WriteStartElement("category");
            xml.WriteAttributeString("domain", FeedCategories.Scheme(feed, context));
            xml.WriteString(XmlText.Clean(category.Label));
            xml.WriteEndElement();
        }
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(item.Id);
        xml.WriteEndElement();
        XmlText.Element(xml, "pubDate", FeedDates.Rfc822(item.Published, context));
        if (item.Changed > item.Published) xml.WriteElementString("updated", Atom, FeedDates.Rfc3339(item.Changed, context));
        if (item.Image is { } image)
        {
            xml.WriteStartElement("enclosure");
            xml.WriteAttributeString("url", context.Absolute(image.Url));
            xml.WriteAttributeString("length", image.Length.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("type", image.MediaType);
            xml.WriteEndElement();
        }
        xml.WriteElementString("encoded", Content, XmlText.Clean(item.Html));
        xml.WriteEndElement();
    }
}
