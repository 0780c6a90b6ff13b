using System.Text;
using Markdig;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using StaticSite.Languages;

namespace StaticSite.Rendering.Markdown;

/// <summary>An HTML renderer with our own elements that can be used again for page after page, by one thread at a time.</summary>
internal sealed class PooledHtmlRenderer : HtmlRenderer
{
    private const int LargestKept = 1 << 20;
    private readonly StringBuilder _text;

    /// <summary>A renderer for one pipeline and one language.</summary>
    public PooledHtmlRenderer(MarkdownPipeline pipeline, AlertTitles titles, Language language) : this(pipeline, titles, language, new StringBuilder(4096))
    {
    }

    private PooledHtmlRenderer(MarkdownPipeline pipeline, AlertTitles titles, Language language, StringBuilder text) : base(new StringWriter(text) { NewLine = "\n" })
    {
        _text = text;
        pipeline.Setup(this);
        ObjectRenderers.ReplaceOrAdd<AlertBlockRenderer>(new AlertRenderer(titles));
        ObjectRenderers.ReplaceOrAdd<ParagraphRenderer>(new FigureRenderer());
        ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new ImageRenderer());
        ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new ScrollTableRenderer());
        ObjectRenderers.ReplaceOrAdd<HtmlAbbreviationRenderer>(new EscapedAbbreviationRenderer());
        ObjectRenderers.ReplaceOrAdd<LiteralInlineRenderer>(new DateLiteralRenderer(language));
        ObjectRenderers.Add(new DetailsRenderer());
        ObjectRenderers.ReplaceOrAdd<HtmlFootnoteLinkRenderer>(new QuietFootnoteLinkRenderer());
    }

    /// <summary>Whether the buffer is still of a size worth keeping.</summary>
    public bool IsReusable => _text.Capacity <= LargestKept;

    /// <summary>The HTML of a document.</summary>
    public string Html(MarkdownDocument document)
    {
        _text.Clear();
        Reset();
        Render(document);
        return _text.ToString();
    }
}
