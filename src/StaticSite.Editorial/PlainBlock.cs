using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Rendering.Markdown;

namespace StaticSite.Editorial;

/// <summary>The words of one block of a text, with the place of each character, for rules that read what readers read.</summary>
/// <param name="Text">The words; what a directive wrote is one U+FFFC each, a line break a space.</param>
/// <param name="Runs">Where stretches of the words begin, in the text and in the Markdown; within a stretch both go on alike.</param>
/// <param name="Block">The block.</param>
/// <param name="Header">The words of the column's head, if the block is a cell of a table; otherwise empty.</param>
internal sealed record PlainBlock(string Text, IReadOnlyList<(int Text, int Source)> Runs, LeafBlock Block, string Header)
{
    [ThreadStatic]
    private static StringBuilder? t_builder;

    /// <summary>The words of the first cell of the row, if the block is a later one; otherwise empty.</summary>
    public string RowHeader { get; private init; } = "";

    /// <summary>Stands for what a directive wrote.</summary>
    public const char Written = '\uFFFC';

    /// <summary>The blocks of a text in their order, code left out.</summary>
    public static IEnumerable<PlainBlock> Of(ContainerBlock container)
    {
        foreach (Block block in container)
        {
            if (block is Table table)
            {
                foreach (PlainBlock cell in Cells(table)) yield return cell;
            }
            else if (block is ContainerBlock inner)
            {
                foreach (PlainBlock child in Of(inner)) yield return child;
            }
            else if (block is LeafBlock { Inline: { } inlines } leaf) yield return Create(leaf, inlines, "");
        }
    }

    /// <summary>Where a stretch of the words stands in the Markdown.</summary>
    public Markdig.Syntax.SourceSpan Span(int start, int length) => new(Start(start), Start(start) + length - 1);

    /// <summary>Where a character of the words stands in the Markdown.</summary>
    public int Start(int index)
    {
        int run = Runs.Count - 1;
        while (Runs[run].Text > index) run--;
        return Runs[run].Source + index - Runs[run].Text;
    }

    private static IEnumerable<PlainBlock> Cells(Table table)
    {
        List<string> heads = [];
        foreach (TableRow row in table.OfType<TableRow>())
        {
            string first = "";
            for (int column = 0; column < row.Count; column++)
            {
                foreach (PlainBlock cell in Of((ContainerBlock)row[column]))
                {
                    if (row.IsHeader) heads.Add(cell.Text);
                    else if (column == 0) first = cell.Text;
                    yield return row.IsHeader ? cell : cell with { Header = column < heads.Count ? heads[column] : "", RowHeader = column == 0 ? "" : first };
                }
            }
        }
    }

    private static PlainBlock Create(LeafBlock block, ContainerInline inlines, string header)
    {
        // Most blocks are one stretch of text; the rest shares one builder a thread.
        StringBuilder text = (t_builder ??= new StringBuilder()).Clear();
        List<(int, int)> runs = [];
        Append(inlines, text, runs);
        return new PlainBlock(text.ToString(), runs, block, header);
    }

    private static void Append(ContainerInline container, StringBuilder text, List<(int Text, int Source)> runs)
    {
        for (Inline? inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    // An escaped sign stands one place further on than its literal begins.
                    int shift = Math.Max(0, literal.Span.Length - literal.Content.Length);
                    runs.Add((text.Length, literal.Span.Start + shift));
                    text.Append(literal.Content.AsSpan());
                    break;
                case RenderedInline rendered:
                    Add(Written, rendered.Span.Start);
                    break;
                case LineBreakInline:
                    Add(' ', inline.Span.Start);
                    break;
                case HtmlEntityInline entity:
                    for (int i = 0; i < entity.Transcoded.Length; i++) Add(entity.Transcoded[i], entity.Span.Start);
                    break;
                case CodeInline:
                case LinkInline { IsImage: true }:
                    Add(' ', inline.Span.Start);
                    break;
                case ContainerInline inner:
                    Append(inner, text, runs);
                    break;
            }
        }

        void Add(char sign, int start)
        {
            runs.Add((text.Length, start));
            text.Append(sign);
        }
    }
}
