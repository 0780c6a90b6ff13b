using System.Buffers;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Diagnostics;
using StaticSite.Extensions;
using MarkSpan = Markdig.Syntax.SourceSpan;

namespace StaticSite.Rendering.Markdown;

/// <summary>The one walk over a parsed page: checks it, resolves its links, takes out what may not be written and gives out ids.</summary>
internal sealed class ContentPass(MarkdownBody markdown, ILinkResolver links, IContentHooks? hooks, Func<string, string> slug)
{
    // The library writes at most 128 levels; this only keeps the walk itself off the end of the stack.
    private const int DeepestWalked = 256;
    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    // The next number of ids that were wanted more than once.
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<(HeadingBlock Block, string Text)> _headings = [];
    private readonly List<AlertBlock> _alerts = [];
    private readonly LinkPass _links = new(markdown, links, hooks);
    private readonly string _body = markdown.Text;
    private readonly StrayMarks _marks = new(markdown);
    private readonly StrayBlocks _blocks = new(markdown);
    private readonly StrayLines _lines = new(markdown);
    private readonly StrayLetters _letters = new(markdown);
    private int _level = 1;
    private int _depth;

    /// <summary>The links and images that were met, in the order in which they begin.</summary>
    public IReadOnlyList<LinkInline> Links => _links.Met;

    /// <summary>Walks the document, changes it in place and returns its headings.</summary>
    public IReadOnlyList<Heading> Run(MarkdownDocument document)
    {
        _letters.CheckSigns();
        Blocks(document);
        _blocks.CheckFootnotes(document);
        // Ids authors chose are all known now, so that generated ones give way to them.
        List<Heading> headings = new(_headings.Count);
        foreach ((HeadingBlock block, string text) in _headings)
        {
            HtmlAttributes attributes = block.GetAttributes();
            attributes.Id ??= Unique(slug(text) is { Length: > 0 } id ? id : "section");
            headings.Add(new Heading(block.Level, attributes.Id, text));
        }
        for (int i = 0; i < _alerts.Count; i++) _alerts[i].SetData(AlertRenderer.TitleId, Unique($"alert-{i + 1}"));
        return headings;
    }

    private void Blocks(ContainerBlock container)
    {
        if (++_depth > DeepestWalked) throw new TooDeepException();
        for (int i = 0; i < container.Count; i++)
        {
            Block block = container[i];
            if (!Keep(block))
            {
                container.RemoveAt(i--);
                continue;
            }
            CheckAttributes(block);
            if (block is ParagraphBlock { Inline.FirstChild: DirectiveInline { NextSibling: null } only } && Directive(only) is { } alone)
            {
                if (alone.IsBlock) container[i] = new RenderedBlock(alone.Html) { Span = block.Span };
                else only.ReplaceBy(Written(only, alone));
                continue;
            }
            if (block is ContainerBlock inner) Blocks(inner);
            else if (block is LeafBlock { Inline: { } inlines })
            {
                _marks.Begin();
                Inlines(inlines);
                if (block is ParagraphBlock paragraph && !_marks.HasConflict) _lines.Check(paragraph);
                _letters.Check((LeafBlock)block);
            }
            _blocks.Check(block);
            // A line that git put below a text makes it a heading.
            if (block is HeadingBlock heading && !_marks.HasConflict) CheckHeading(heading);
        }
        _depth--;
    }

    private bool Keep(Block block)
    {
        switch (block)
        {
            case HtmlBlock html:
                ReportHtml(html.Span);
                return false;
            case LinkReferenceDefinition definition:
                _links.Check(definition);
                break;
            case AlertBlock alert:
                CheckAlert(alert);
                break;
            case CustomContainer part:
                CheckContainer(part);
                break;
            case QuoteBlock quote:
                CheckQuote(quote);
                break;
            case Table table:
                if (_headings.Count > 0 && _headings[^1].Text.Length > 0) table.SetData(ScrollTableRenderer.Label, _headings[^1].Text);
                break;
        }
        return true;
    }

    private void Inlines(ContainerInline container)
    {
        if (++_depth > DeepestWalked) throw new TooDeepException();
        Inline? next;
        for (Inline? inline = container.FirstChild; inline is not null; inline = next)
        {
            next = inline.NextSibling;
            if (inline is HtmlInline html)
            {
                ReportHtml(html.Span);
                html.Remove();
                continue;
            }
            CheckAttributes(inline);
            if (inline is LiteralInline literal)
            {
                _marks.Check(literal);
                _letters.Check(literal);
                continue;
            }
            if (inline is DirectiveInline directive)
            {
                Resolve(directive);
                continue;
            }
            // A link around an image begins before it.
            if (inline is LinkInline met) _links.Meet(met);
            if (inline is ContainerInline inner) Inlines(inner);
            if (inline is LinkInline link) _links.Resolve(link, isAboveHeadings: _headings.Count == 0);
            else if (inline is AutolinkInline auto) _links.Resolve(auto);
        }
        _depth--;
    }

    private DirectiveResult? Directive(DirectiveInline directive) =>
        hooks?.Directive(directive.Name, directive.Arguments, markdown.Start + directive.Span.Start + 1, markdown.Start + directive.ArgumentsStart);

