using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Rendering.Markdown;

namespace StaticSite.Editorial;

/// <summary>The words of one block of a text, with the place of each character, for rules that read what readers read.</summary>
/// <param name="Text">The words; what a directive wrote is one U+FFFC each, a line break a space.</param>
/// <param name="Starts">For each character its place in the Markdown.</param>
/// <param name="Block">The block.</param>
/// <param name="Header">The words of the column's head, if the block is a cell of a table; otherwise empty.</param>
internal sealed record PlainBlock(string Text, IReadOnlyList<int> Starts, LeafBlock Block, string Header)
{
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
    public Markdig.Syntax.SourceSpan Span(int start, int length) => new(Starts[start], Starts[start] + length - 1);

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
        StringBuilder text = new();
        List<int> starts = [];
        Append(inlines, text, starts);
        return new PlainBlock(text.ToString(), starts, block, header);
    }

    private static void Append(ContainerInline container, StringBuilder text, List<int> starts)
    {
        for (Inline? inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    // An escaped sign stands one place further on than its literal begins.
                    int shift = Math.Max(0, literal.Span.Length - literal.Content.Length);
                    for (int i = 0; i < literal.Content.Length; i++) starts.Add(literal.Span.Start + shift + i);
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
                    Append(inner, text, starts);
                    break;
            }
        }

        void Add(char sign, int start)
        {
            text.Append(sign);
            starts.Add(start);
        }
    }
}
