using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StaticSite.Content;
using StaticSite.Extensions;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Rendering.Metadata;

/// <summary>
/// What a page is, as JSON-LD in the words of schema.org: a <c>WebSite</c> for the first page, a <c>NewsArticle</c> with its sources, a
/// <c>CollectionPage</c> for lists, a <c>WebPage</c> for the rest; and the way to it, where the page shows one. It says nothing that the page does not.
/// </summary>
internal sealed class StructuredData
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly BuildContext _context;
    private readonly Page _page;
    private readonly Utf8JsonWriter _json;

    private StructuredData(BuildContext context, Page page, Utf8JsonWriter json)
    {
        _context = context;
        _page = page;
        _json = json;
    }

    private Organization? Publisher => _context.Settings.Organization;

    /// <summary>The JSON-LD of a page, safe within a script element; null for a page that is no document of its own.</summary>
    public static string? Of(Page page, BuildContext context)
    {
        if (page.Kind == PageKind.NotFound) return null;
        ArrayBufferWriter<byte> buffer = new(2048);
        using (Utf8JsonWriter json = new(buffer, Options)) new StructuredData(context, page, json).Write();
        // A script element ends, and a comment in it begins, with this sign and nothing else; in JSON it stands in strings only.
        return Encoding.UTF8.GetString(buffer.WrittenSpan).Replace("<", "\\u003C", StringComparison.Ordinal);
    }

    private void Write()
    {
        _json.WriteStartObject();
        _json.WriteString("@context", "https://schema.org");
        IReadOnlyList<Page> above = Breadcrumbs.Above(_page, _context);
        if (above.Count > 0)
        {
            _json.WriteStartArray("@graph");
            _json.WriteStartObject();
        }
        WriteMain();
        if (above.Count > 0)
        {
            _json.WriteEndObject();
            WriteTrail(above);
            _json.WriteEndArray();
        }
        _json.WriteEndObject();
    }

    private void WriteMain()
    {
        _json.WriteString("@type", _page.Kind switch
        {
            PageKind.Home => "WebSite",
            PageKind.Article => "NewsArticle",
            PageKind.Page => "WebPage",
            _ => "CollectionPage",
        });
        if (_page is Article) _json.WriteString("headline", _page.Title);
        else _json.WriteString("name", _page.Kind == PageKind.Home ? _context.Settings.Title[_page.Language.Code] : _page.Title);
        _json.WriteString("description", _page.Description);
        _json.WriteString("url", _context.Absolute(_context.Site.Shown(_page).Url));
        _json.WriteString("inLanguage", _page.ContentLanguage.Code);
        if (_page is Article article) WriteArticle(article.FrontMatter);
        else if (_page is PlainPage { FrontMatter: { } front })
        {
            Date("dateModified", front.Updated?.Value);
            WriteSources(front.Sources);
            WriteCorrections(front.Corrections);
        }
        if (Publisher is not null)
        {
            _json.WriteStartObject("publisher");
            WritePublisher();
        }
        foreach (SiteExtension extension in _context.Extensions) extension.Describe(_page, _json, _context);
    }

    private void WriteArticle(ArticleFrontMatter front)
    {
        Date("datePublished", front.Published.Value);
        Date("dateModified", front.Updated?.Value);
        if (front.Image is { } image && _context.AssetUrls.TryGetValue(image.Src.Value.TrimStart('/'), out string? url)) _json.WriteString("image", _context.Absolute(url));
        if (front.Authors.Count > 0)
        {
            _json.WriteStartArray("author");
            foreach (string author in front.Authors.Select(author => author.Value)) Named(Publisher?.Teams.Contains(author) ?? false ? "Organization" : "Person", author);
            _json.WriteEndArray();
        }
        WriteSources(front.Sources);
        WriteCorrections(front.Corrections);
    }

    private void WriteSources(IReadOnlyList<SourceReference> sources)
    {
        if (sources.Count == 0) return;
        _json.WriteStartArray("citation");
        foreach (SourceReference source in sources)
        {
            _json.WriteStartObject();
            _json.WriteString("@type", "CreativeWork");
            _json.WriteString("name", source.Title.Value);
            if (source.Url is { } url) _json.WriteString("url", url.Value);
            if (source.Publisher is { } publisher)
            {
                _json.WritePropertyName("publisher");
                Named("Organization", publisher);
            }
            if (source.Date is { } date) _json.WriteString("datePublished", date);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void WriteCorrections(IReadOnlyList<Correction> corrections)
    {
        if (corrections.Count == 0) return;
        _json.WriteStartArray("correction");
        foreach (Correction correction in corrections)
        {
            _json.WriteStartObject();
            _json.WriteString("@type", "CorrectionComment");
            _json.WriteString("text", correction.Right);
            Date("datePublished", correction.Date.Value);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void WritePublisher()
    {
        Organization publisher = Publisher!;
        _json.WriteString("@type", "Organization");
        _json.WriteString("name", publisher.Name[_page.Language.Code]);
        _json.WriteString("url", publisher.Url ?? _context.Absolute("/"));
        if (publisher.Logo is { } logo && _context.AssetUrls.TryGetValue(logo.Value, out string? url)) _json.WriteString("logo", _context.Absolute(url));
        // Once for the site is enough.
        if (_page.Kind == PageKind.Home && publisher.SameAs.Count > 0)
        {
            _json.WriteStartArray("sameAs");
            foreach (string other in publisher.SameAs) _json.WriteStringValue(other);
            _json.WriteEndArray();
        }
        _json.WriteEndObject();
    }

    private void WriteTrail(IReadOnlyList<Page> above)
    {
        _json.WriteStartObject();
        _json.WriteString("@type", "BreadcrumbList");
        _json.WriteStartArray("itemListElement");
        for (int i = 0; i <= above.Count; i++)
        {
            Page step = i < above.Count ? above[i] : _page;
            _json.WriteStartObject();
            _json.WriteString("@type", "ListItem");
            _json.WriteNumber("position", i + 1);
            _json.WriteString("name", step.Title);
            // Of the page itself the address is known.
            if (i < above.Count) _json.WriteString("item", _context.Absolute(step.Url));
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Named(string type, string name)
    {
        _json.WriteStartObject();
        _json.WriteString("@type", type);
        _json.WriteString("name", name);
        _json.WriteEndObject();
    }

    private void Date(string name, PublishTime? time)
    {
        if (time is { } known) _json.WriteString(name, known.ToIso(_context.Settings.TimeZone));
    }
}