    private void Resolve(DirectiveInline directive)
    {
        if (hooks is null)
        {
            directive.ReplaceBy(new LiteralInline(_body.Substring(directive.Span.Start, directive.Span.Length)));
            return;
        }
        DirectiveResult? result = Directive(directive);
        if (result is { IsBlock: true }) Report(MarkdownDiagnostics.BlockDirective, directive.Span, directive.Name);
        if (result is null or { IsBlock: true }) directive.Remove();
        else directive.ReplaceBy(Written(directive, result));
    }

    private static RenderedInline Written(DirectiveInline directive, DirectiveResult result) =>
        new() { Html = result.Html, PlainText = result.PlainText, Directive = directive.Name, Subject = result.Subject, Span = directive.Span, Line = directive.Line, Column = directive.Column };

    private void CheckAttributes(MarkdownObject element)
    {
        if (element.TryGetAttributes() is not { } attributes) return;
        foreach ((string name, string? _) in attributes.Properties ?? [])
        {
            MarkSpan span = attributes.Span;
            int at = IsInside(span) ? _body.IndexOf(name, span.Start, span.Length, StringComparison.Ordinal) : -1;
            Report(MarkdownDiagnostics.Attribute, at < 0 ? element.Span : new MarkSpan(at, at + name.Length - 1), name);
        }
        attributes.Properties = null;
        if (attributes.Id is { } id && !_ids.Add(id)) Report(MarkdownDiagnostics.RepeatedId, IsInside(attributes.Span) ? attributes.Span : element.Span, id);
    }

    private void CheckHeading(HeadingBlock heading)
    {
        string text = PlainText.Of(heading.Inline);
        if (heading.Level == 1) Report(MarkdownDiagnostics.TopHeading, heading.Span, text);
        else if (heading.Level > _level + 1)
        {
            Report(MarkdownDiagnostics.HeadingJump, heading.Span, text, heading.Level.ToString(), _level.ToString(), new string('#', _level + 1));
        }
        _level = heading.Level;
        _headings.Add((heading, text));
    }

    private void CheckAlert(AlertBlock alert)
    {
        // The library's own classes give way to ours.
        alert.TryGetAttributes()?.Classes?.RemoveAll(static name => name.StartsWith("markdown-alert", StringComparison.Ordinal));
        string kind = alert.Kind.ToString();
        if (!AlertTitles.Kinds.Contains(kind, StringComparer.OrdinalIgnoreCase))
        {
            int at = IsInside(alert.Span) ? _body.IndexOf("[!", alert.Span.Start, alert.Span.Length, StringComparison.Ordinal) : -1;
            MarkSpan span = at < 0 ? alert.Span : new MarkSpan(at + 2, at + 1 + kind.Length);
            Report(MarkdownDiagnostics.UnknownAlert, span, kind, Nearest.Hint(kind, AlertTitles.Kinds));
        }
        if (alert.Count > 0 && alert[0] is ParagraphBlock { Inline.FirstChild: null }) alert.RemoveAt(0);
        _alerts.Add(alert);
    }

    private void CheckContainer(CustomContainer container)
    {
        string kind = container.Info ?? "";
        MarkSpan firstLine = new(container.Span.Start, markdown.LineOf(container.Span.Start).End);
        if (kind != DetailsRenderer.Kind) Report(MarkdownDiagnostics.UnknownContainer, firstLine, kind, Nearest.Hint(kind, [DetailsRenderer.Kind]));
        else if (string.IsNullOrWhiteSpace(container.Arguments)) Report(MarkdownDiagnostics.DetailsWithoutTitle, firstLine);
    }

    private void CheckQuote(QuoteBlock quote)
    {
        if (quote.Count == 0 || quote[0] is not ParagraphBlock paragraph || !IsInside(paragraph.Span)) return;
        ReadOnlySpan<char> text = _body.AsSpan(paragraph.Span.Start, paragraph.Span.Length);
        if (!text.StartsWith("[!", StringComparison.Ordinal)) return;
        int end = text.IndexOf(']');
        if (end < 3 || text[(end + 1)..].StartsWith("(", StringComparison.Ordinal) || text[2..end].ContainsAnyExcept(Letters)) return;
        Report(MarkdownDiagnostics.AlertMark, new MarkSpan(paragraph.Span.Start, paragraph.Span.Start + end), text[..(end + 1)].ToString());
    }

    private void ReportHtml(MarkSpan span)
    {
        int start = Math.Clamp(span.Start, 0, _body.Length);
        while (start < _body.Length && _body[start] is ' ' or '\t') start++;
        int end = Math.Clamp(span.End + 1, start, _body.Length);
        int lineEnd = _body.AsSpan(start, end - start).IndexOfAny('\r', '\n');
        if (lineEnd >= 0) end = start + lineEnd;
        string shown = _body[start..end];
        Report(MarkdownDiagnostics.RawHtml, new MarkSpan(start, end - 1), shown.Length > 40 ? shown[..40] + "…" : shown);
    }

    private void Report(DiagnosticDescriptor descriptor, MarkSpan span, params string[] arguments) => markdown.Report(descriptor, span, arguments);

    private bool IsInside(MarkSpan span) => DestinationPlace.IsInside(_body, span);

    private string Unique(string wanted)
    {
        if (_ids.Add(wanted)) return wanted;
        // Goes on where the last one with these words found its number.
        int i = _numbers.GetValueOrDefault(wanted, 2);
        string id;
        for (id = $"{wanted}-{i++}"; !_ids.Add(id); i++) id = $"{wanted}-{i}";
        _numbers[wanted] = i;
        return id;
    }
}
