using System.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Extensions;
using MarkSpan = Markdig.Syntax.SourceSpan;

namespace StaticSite.Rendering.Markdown;

/// <summary>
/// The text of a page as Markdown that needs nothing of this site to be read: what directives stand for in their place, whole addresses,
/// no attributes. Everything else stays as its author wrote it.
/// </summary>
/// <param name="body">The Markdown.</param>
/// <param name="bodyStart">Where it begins in its file.</param>
/// <param name="absolute">Makes an address whole: its words, the place of the address in the file, its length, whether it is an image's; null to leave it.</param>
/// <param name="hooks">What the site adds; without it, directives stay as they are written.</param>
internal sealed class MarkdownCopy(string body, int bodyStart, Func<string, int, int, bool, string?> absolute, IContentHooks? hooks)
{
    private readonly List<(int Start, int Length, string Text)> _edits = [];

    /// <summary>The text, with a line break at its end.</summary>
    public string Of(MarkdownDocument document)
    {
        foreach (MarkdownObject element in document.Descendants()) Visit(element);
        _edits.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        StringBuilder copy = new(body.Length + 256);
        int at = 0;
        foreach ((int start, int length, string text) in _edits)
        {
            // The attributes of a heading are those of its text too.
            if (start < at) continue;
            copy.Append(body, at, start - at).Append(text);
            at = start + length;
        }
        copy.Append(body, at, body.Length - at);
        return copy.Replace("\r\n", "\n").ToString().Trim('\n') + "\n";
    }

    private void Visit(MarkdownObject element)
    {
        if (element.TryGetAttributes() is { } attributes) Remove(attributes.Span);
        switch (element)
        {
            case DirectiveInline directive when hooks is not null:
                DirectiveResult? result = hooks.Directive(directive.Name, directive.Arguments, bodyStart + directive.Span.Start + 1, bodyStart + directive.ArgumentsStart);
                if (result is not null) Add(directive.Span, IsPlain(directive, result) ? MarkdownText.Escape(result.PlainText) : result.Markdown ?? MarkdownText.Escape(result.PlainText));
                break;
            case LinkInline { Reference: null, Url: { Length: > 0 } url } link:
                Address(link.UrlSpan, link.Span, url, link.IsImage);
                break;
            case LinkReferenceDefinition { Url: { Length: > 0 } url } definition:
                Address(definition.UrlSpan, definition.Span, url, false);
                break;
            case CustomContainer container:
                Open(container);
                break;
        }
    }

    // A link has no place in a link, and a block none within a sentence, a list or a quotation.
    private static bool IsPlain(DirectiveInline directive, DirectiveResult result)
    {
        if (result.IsBlock) return directive.Parent is not { ParentBlock: { Parent: MarkdownDocument } block } || block.Inline?.FirstChild != directive || directive.NextSibling is not null;
        for (ContainerInline? parent = directive.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline) return true;
        }
        return false;
    }

    private void Address(MarkSpan destination, MarkSpan whole, string url, bool isImage)
    {
        MarkSpan place = DestinationPlace.Of(body, destination, whole, url);
        if (place == whole || absolute(url, bodyStart + place.Start, place.Length, isImage) is not { } full) return;
        Add(place, full);
    }

    // What opens at a click is open here: its title becomes a line of its own.
    private void Open(CustomContainer container)
    {
        if (container.Info != DetailsRenderer.Kind || !DestinationPlace.IsInside(body, container.Span)) return;
        int end = body.IndexOf('\n', container.Span.Start);
        if (end < 0) return;
        _edits.Add((container.Span.Start, end - container.Span.Start, $"**{container.Arguments?.Trim()}**\n"));
        int last = body.LastIndexOf('\n', container.Span.End) + 1;
        if (last > end && body.AsSpan(last, container.Span.End + 1 - last).TrimStart().StartsWith(":::", StringComparison.Ordinal)) _edits.Add((last, container.Span.End + 1 - last, ""));
    }

    private void Remove(MarkSpan attributes)
    {
        if (!DestinationPlace.IsInside(body, attributes)) return;
        int start = body[attributes.Start] == '{' ? attributes.Start : attributes.Start - 1;
        int end = body.IndexOf('}', attributes.Start);
        if (start < 0 || body[start] != '{' || end < 0) return;
        while (start > 0 && body[start - 1] == ' ') start--;
        _edits.Add((start, end + 1 - start, ""));
    }

    private void Add(MarkSpan span, string text) => _edits.Add((span.Start, span.Length, text));
}
