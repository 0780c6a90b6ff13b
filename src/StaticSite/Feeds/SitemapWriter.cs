using System.Globalization;
using System.Xml;
using StaticSite.Content;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Feeds;

/// <summary>Writes the sitemap (sitemaps.org 0.9) with the versions of each page in other languages. Pages that show another page's text are not in it.</summary>
public static class SitemapWriter
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";

    /// <summary>Writes all pages ordered by address.</summary>
    public static void Write(BuildContext context, Utf8Writer writer)
    {
        using XmlWriter xml = XmlWriter.Create(writer, XmlText.Settings);
        xml.WriteStartDocument();
        xml.WriteStartElement("urlset", Namespace);
        xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
        foreach (Page page in context.Site.Pages.Where(page => page.IsListed).OrderBy(page => page.Url, StringComparer.Ordinal))
        {
            xml.WriteStartElement("url", Namespace);
            xml.WriteElementString("loc", Namespace, context.Absolute(page.Url));
            if (LastChange(page, context) is { } change) xml.WriteElementString("lastmod", Namespace, change);
            WriteVersions(xml, page, context);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private static void WriteVersions(XmlWriter xml, Page page, BuildContext context)
    {
        List<Page> versions = [.. context.Languages.Select(language => context.Site.Find(page.Key, language)).OfType<Page>().Where(page => page.IsListed)];
        if (versions.Count < 2) return;
        foreach (Page version in versions) Link(version.Language.Code, version);
        if (versions.Find(version => version.Language == context.DefaultLanguage) is { } original) Link("x-default", original);

        void Link(string language, Page target)
        {
            xml.WriteStartElement("xhtml", "link", Xhtml);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("hreflang", language);
            xml.WriteAttributeString("href", context.Absolute(target.Url));
            xml.WriteEndElement();
        }
    }

    private static string? LastChange(Page page, BuildContext context)
    {
        PublishTime? time = page switch
        {
            Article article => article.FrontMatter.Updated?.Value ?? article.Published,
            PlainPage plain => plain.FrontMatter.Updated?.Value,
            ListPage { Items: [Article newest, ..] } => newest.Published,
            _ => null,
        };
        if (time is not { } known) return null;
        DateTimeOffset local = known.Instant.InZone(context.Settings.TimeZone).ToDateTimeOffset();
        return local.ToString(known.HasTime ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
