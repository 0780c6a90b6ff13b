using System.Xml;
using StaticSite.Pipelines;

namespace StaticSite.Feeds;

/// <summary>
/// What a person sees who opens an RSS or Atom feed in a browser: a style sheet (<c>styles/feed.css</c> of the theme) and, because browsers follow
/// no links of feeds, a few elements of XHTML with the links; readers of feeds pass over them. Without the sheet nothing is added.
/// An XSLT sheet would do the same with less, but browsers are taking XSLT out.
/// </summary>
internal sealed class BrowserView(Feed feed, BuildContext context, XmlWriter xml)
{
    /// <summary>The sheet, as layouts would name it.</summary>
    public const string Stylesheet = "styles/feed.css";

    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private readonly string? _stylesheet = context.AssetUrls.GetValueOrDefault(Stylesheet);

    /// <summary>Names the style sheet; before the root element.</summary>
    public void WriteStylesheet()
    {
        if (_stylesheet is not null) xml.WriteProcessingInstruction("xml-stylesheet", $"type=\"text/css\" href=\"{context.Href(_stylesheet)}\"");
    }

    /// <summary>Declares the namespace of the added elements; within the root element's tag.</summary>
    public void DeclareNamespace()
    {
        if (_stylesheet is not null) xml.WriteAttributeString("xmlns", "h", null, Xhtml);
    }

    /// <summary>Says what this is, and leads to the page; the first child of the feed.</summary>
    public void WriteHead()
    {
        if (_stylesheet is null) return;
        xml.WriteStartElement("h", "div", Xhtml);
        xml.WriteAttributeString("lang", feed.Language.Code);
        Element("h1", feed.Title);
        Element("p", feed.Description);
        Element("p", context.Text(feed.Language, "feed.explain"));
        Link("p", feed.PageUrl, context.Text(feed.Language, "feed.to_site"));
        xml.WriteEndElement();
    }

    /// <summary>Title, link and day of an item.</summary>
    public void WriteItem(FeedItem item)
    {
        if (_stylesheet is null) return;
        xml.WriteStartElement("h", "div", Xhtml);
        Link("h2", item.Url, item.Title);
        Element("p", feed.Language.FormatDate(FeedDates.Day(item.Published, context)));
        xml.WriteEndElement();
    }

    private void Element(string name, string text) => xml.WriteElementString("h", name, Xhtml, XmlText.Clean(text));

    private void Link(string parent, string url, string text)
    {
        xml.WriteStartElement("h", parent, Xhtml);
        xml.WriteStartElement("h", "a", Xhtml);
        // From the root of the host, so that a copy of the site leads to itself.
        xml.WriteAttributeString("href", context.Href(url));
        xml.WriteString(XmlText.Clean(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
