using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using StaticSite.Extensions;

namespace StaticSite.Editorial;

/// <summary>The words and links of a text, gathered once for all rules that read them. Those come before the extensions that change the text.</summary>
internal sealed class PlainText
{
    private IReadOnlyList<PlainBlock>? _blocks;
    private IReadOnlyList<LinkInline>? _links;

    /// <summary>The blocks of a text in their order, code left out.</summary>
    public static IReadOnlyList<PlainBlock> Blocks(PageText text) => text.State<PlainText>()._blocks ??= [.. PlainBlock.Of(text.Document!)];

    /// <summary>The links and images of a text in their order.</summary>
    public static IReadOnlyList<LinkInline> Links(PageText text) => text.State<PlainText>()._links ??= [.. text.Document!.Descendants<LinkInline>()];
}
