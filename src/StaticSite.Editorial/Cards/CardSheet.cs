using Markdig.Syntax;

namespace StaticSite.Editorial.Cards;

/// <summary>
/// How much of a sheet of A5 a text will take, estimated before anything is printed. The numbers were measured in
/// Chromium with the layout <c>card</c>, a wide typeface and Russian, whose words are the longest; the browser tests
/// print every card. Heights are in tenths of a line of small print.
/// </summary>
internal static class CardSheet
{
    /// <summary>Lines of small print that a sheet holds besides its head and foot.</summary>
    public const int Capacity = 38;

    /// <summary>Up to so many lines the type is large.</summary>
    public const int LargeCapacity = 31;

    private const int Heading = 18;
    private const int SignsPerRuleLine = 52;
    private const int RuleLine = 11;
    private const int Drawing = 19;
    private const int SignsPerLine = 60;
    private const int Line = 10;
    private const int Gap = 3;

    /// <summary>The lines of some blocks of a text, rounded up.</summary>
    public static int Lines(MarkdownDocument document, IReadOnlyCollection<Block> blocks) =>
        (PlainBlock.Of(document).Where(block => blocks.Contains(Top(block.Block))).Sum(Height) + Line - 1) / Line;

    // Steps that are numbered are the rules: in larger type, and none lower than its drawing.
    private static int Height(PlainBlock block) => block.Block switch
    {
        HeadingBlock => Heading,
        { Parent: ListItemBlock { Parent: ListBlock { IsOrdered: true } } } => Math.Max(Drawing, Divide(block.Text.Length, SignsPerRuleLine) * RuleLine) + Gap,
        _ => Divide(block.Text.Length, SignsPerLine) * Line + Gap,
    };

    private static int Divide(int signs, int perLine) => (signs + perLine - 1) / perLine;

    private static Block Top(Block block)
    {
        while (block.Parent is { } parent and not MarkdownDocument) block = parent;
        return block;
    }
}
