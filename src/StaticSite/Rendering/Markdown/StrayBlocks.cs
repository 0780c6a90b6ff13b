using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Diagnostics;
using MarkSpan = Markdig.Syntax.SourceSpan;

namespace StaticSite.Rendering.Markdown;

/// <summary>Finds blocks that authors make by accident: Markdown allows each of them, and none is what was meant.</summary>
/// <param name="body">The Markdown of the page.</param>
/// <param name="bodyStart">Where it begins in the file.</param>
/// <param name="positions">Turns offsets in the file into places.</param>
/// <param name="bag">Takes what is wrong.</param>
internal sealed class StrayBlocks(string body, int bodyStart, IPositions positions, DiagnosticBag bag)
{
    private const int DigitsOfYear = 4;
    private const string EndsOfSentences = ".!?:;…,";

    /// <summary>Looks at a block, not at what is in it.</summary>
    public void Check(Block block)
    {
        switch (block)
        {
            case IFencedBlock { ClosingFencedCharCount: 0 } fenced:
                Report(StrayMarkDiagnostics.Unclosed, new MarkSpan(block.Span.Start, Line(block.Span.Start).End), new string(fenced.FencedChar, fenced.OpeningFencedCharCount));
                break;
            case CodeBlock and not IFencedBlock:
                Report(StrayMarkDiagnostics.Indented, Line(block.Span.Start));
                break;
            case ListBlock { IsOrdered: true, OrderedStart: { Length: DigitsOfYear } year }:
                Report(StrayMarkDiagnostics.Year, new MarkSpan(block.Span.Start, block.Span.Start + year.Length), year);
                break;
            case HeadingBlock { IsSetext: true, Level: 2, Inline: { } words } when IsText(words):
                Report(StrayMarkDiagnostics.Underline, Line(block.Span.End));
                break;
        }
    }

    /// <summary>Looks whether every footnote that has a text is referred to.</summary>
    public void CheckFootnotes(MarkdownDocument document)
    {
        foreach (Block block in document)
        {
            if (block is not LinkReferenceDefinitionGroup group) continue;
            foreach (LinkReferenceDefinition definition in group.Links.Values)
            {
                if (definition is not FootnoteLinkReferenceDefinition { Footnote: { Order: < 0, Label: { } label } note }) continue;
                string mark = $"[{label}]";
                int at = Math.Max(0, body.LastIndexOf(mark, Math.Clamp(note.Span.Start, 0, body.Length - 1), StringComparison.Ordinal));
                Report(StrayMarkDiagnostics.FootnoteMark, new MarkSpan(at, at + mark.Length - 1), mark);
            }
        }
    }

    // Headings are one line, and no sentence.
    private static bool IsText(ContainerInline words)
    {
        foreach (Inline inline in words)
        {
            if (inline is LineBreakInline) return true;
        }
        return PlainText.Of(words).TrimEnd() is [.., var last] && EndsOfSentences.Contains(last, StringComparison.Ordinal);
    }

    private MarkSpan Line(int at)
    {
        at = Math.Clamp(at, 0, body.Length);
        int start = body.AsSpan(0, at).LastIndexOfAny('\r', '\n') + 1;
        while (start < at && body[start] is ' ' or '\t' or '>') start++;
        int length = body.AsSpan(start).IndexOfAny('\r', '\n');
        return new MarkSpan(start, (length < 0 ? body.Length : start + length) - 1);
    }

    private void Report(DiagnosticDescriptor descriptor, MarkSpan span, params string[] arguments) => bag.Add(descriptor.At(positions.Span(bodyStart + span.Start, Math.Max(1, span.Length)), arguments));
}
