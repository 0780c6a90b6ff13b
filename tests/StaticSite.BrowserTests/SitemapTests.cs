using System.Xml.Linq;
using System.Xml.Schema;

namespace StaticSite.BrowserTests;

/// <summary>The sitemap against its schema, and against the pages: each says of the other what is true.</summary>
public sealed class SitemapTests(BuiltSite site)
{
    private static readonly XNamespace Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    [Fact]
    public void The_sitemap_follows_the_schema()
    {
        string schemas = Path.Combine(BuiltSite.RepositoryRoot(), "tests", "StaticSite.BrowserTests", "Schemas");
        XmlSchemaSet set = new();
        set.Add(Namespace.NamespaceName, Path.Combine(schemas, "sitemap.xsd"));
        set.Add(Xhtml.NamespaceName, Path.Combine(schemas, "xhtml-link.xsd"));
        List<string> troubles = [];
        Load().Validate(set, (_, problem) => troubles.Add(problem.Message));
        Expect.NoTroubles(troubles);
    }

    [Fact]
    public async Task Every_page_that_may_be_found_is_in_the_sitemap_with_its_languages_and_no_other()
    {
        Dictionary<string, XElement> listed = Load().Root!.Elements().ToDictionary(url => url.Element(Namespace + "loc")!.Value);
        HashSet<string> seen = [];
        List<string> troubles = [];
        using SiteReader reader = new(site.Root);
        foreach (string file in Directory.EnumerateFiles(site.Output, "*.html", SearchOption.AllDirectories))
        {
            string path = Path.GetRelativePath(site.Output, file).Replace('\\', '/');
            Answer answer = await reader.GetAsync("/" + (path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path));
            Assert.NotNull(answer.Page);
            if (answer.Page.QuerySelector("meta[name=robots]")?.GetAttribute("content")?.Contains("noindex", StringComparison.Ordinal) == true) continue;
            string canonical = answer.Page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? "";
            // A page that shows another one's text names that one.
            if (new Uri(canonical).AbsolutePath != answer.Address.AbsolutePath) continue;
            seen.Add(canonical);
            if (!listed.TryGetValue(canonical, out XElement? entry))
            {
                troubles.Add($"{canonical} is not in the sitemap.");
                continue;
            }
            string[] onPage = [.. answer.Page.QuerySelectorAll("link[rel=alternate][hreflang]").Select(link => $"{link.GetAttribute("hreflang")} {link.GetAttribute("href")}").Order(StringComparer.Ordinal)];
            string[] inMap = [.. entry.Elements(Xhtml + "link").Select(link => $"{link.Attribute("hreflang")!.Value} {link.Attribute("href")!.Value}").Order(StringComparer.Ordinal)];
            // A page in one language only names itself; the sitemap need not.
            if (!onPage.SequenceEqual(inMap) && !(inMap.Length == 0 && onPage.All(link => link.EndsWith(" " + canonical, StringComparison.Ordinal)))) troubles.Add($"{canonical} says [{string.Join(", ", onPage)}], the sitemap [{string.Join(", ", inMap)}]");
            foreach (XElement link in entry.Elements(Xhtml + "link").Where(link => link.Attribute("hreflang")!.Value != "x-default"))
            {
                if (!listed.TryGetValue(link.Attribute("href")!.Value, out XElement? other) || !XNode.DeepEquals(new XElement("a", entry.Elements(Xhtml + "link")), new XElement("a", other.Elements(Xhtml + "link")))) troubles.Add($"{canonical} names {link.Attribute("href")!.Value}, which does not name the same versions.");
            }
            string? changed = answer.Page.QuerySelector("article > p > time[datetime], main > p > time[datetime]")?.GetAttribute("datetime");
            if (changed is not null && string.CompareOrdinal(entry.Element(Namespace + "lastmod")?.Value, changed) < 0) troubles.Add($"{canonical} changed on {changed}, by the sitemap on {entry.Element(Namespace + "lastmod")?.Value}");
        }
        troubles.AddRange(listed.Keys.Except(seen).Select(url => $"{url} is in the sitemap and no page that may be found."));
        Expect.NoTroubles(troubles);
        Assert.True(seen.Count > 30, $"Only {seen.Count} pages were read.");
    }

    private XDocument Load()
    {
        Assert.True(site.BuildExitCode == 0, "The site was not built: see the failure of The_site_builds.");
        return XDocument.Load(Path.Combine(site.Output, "sitemap.xml"));
    }
}
