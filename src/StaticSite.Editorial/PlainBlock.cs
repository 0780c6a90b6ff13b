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
    private static Room? t_room;

    /// <summary>Tells whether a block with these words is wanted.</summary>
    public delegate bool WordFilter(ReadOnlySpan<char> words, LeafBlock block);

    /// <summary>The words of the first cell of the row, if the block is a later one; otherwise empty.</summary>
    public string RowHeader { get; private init; } = "";

    /// <summary>Stands for what a directive wrote.</summary>
    public const char Written = '\uFFFC';

    /// <summary>The blocks of a text in their order, code left out.</summary>
    /// <param name="container">The text.</param>
    /// <param name="isWanted">Tells whether a block is wanted; null for all.</param>
    public static IReadOnlyList<PlainBlock> Of(ContainerBlock container, WordFilter? isWanted = null)
    {
        List<PlainBlock> blocks = [];
        Gather(container, isWanted, blocks);
        return blocks;
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

    private static void Gather(ContainerBlock container, WordFilter? isWanted, List<PlainBlock> blocks)
    {
        for (int i = 0; i < container.Count; i++)
        {
            if (container[i] is Table table) blocks.AddRange(Cells(table).Where(cell => isWanted?.Invoke(cell.Text, cell.Block) ?? true));
            else if (container[i] is ContainerBlock inner) Gather(inner, isWanted, blocks);
            else if (container[i] is LeafBlock { Inline: { } inlines } leaf && Create(leaf, inlines, isWanted) is { } plain) blocks.Add(plain);
        }
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

    private static PlainBlock? Create(LeafBlock block, ContainerInline inlines, WordFilter? isWanted)
    {
        // Text and places are gathered in room that a thread uses again; most blocks are looked at once and are not wanted.
        Room room = t_room ??= new Room();
        room.Length = 0;
        room.Runs.Clear();
        Append(inlines, room);
        ReadOnlySpan<char> words = room.Signs.AsSpan(0, room.Length);
        return isWanted?.Invoke(words, block) ?? true ? new PlainBlock(words.ToString(), [.. room.Runs], block, "") : null;
    }

    private static void Append(ContainerInline container, Room room)
    {
        for (Inline? inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    // An escaped sign stands one place further on than its literal begins.
                    room.Add(literal.Content.AsSpan(), literal.Span.Start + Math.Max(0, literal.Span.Length - literal.Content.Length));
                    break;
                case RenderedInline rendered:
                    room.Add([Written], rendered.Span.Start);
                    break;
                case LineBreakInline:
                    room.Add(" ", inline.Span.Start);
                    break;
                case HtmlEntityInline entity:
                    for (int i = 0; i < entity.Transcoded.Length; i++) room.Add([entity.Transcoded[i]], entity.Span.Start);
                    break;
                case CodeInline:
                case LinkInline { IsImage: true }:
                    room.Add(" ", inline.Span.Start);
                    break;
                case ContainerInline inner:
                    Append(inner, room);
                    break;
            }
        }
    }

    /// <summary>Where a thread puts the words of a block together.</summary>
    private sealed class Room
    {
        public char[] Signs { get; private set; } = new char[4096];

        public int Length { get; set; }

        public List<(int Text, int Source)> Runs { get; } = [];

        public void Add(ReadOnlySpan<char> words, int source)
        {
            Runs.Add((Length, source));
            if (Signs.Length - Length < words.Length)
            {
                char[] larger = new char[Math.Max(Signs.Length * 2, Length + words.Length)];
                Signs.CopyTo(larger, 0);
                Signs = larger;
            }
            words.CopyTo(Signs.AsSpan(Length));
            Length += words.Length;
        }
    }
}
