using System.Collections.Concurrent;
using Fluid.Values;
using Markdig.Syntax;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Extensions;
using StaticSite.Languages;
using StaticSite.Linking;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Layouts;
using StaticSite.Rendering.Markdown;
using SourceSpan = StaticSite.Diagnostics.SourceSpan;

namespace StaticSite.Rendering.Pages;

/// <summary>Renders pages: Markdown to HTML, HTML into its layout. Used by all threads at once.</summary>
public sealed class PageRenderer
{
    private const string FeedLayout = "feed-item";
    private readonly BuildContext _context;
    private readonly LayoutSet _layouts;
    private readonly DirectiveSet? _directives;
    private Dictionary<string, LanguageRendering> _languages = [];
    private readonly ConcurrentDictionary<string, SharedValue<string>> _bodiesForFeeds = new(StringComparer.Ordinal);

    private PageRenderer(BuildContext context, LayoutSet layouts)
    {
        _context = context;
        _layouts = layouts;
        _directives = context.Extensions.Count == 0 ? null : new DirectiveSet(context);
    }

    /// <summary>The anchors of all rendered pages.</summary>
    public AnchorIndex Anchors { get; } = new();

    /// <summary>The strings that layouts ask for.</summary>
    internal IReadOnlyList<StringKeyUse> StringKeys => _layouts.StringKeys;

    /// <summary>What was asked of the site for what all pages share, by the numbers of <see cref="SiteModel.Queries"/>.</summary>
    internal int[] AskedForAll { get; private set; } = [];

    internal static PageRenderer Create(BuildContext context, LayoutSet layouts)
    {
        PageRenderer renderer = new(context, layouts);
        (renderer._languages, renderer.AskedForAll) = QueryLog.OfShared(() => context.Languages.ToDictionary(language => language.Code, language => new LanguageRendering(context, language, context.Strings[language.Code]), StringComparer.Ordinal));
        StringCheck.Run(context, layouts.StringKeys, layouts.ShownTexts, renderer._languages.Values.Select(language => (language.Language, language.Strings)).ToList());
        LayoutUse.Check(context, layouts);
        if (!context.Settings.SharedTheme)
        {
            foreach ((string name, string path) in layouts.UnusedPartials) context.Diagnostics.Add(LayoutDiagnostics.UnusedPartial.At(new SourceSpan(path), name));
        }
        if (context.Settings.Organization?.Logo is { } logo && !context.AssetUrls.ContainsKey(logo.Value)) context.Diagnostics.Add(MetadataDiagnostics.MissingLogo.At(logo.Span, logo.Value, context.AssetUrls.Keys.FirstOrDefault(asset => asset.EndsWith("/" + logo.Value.TrimStart('/'), StringComparison.Ordinal)) is { } meant ? Nearest.Hint(meant) : Nearest.Hint(logo.Value, context.AssetUrls.Keys)));
        return renderer;
    }

    /// <summary>Writes the page as HTML.</summary>
    public void Render(Page page, Utf8Writer writer)
    {
        LanguageRendering language = _languages[page.Language.Code];
        string? html = page.Body is null ? null : _context.Site.Feeds.Quotes(page) ? BodyForFeeds(page).Value : Body(page);
        if (html is not null) _context.Search?.Add(page, html);
        Lay(page, page.Layout, html, language, writer);
    }

    /// <summary>The HTML of a page's Markdown as the page itself shows it; rendered anew.</summary>
    public string TextOf(Page page) => page.Body is null ? "" : Body(page);

    /// <summary>The text of a page for feeds, with absolute addresses: in the layout <c>feed-item</c> where the theme has one, otherwise the HTML of its Markdown. Asked for once a page.</summary>
    public string FeedText(Page page)
    {
        // The Markdown was rendered when the page was written, if it was written before.
        string html = _bodiesForFeeds.TryRemove(page.Url, out SharedValue<string>? body) ? body.Value : Body(page);
        if (_layouts.Has(FeedLayout))
        {
            using StringWriter text = new() { NewLine = "\n" };
            Lay(page, FeedLayout, html, _languages[page.Language.Code], text);
            html = text.ToString();
        }
        return AbsoluteUrls.Rewrite(FeedHtml.Portable(html), _context.BaseUrl.GetLeftPart(UriPartial.Authority), _context.Absolute(page.Url));
    }

