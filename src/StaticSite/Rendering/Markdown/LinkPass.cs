using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Diagnostics;
using StaticSite.Extensions;
using StaticSite.Reading;
using MarkSpan = Markdig.Syntax.SourceSpan;

namespace StaticSite.Rendering.Markdown;

/// <summary>Checks the links and images of a page and gives them the addresses under which they are found.</summary>
/// <param name="markdown">The Markdown of the page.</param>
/// <param name="links">Knows the addresses.</param>
/// <param name="hooks">Is told of images; null where nobody asks.</param>
internal sealed class LinkPass(MarkdownBody markdown, ILinkResolver links, IContentHooks? hooks)
{
    private readonly List<LinkInline> _met = [];
    private int _images;

    /// <summary>The links and images that were met, in the order in which they begin.</summary>
    public IReadOnlyList<LinkInline> Met => _met;

    /// <summary>Notes a link or an image where it begins; what stands within it comes next.</summary>
    public void Meet(LinkInline link) => _met.Add(link);

    /// <summary>Checks an address that stands by itself and is used by its name.</summary>
    public void Check(LinkReferenceDefinition definition)
    {
        if (UrlSchemes.ForbiddenIn(definition.Url) is { } scheme) markdown.Report(MarkdownDiagnostics.ForbiddenScheme, Place(definition.UrlSpan, definition.Span, definition.Url!), scheme);
    }

    /// <summary>Checks a link or an image and resolves its address; one that leads nowhere keeps none.</summary>
    /// <param name="link">The link.</param>
    /// <param name="isAboveHeadings">Whether no heading stands above it.</param>
    public void Resolve(LinkInline link, bool isAboveHeadings)
    {
        string url = link.Url ?? "";
        MarkSpan place = Place(link.UrlSpan, link.Span, url);
        CheckWords(link, url);
        if (UrlSchemes.ForbiddenIn(url) is { } scheme)
        {
            // A definition reports itself, once for all links that use it.
            if (link.Reference is null) markdown.Report(MarkdownDiagnostics.ForbiddenScheme, place, scheme);
            link.Url = "";
            return;
        }
        if (!link.IsImage && url.Length == 0 && link.Reference is null) markdown.Report(SlipDiagnostics.Nowhere, link.Span);
        if (UrlSchemes.UnknownIn(url) is { } unknown)
        {
            markdown.Report(SlipDiagnostics.Scheme, place, unknown);
            link.Url = "";
            return;
        }
        CheckHost(url, place, link);
        link.Url = links.Resolve(url, markdown.Start + place.Start, place.Length, link.IsImage) ?? url;
        if (link.IsImage) hooks?.Image(link, ++_images == 1 && isAboveHeadings);
        else if (UrlSchemes.IsExternal(link.Url)) link.GetAttributes().AddPropertyIfNotExist("rel", "noopener");
    }

    /// <summary>Checks an address that is its own words, and resolves it.</summary>
    public void Resolve(AutolinkInline auto)
    {
        if (auto.IsEmail) return;
        string url = auto.Url;
        MarkSpan place = new(auto.Span.Start + 1, auto.Span.Start + url.Length);
        if (UrlSchemes.ForbiddenIn(url) is { } scheme)
        {
            markdown.Report(MarkdownDiagnostics.ForbiddenScheme, place, scheme);
            auto.Remove();
            return;
        }
        CheckHost(url, place, null);
        string resolved = links.Resolve(url, markdown.Start + place.Start, place.Length, false) ?? url;
        Inline written = auto;
        if (resolved != url)
        {
            // An autolink writes one string as address and as text; a link can have two.
            LinkInline link = new(resolved, "") { Span = auto.Span, IsClosed = true };
            link.AppendChild(new LiteralInline(url));
            link.SetAttributes(auto.GetAttributes());
            auto.ReplaceBy(link);
            _met.Add(link);
            written = link;
        }
        if (UrlSchemes.IsExternal(resolved)) written.GetAttributes().AddPropertyIfNotExist("rel", "noopener");
    }

    private void CheckWords(LinkInline link, string url)
    {
        if (!link.IsImage)
        {
            if (LinkWords.AreMissing(link)) markdown.Report(StrayMarkDiagnostics.NoWords, link.Span, url);
            return;
        }
        if (url.Length == 0 && link.Reference is null) markdown.Report(SlipDiagnostics.ImageNowhere, link.Span);
        else if (LinkWords.SayNothing(link)) markdown.Report(MarkdownDiagnostics.ImageWithoutText, link.Span, url);
    }

    private void CheckHost(string url, MarkSpan place, LinkInline? link)
    {
        if (!UrlSchemes.IsExternal(url)) return;
        if (WebAddresses.HostWithoutDot(url) is { } local) markdown.Report(SlipDiagnostics.Host, place, local);
        else if (LinkHosts.Disguised(url) is var (said, real)) markdown.Report(SlipDiagnostics.Disguise, place, said, real);
        else if (link is { IsImage: false } && LinkHosts.Differ(link, url) is var (shown, host)) markdown.Report(SlipDiagnostics.OtherHost, link.Span, shown, host, url);
    }

    private MarkSpan Place(MarkSpan destination, MarkSpan whole, string url) => DestinationPlace.Of(markdown.Text, destination, whole, url);
}
