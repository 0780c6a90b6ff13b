using System.Globalization;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Diagnostics;
using MarkSpan = Markdig.Syntax.SourceSpan;

namespace StaticSite.Rendering.Markdown;

/// <summary>Finds blocks that authors make by accident: Markdown allows each of them, and none is what was meant.</summary>
/// <param name="body">The Markdown of the page.</param>
internal sealed class StrayBlocks(MarkdownBody body)
{
    private const int DigitsOfYear = 4;
    private const string EndsOfSentences = ".!?:;…,";

    /// <summary>Looks at a block, not at what is in it.</summary>
    public void Check(Block block)
    {
        switch (block)
        {
            case IFencedBlock { ClosingFencedCharCount: 0 } fenced:
                body.Report(StrayMarkDiagnostics.Unclosed, new MarkSpan(block.Span.Start, body.LineOf(block.Span.Start).End), new string(fenced.FencedChar, fenced.OpeningFencedCharCount));
                break;
            case CodeBlock and not IFencedBlock:
                body.Report(StrayMarkDiagnostics.Indented, Words(block.Span.Start));
                break;
            case ListBlock { IsOrdered: true, OrderedStart: { Length: DigitsOfYear } year }:
                body.Report(StrayMarkDiagnostics.Year, new MarkSpan(block.Span.Start, block.Span.Start + year.Length), year);
                break;
            case Table table:
                CheckCells(table);
                break;
            case HeadingBlock { IsSetext: true, Level: 2, Inline: { } words } when IsText(words):
                body.Report(StrayMarkDiagnostics.Underline, Words(block.Span.End));
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
                int at = Math.Max(0, body.Text.LastIndexOf(mark, Math.Clamp(note.Span.Start, 0, body.Text.Length - 1), StringComparison.Ordinal));
                body.Report(StrayMarkDiagnostics.FootnoteMark, new MarkSpan(at, at + mark.Length - 1), mark);
            }
        }
    }

    // What is behind the last column is left out of the page.
    private void CheckCells(Table table)
    {
        int columns = table.Count > 0 && table[0] is TableRow { IsHeader: true } head ? head.Count : 0;
        if (columns == 0) return;
        foreach (Block block in table)
        {
            if (block is not TableRow row || row.IsHeader || row.Count == 0) continue;
            MarkSpan line = body.LineOf(row.Span.Start);
            int cells = Cells(line) ?? row.Count;
            if (cells <= columns) continue;
            body.Report(SlipDiagnostics.Cells, Words(line.End), cells.ToString(CultureInfo.InvariantCulture), columns.ToString(CultureInfo.InvariantCulture));
            return;
        }
    }

    // The cells of a row up to the last that holds something, by its strokes; null where code or brackets may hold some of them.
    private int? Cells(MarkSpan line)
    {
        ReadOnlySpan<char> text = body.Text.AsSpan(line.Start, line.Length).Trim(" \t>");
        if (text.ContainsAny("`{<[")) return null;
        int cell = text.StartsWith("|") ? 0 : 1;
        int last = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '|' && (i == 0 || text[i - 1] != '\\')) cell++;
            else if (text[i] is not (' ' or '\t')) last = cell;
        }
        return last;
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

    // Without the marks of quotations before it.
    private MarkSpan Words(int at)
    {
        MarkSpan line = body.LineOf(at);
        int start = line.Start;
        while (start < at && body.Text[start] is ' ' or '\t' or '>') start++;
        return new MarkSpan(start, line.End);
    }
}
