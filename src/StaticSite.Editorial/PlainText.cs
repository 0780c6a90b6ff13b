using Markdig.Syntax.Inlines;
using StaticSite.Extensions;

namespace StaticSite.Editorial;

/// <summary>The words and links of a text, gathered once for all rules that read them. Those come before the extensions that change the text.</summary>
internal sealed class PlainText
{
    private IReadOnlyList<PlainBlock>? _blocks;
    private IReadOnlyList<PlainBlock>? _withDigits;

    /// <summary>The blocks of a text in their order, code left out.</summary>
    public static IReadOnlyList<PlainBlock> Blocks(PageText text) => text.State<PlainText>()._blocks ??= PlainBlock.Of(text.Document!);

    /// <summary>The blocks of a text that have a digit. What rules on numbers look for is in no other, and most blocks are none of them.</summary>
    public static IReadOnlyList<PlainBlock> WithDigits(PageText text) => text.State<PlainText>()._withDigits ??= PlainBlock.Of(text.Document!, (words, _) => HasDigits(words));

    /// <summary>The blocks of a text that have a digit, and those that a rule wants besides them. Gathered first, they are what <see cref="WithDigits"/> is taken from.</summary>
    public static IReadOnlyList<PlainBlock> WithDigitsOr(PageText text, PlainBlock.WordFilter isWanted)
    {
        IReadOnlyList<PlainBlock> blocks = PlainBlock.Of(text.Document!, (words, block) => HasDigits(words) || isWanted(words, block));
        text.State<PlainText>()._withDigits ??= [.. blocks.Where(block => HasDigits(block.Text))];
        return blocks;
    }

    /// <summary>Whether words have a digit.</summary>
    public static bool HasDigits(ReadOnlySpan<char> words) => words.ContainsAnyInRange('0', '9');

    /// <summary>The links and images of a text in their order.</summary>
    public static IReadOnlyList<LinkInline> Links(PageText text) => text.Links;
}