    /// <summary>The HTML of some lines of a page's Markdown, as shown on a page in another language.</summary>
    /// <param name="page">The page whose text it is.</param>
    /// <param name="language">The language of the page on which it is shown: links lead there where they can.</param>
    /// <param name="from">The first line in the file, from 1; null for the first of the text.</param>
    /// <param name="to">The line behind the last; null for the end.</param>
    public string RenderLines(Page page, Language language, int? from, int? to)
    {
        SourceBody body = page.Body!;
        if (SourceText.Load(body.File, _context.Diagnostics) is not { } source) return "";
        int start = from is { } first ? Math.Max(body.Start, source.LineStart(first)) : body.Start;
        SourceText part = to is { } last ? new SourceText(source.Path, source.Text[..Math.Max(start, source.LineStart(last))]) { File = body.File } : source;
        return Render(page, page.Url, page.ContentLanguage, language, part, start, isPart: true).Html;
    }

    /// <summary>A page's text as Markdown that needs nothing of this site to be read.</summary>
    /// <param name="page">The page whose text it is.</param>
    /// <param name="language">The language to whose pages links lead where they can.</param>
    internal string MarkdownOf(Page page, Language language)
    {
        SourceBody body = page.Body!;
        if (SourceText.Load(body.File, _context.Diagnostics) is not { } source) return "";
        PageLinks links = new(_context, language, page.ContentLanguage, page.Url, source);
        PageHooks? hooks = _directives is null ? null : new PageHooks(_directives, new PageText(_context, page, page.ContentLanguage, source, body.Start), null);
        string origin = _context.BaseUrl.GetLeftPart(UriPartial.Authority);
        return MarkdownRenderer.Copy(source.From(body.Start), body.Start, Absolute, hooks);

        string? Absolute(string url, int offset, int length, bool isImage)
        {
            string? resolved = links.Resolve(url, offset, length, isImage);
            return resolved is null ? url[0] == '#' ? _context.Absolute(page.Url) + url : null : origin + resolved;
        }
    }

    /// <summary>The HTML of a page's Markdown without what is taken out of it, as shown on a page in another language or on one made from it.</summary>
    /// <param name="page">The page whose text it is.</param>
    /// <param name="language">The language of the page on which it is shown: links lead there where they can.</param>
    /// <param name="cut">Takes out what is not shown. Called last: links and directives are resolved, headings have ids, and extensions have seen the whole.</param>
    public string RenderPart(Page page, Language language, Action<MarkdownDocument> cut)
    {
        SourceBody body = page.Body!;
        if (SourceText.Load(body.File, _context.Diagnostics) is not { } source) return "";
        return Render(page, page.Url, page.ContentLanguage, language, source, body.Start, isPart: true, cut).Html;
    }

    /// <summary>Looks for errors in the texts of files that become no page.</summary>
    internal void CheckRejected()
    {
        foreach ((string origin, RejectedBody? body) in _context.RejectedBodies)
        {
            if (body?.Source is { } source) Anchors.Add(origin, Render(null, origin, body.Language, body.Language, source, body.Start).Anchors);
        }
    }

    private void Lay(Page page, string layout, string? html, LanguageRendering language, TextWriter writer)
    {
        RenderScope scope = new(page.Body is null ? page.Url : page.Origin, language.State, _context.Diagnostics);
        if (_layouts.Has(layout)) _layouts.Render(layout, language.Globals(page), new PageValue(_context, page, html), scope, writer);
    }

    private SharedValue<string> BodyForFeeds(Page page) => _bodiesForFeeds[page.Url] = new SharedValue<string>(() => Body(page));

    private string Body(Page page)
    {
        SourceBody body = page.Body!;
        if (SourceText.LoadParts(body.File, _context.Diagnostics) is not { } source) return "";
        MarkdownResult result = Render(page, page.Url, page.ContentLanguage, page.Language, source, body.Start);
        Anchors.Add(page.Url, result.Anchors);
        return result.Html;
    }

    private MarkdownResult Render(Page? page, string url, Language textLanguage, Language language, SourceText source, int start, bool isPart = false, Action<MarkdownDocument>? cut = null)
    {
        PageLinks links = new(_context, language, textLanguage, url, source);
        PageHooks? hooks = _directives is null ? null : new PageHooks(_directives, new PageText(_context, page, textLanguage, source, start) { IsPart = isPart }, cut);
        return _languages[textLanguage.Code].Markdown.Render(source.From(start), start, new Positions(source), links, _context.Diagnostics, hooks);
    }

    private sealed class Positions(SourceText source) : IPositions
    {
        public SourceSpan Span(int offset, int length) => source.Span(offset, length);
    }
}
