using Markdig.Syntax.Inlines;
using StaticSite.Editorial.Harm;
using StaticSite.Extensions;

namespace StaticSite.Editorial;

/// <summary>The words and links of a text, gathered once for all rules that read them. Those come before the extensions that change the text.</summary>
internal sealed class PlainText
{
    private IReadOnlyList<PlainBlock>? _blocks;
    private IReadOnlyList<PlainBlock>? _marked;

    /// <summary>The blocks of a text in their order, code left out.</summary>
    public static IReadOnlyList<PlainBlock> Blocks(PageText text) => text.State<PlainText>()._blocks ??= [.. PlainBlock.Of(text.Document!)];

    /// <summary>Those blocks that have a digit or the name of a device. What the rules on numbers, places and instructions look for is in no other, and most blocks are none of them.</summary>
    public static IReadOnlyList<PlainBlock> Marked(PageText text)
    {
        PlainText known = text.State<PlainText>();
        if (known._marked is { } marked) return marked;
        HarmLexicon lexicon = HarmWords.For(text.Language);
        return known._marked = [.. PlainBlock.Of(text.Document!, words => words.ContainsAnyInRange('0', '9') || lexicon.HasDevice(words))];
    }

    /// <summary>The links and images of a text in their order.</summary>
    public static IReadOnlyList<LinkInline> Links(PageText text) => text.Links;
}
