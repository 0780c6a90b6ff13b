using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace StaticSite.Editorial.Cards;

/// <summary>The blocks of a page's text that its card shows.</summary>
internal static class CardText
{
    /// <summary>The ids of the sections of a text: of its headings of level 2.</summary>
    public static IEnumerable<string> Sections(MarkdownDocument document) => document.OfType<HeadingBlock>().Where(heading => heading.Level == 2).Select(heading => heading.GetAttributes().Id!);

    /// <summary>The blocks of some sections, in the order of the text.</summary>
    public static IEnumerable<Block> Of(MarkdownDocument document, IReadOnlyCollection<string> ids)
    {
        bool shown = false;
        foreach (Block block in document)
        {
            if (block is HeadingBlock { Level: <= 2 } heading) shown = ids.Contains(heading.GetAttributes().Id ?? "");
            // What is nothing but a link leads on from the page; paper leads nowhere.
            if (shown && !IsLinkAlone(block)) yield return block;
        }
    }

    /// <summary>Takes everything else out.</summary>
    public static void Keep(MarkdownDocument document, IReadOnlyCollection<string> ids)
    {
        HashSet<Block> kept = [.. Of(document, ids)];
        for (int i = document.Count - 1; i >= 0; i--)
        {
            if (!kept.Contains(document[i])) document.RemoveAt(i);
        }
    }

    private static bool IsLinkAlone(Block block) => block is ParagraphBlock { Inline: { FirstChild: LinkInline { IsImage: false, NextSibling: null } } };
}
