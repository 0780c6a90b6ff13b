using System.Collections.Concurrent;
using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using StaticSite.Diagnostics;
using StaticSite.Languages;

namespace StaticSite.Rendering.Markdown;

/// <summary>Turns the Markdown of pages in one language into HTML. Safe to use from many threads.</summary>
public sealed class MarkdownRenderer
{
    private static readonly MarkdownPipeline Site = BuildSite();
    private readonly ConcurrentBag<PooledHtmlRenderer> _idle = [];
    private readonly Func<string, string> _slug;
    private readonly Language _language;
    private readonly AlertTitles _titles;

    /// <summary>A renderer for one language.</summary>
    /// <param name="slug">Turns the text of a heading into the base of its id.</param>
    /// <param name="language">Knows what a date looks like.</param>
    /// <param name="titles">The titles of alerts.</param>
    public MarkdownRenderer(Func<string, string> slug, Language language, AlertTitles titles)
    {
        _slug = slug;
        _language = language;
        _titles = titles;
    }

    /// <summary>Our configuration without extensions: plain CommonMark.</summary>
    public static MarkdownPipeline CommonMark { get; } = Base().Build();

    /// <summary>Renders the body of a file; the file is parsed once and its tree walked once.</summary>
    /// <param name="body">The Markdown.</param>
    /// <param name="bodyStart">Where it begins in the text of the file.</param>
    /// <param name="positions">Turns offsets in the file into places.</param>
    /// <param name="links">Resolves the destinations of links and images.</param>
    /// <param name="bag">Takes what is wrong.</param>
    /// <param name="hooks">What the site adds; without it, directives stay as they are written.</param>
    public MarkdownResult Render(string body, int bodyStart, IPositions positions, ILinkResolver links, DiagnosticBag bag, IContentHooks? hooks = null)
    {
        try
        {
            MarkdownDocument document = MarkdownParser.Parse(body, Site);
            ContentPass pass = new(new MarkdownBody(body, bodyStart, positions, bag), links, hooks, _slug);
            IReadOnlyList<Heading> headings = pass.Run(document);
            hooks?.Visit(document, pass.Links);
            string html = Write(document) + hooks?.After;
            return new MarkdownResult(html, headings, Anchors.In(html));
        }
        catch (ArgumentException e) when (e is TooDeepException || e.Message.Contains("too deeply nested", StringComparison.Ordinal))
        {
            bag.Add(MarkdownDiagnostics.TooDeep.At(positions.Span(bodyStart, 0)));
            return new MarkdownResult("", [], []);
        }
    }

    /// <summary>The body of a file as Markdown that needs nothing of this site to be read; see <see cref="MarkdownCopy"/>.</summary>
    internal static string Copy(string body, int bodyStart, Func<string, int, int, bool, string?> absolute, IContentHooks? hooks)
    {
        try
        {
            return new MarkdownCopy(body, bodyStart, absolute, hooks).Of(MarkdownParser.Parse(body, Site));
        }
        catch (ArgumentException e) when (e.Message.Contains("too deeply nested", StringComparison.Ordinal))
        {
            // Reported when the page was rendered.
            return body;
        }
    }

    private string Write(MarkdownDocument document)
    {
        if (!_idle.TryTake(out PooledHtmlRenderer? renderer)) renderer = new PooledHtmlRenderer(Site, _titles, _language);
        string html = renderer.Html(document);
        // One that threw is not put back, so that no half-written state is used again.
        if (renderer.IsReusable) _idle.Add(renderer);
        // The library closes void elements as XML does. A > in text or in an attribute is escaped, so nothing else looks like this.
        return html.Replace(" />", ">", StringComparison.Ordinal);
    }

    private static MarkdownPipelineBuilder Base()
    {
        MarkdownPipelineBuilder builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.Extensions.Add(new ExactHtmlExtension());
        return builder;
    }

    private static MarkdownPipeline BuildSite()
    {
        MarkdownPipelineBuilder builder = Base()
            .UsePipeTables(new PipeTableOptions { UseGfmRules = true })
            .UseFootnotes()
            .UseTaskLists()
            .UseDefinitionLists()
            .UseAbbreviations()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        // Ours comes first; the extension brings its renderer, whose place ours takes.
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new AlertParser { AllowNestedAlerts = true });
        builder.Extensions.Add(new AlertExtension { AllowNestedAlerts = true });
        builder.BlockParsers.Insert(0, new CustomContainerParser());
        // Attributes hook into the parsers of the others and so come last.
        builder.UseGenericAttributes();
        builder.Extensions.Add(new DirectiveExtension());
        return builder.Build();
    }
}
