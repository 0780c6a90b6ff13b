using System.Collections.Concurrent;
using Fluid.Values;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Extensions;
using StaticSite.Languages;
using StaticSite.Linking;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Layouts;
using StaticSite.Rendering.Markdown;

namespace StaticSite.Rendering.Pages;

/// <summary>Renders pages: Markdown to HTML, HTML into its layout. Used by all threads at once.</summary>
public sealed class PageRenderer
{
    private readonly BuildContext _context;
    private readonly LayoutSet _layouts;
    private readonly DirectiveSet? _directives;
    private readonly Dictionary<string, LanguageRendering> _languages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<string>> _keptBodies = new(StringComparer.Ordinal);

    private PageRenderer(BuildContext context, LayoutSet layouts)
    {
        _context = context;
        _layouts = layouts;
        _directives = context.Extensions.Count == 0 ? null : new DirectiveSet(context);
    }

    /// <summary>The anchors of all rendered pages.</summary>
    public AnchorIndex Anchors { get; } = new();

    internal static PageRenderer Create(BuildContext context)
    {
        LayoutSet layouts = ThemeFiles.LoadLayouts(context);
        PageRenderer renderer = new(context, layouts);
        foreach (Language language in context.Languages)
        {
            renderer._languages[language.Code] = new LanguageRendering(context, language, context.Strings[language.Code]);
        }
        StringCheck.Run(context, layouts.StringKeys, renderer._languages.Values.Select(language => (language.Language, language.Strings)).ToList());
        return renderer;
    }

    /// <summary>Writes the page as HTML.</summary>
    public void Render(Page page, Utf8Writer writer)
    {
        LanguageRendering language = _languages[page.Language.Code];
        string? html = page.Body is null ? null : Body(page);
        if (html is not null) _context.Search?.Add(page, html);
        RenderScope scope = new(page.Body is null ? page.Url : page.Origin, language.State, _context.Diagnostics);
        if (_layouts.Has(page.Layout)) _layouts.Render(page.Layout, language.Globals(page), new PageValue(_context, page, html), scope, writer);
    }

    /// <summary>The HTML of a page's Markdown with absolute addresses, for feeds; rendered once and kept.</summary>
    public string FeedBody(Page page)
    {
        Lazy<string> body = _keptBodies.GetOrAdd(page.Url, _ => new Lazy<string>(() => AbsoluteUrls.Rewrite(Body(page), _context.BaseUrl.GetLeftPart(UriPartial.Authority), _context.Absolute(page.Url))));
        return body.Value;
    }

    /// <summary>The HTML of some lines of a page's Markdown, as shown on a page in another language.</summary>
    /// <param name="page">The page whose text it is.</param>
    /// <param name="language">The language of the page on which it is shown: links lead there where they can.</param>
    /// <param name="from">The first line in the file, from 1; null for the first of the text.</param>
    /// <param name="to">The line behind the last; null for the end.</param>
    public string RenderLines(Page page, Language language, int? from, int? to)
    {
        SourceBody body = page.Body!;
        if (SourceText.Load(body.File.FullPath, body.File.DisplayPath, _context.Diagnostics) is not { } source) return "";
        int start = from is { } first ? Math.Max(body.Start, source.LineStart(first)) : body.Start;
        SourceText part = to is { } last ? new SourceText(source.Path, source.Text[..Math.Max(start, source.LineStart(last))]) : source;
        return Render(page, page.Url, page.ContentLanguage, language, part, start, isPart: true).Html;
    }

    /// <summary>Looks for errors in the texts of files that become no page.</summary>
    internal void CheckRejected()
    {
        foreach ((string origin, RejectedBody? body) in _context.RejectedBodies)
        {
            if (body is not null) Anchors.Add(origin, Render(null, origin, body.Language, body.Language, body.Source, body.Start).Anchors);
        }
    }

    private string Body(Page page)
    {
        SourceBody body = page.Body!;
        if (SourceText.Load(body.File.FullPath, body.File.DisplayPath, _context.Diagnostics) is not { } source) return "";
        MarkdownResult result = Render(page, page.Url, page.ContentLanguage, page.Language, source, body.Start);
        Anchors.Add(page.Url, result.Anchors);
        return result.Html;
    }

    private MarkdownResult Render(Page? page, string url, Language textLanguage, Language language, SourceText source, int start, bool isPart = false)
    {
        PageLinks links = new(_context, language, textLanguage, url, source);
        PageHooks? hooks = _directives is null ? null : new PageHooks(_directives, new PageText(_context, page, textLanguage, source, start) { IsPart = isPart });
        return _languages[textLanguage.Code].Markdown.Render(source.Text, start, new Positions(source), links, _context.Diagnostics, hooks);
    }

    private sealed class Positions(SourceText source) : IPositions
    {
        public SourceSpan Span(int offset, int length) => source.Span(offset, length);
    }
}
