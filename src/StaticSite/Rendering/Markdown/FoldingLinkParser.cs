using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace StaticSite.Rendering.Markdown;

/// <summary>Reads links, and matches their labels by Unicode's full case folding as the specification asks ([ẞ] is [SS]); the library compares letter by letter.</summary>
internal sealed class FoldingLinkParser : LinkInlineParser
{
    private static readonly object Key = new();

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        StringSlice at = slice;
        if (at.CurrentChar is '!' or ']') at.SkipChar();
        if (at.CurrentChar == '[') AddAlias(processor.Document, at);
        return base.Match(processor, ref slice);
    }

    /// <summary>Where no definition has the label as written but one has it folded, makes the written one another name for it.</summary>
    private static void AddAlias(MarkdownDocument document, StringSlice at)
    {
        Dictionary<string, LinkReferenceDefinition> folded = Folded(document);
        if (folded.Count == 0 || !LinkHelper.TryParseLabel(ref at, out string? label, out _)) return;
        if (string.IsNullOrEmpty(label) || document.ContainsLinkReferenceDefinition(label)) return;
        if (folded.TryGetValue(CaseFolding.Fold(label), out LinkReferenceDefinition? definition))
        {
            document.GetLinkReferenceDefinitions(false).Links.TryAdd(label, definition);
        }
    }

    private static Dictionary<string, LinkReferenceDefinition> Folded(MarkdownDocument document)
    {
        if (document.GetData(Key) is Dictionary<string, LinkReferenceDefinition> known) return known;
        // All definitions are known before the first inline is read.
        Dictionary<string, LinkReferenceDefinition> folded = new(StringComparer.Ordinal);
        foreach ((string label, LinkReferenceDefinition definition) in document.GetLinkReferenceDefinitions(false).Links)
        {
            folded.TryAdd(CaseFolding.Fold(label), definition);
        }
        document.SetData(Key, folded);
        return folded;
    }
}
