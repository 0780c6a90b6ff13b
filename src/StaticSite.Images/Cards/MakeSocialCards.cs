using System.Buffers;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Pipelines;

namespace StaticSite.Images.Cards;

/// <summary>Gives every article and page its card, drawn when it is written or taken from the cache.</summary>
internal sealed class MakeSocialCards(SocialCardsExtension cards) : IModule
{
    /// <inheritdoc/>
    public IReadOnlyList<Document> Execute(IReadOnlyList<Document> inputs, BuildContext context)
    {
        if (cards.Settings is not { } settings || cards.Fonts(context) is not { } fonts) return inputs;
        ResultCache cache = new(context.Options.Cache, context.Diagnostics);
        HashSet<string> names = new(StringComparer.Ordinal);
        List<Document> documents = [.. inputs];
        foreach (Page page in context.Site.Pages.Where(SocialCardsExtension.HasCard))
        {
            SocialCard card = cards.Card(page, fonts, context);
            string missing = fonts.Missing(card.Title + card.Label + card.Site + card.Words?.Above + card.Words?.Words + card.Words?.Call);
            if (missing.Length > 0) context.Diagnostics.Add(ImagesDiagnostics.Letters.At(Title(page), missing));
            // Pages with the same texts share a card.
            else if (names.Add(card.Destination.Value)) documents.Add(new TextFile { Origin = page.Origin, Destination = card.Destination, IsFingerprinted = true, Content = new TextContent(writer => Write(card, writer)) });
        }
        return documents;

        void Write(SocialCard card, Utf8Writer writer)
        {
            if (!context.Options.ChecksOnly) writer.Write<byte>(cache.GetOrMake(card.Key, () => CardPainter.Paint(card, settings, fonts)));
        }
    }

    private static SourceSpan Title(Page page) => page switch
    {
        Article article => article.FrontMatter.Title.Span,
        PlainPage plain => plain.FrontMatter.Title.Span,
        _ => new SourceSpan(page.Origin),
    };
}
