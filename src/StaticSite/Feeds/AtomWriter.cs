using System.Globalization;
using System.Xml;
using StaticSite.Content;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Feeds;

/// <summary>Writes a feed as Atom (RFC 4287) with full content and absolute addresses.</summary>
internal static class AtomWriter
{
    private const string Namespace = "http://www.w3.org/2005/Atom";
    private const string Page = "text/html";

    /// <summary>Writes the feed.</summary>
    public static void Write(Feed feed, BuildContext context, Utf8Writer writer)
    {
        using XmlWriter xml = XmlWriter.Create(writer, XmlText.Settings);
        BrowserView view = new(feed, context, xml);
        FeedSettings settings = context.Settings.Feeds;
        string language = feed.Language.Code;
        xml.WriteStartDocument();
        view.WriteStylesheet();
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, language);
        xml.WriteAttributeString("xml", "base", null, context.BaseUrl.AbsoluteUri);
        view.DeclareNamespace();
        view.WriteHead();
        Element(xml, "id", FeedId.Of(context, $"{language}/feeds/{feed.Key}"));
        Element(xml, "title", feed.Title);
        Element(xml, "subtitle", feed.Description);
        Element(xml, "updated", FeedDates.Rfc3339(FeedDates.Changed(feed, context), context));
        Author(xml, settings.Author?[language] ?? context.Settings.Title[language], context.Absolute("/" + context.LanguagePath(feed.Language)));
        if (settings.Rights is { } rights) Element(xml, "rights", rights[language]);
        Link(xml, "self", FeedFormat.Atom.MediaType(), null, context.Absolute(feed.Url(FeedFormat.Atom)));
        // Some readers take the first link with this relation for the page, others the last; RFC 4287 lets two stand that differ in hreflang.
        Link(xml, "alternate", Page, null, context.Absolute(feed.PageUrl));
        foreach (Feed other in context.Site.Feeds.OtherLanguages(feed)) Link(xml, "alternate", FeedFormat.Atom.MediaType(), other.Language.Code, context.Absolute(other.Url(FeedFormat.Atom)));
        Link(xml, "alternate", Page, language, context.Absolute(feed.PageUrl));
        foreach (FeedItem item in feed.Items.Value) Entry(xml, item, feed, view, context);
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private static void Entry(XmlWriter xml, FeedItem item, Feed feed, BrowserView view, BuildContext context)
    {
        xml.WriteStartElement("entry", Namespace);
        Element(xml, "id", item.Id);
        Element(xml, "title", item.Title);
        Link(xml, "alternate", Page, feed.Language.Code, context.Absolute(item.Url));
        view.WriteItem(item);
        Element(xml, "published", FeedDates.Rfc3339(item.Published, context));
        Element(xml, "updated", FeedDates.Rfc3339(item.Changed, context));
        foreach (string author in item.Authors) Author(xml, author, null);
        foreach (FeedCategory category in item.Categories)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", category.Term);
            xml.WriteAttributeString("scheme", FeedCategories.Scheme(feed, context));
            xml.WriteAttributeString("label", XmlText.Clean(category.Label));
            xml.WriteEndElement();
        }
        if (item.Image is { } image) Link(xml, "enclosure", image.MediaType, null, context.Absolute(image.Url), image.Length);
        xml.WriteStartElement("summary", Namespace);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(XmlText.Clean(item.Summary));
        xml.WriteEndElement();
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(XmlText.Clean(item.Html));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, string name, string? url)
    {
        xml.WriteStartElement("author", Namespace);
        Element(xml, "name", name);
        if (url is not null) Element(xml, "uri", url);
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string type, string? language, string url, long? length = null)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        if (language is not null) xml.WriteAttributeString("hreflang", language);
        if (length is { } bytes) xml.WriteAttributeString("length", bytes.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("href", url);
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, XmlText.Clean(text));
}
