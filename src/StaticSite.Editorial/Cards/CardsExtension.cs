using System.Collections.Concurrent;
using Fluid.Values;
using Markdig.Syntax;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Editorial.Safety;
using StaticSite.Extensions;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Layouts;
using StaticSite.Rendering.Pages;

namespace StaticSite.Editorial.Cards;

/// <summary>Cards for printing: sections of a page, word for word, on one sheet of A5 with a QR code to the page and the date of its last review.</summary>
public sealed class CardsExtension : SiteExtension
{
    // A layout asks for the card at each of its places, and its code is dear to make.
    private readonly ConcurrentDictionary<string, Lazy<MapValue>> _cards = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override bool AllowsKeptFiles => true;

    /// <inheritdoc/>
    public override IReadOnlyList<Pipeline> Pipelines { get; } = [new CardsPipeline()];

    /// <inheritdoc/>
    public override IReadOnlyList<string> PageMembers { get; } = ["card", "card_url", "cards"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> StringKeys { get; } = ["cards.title", "cards.qr"];

    /// <inheritdoc/>
    public override bool IsUsed(BuildContext context) => context.Site.Pages.Any(page => page.Values.Get<CardSections>() is not null);

    /// <inheritdoc/>
    public override void ReadFrontMatter(MappingReader reader, PageHeader page, PageValues values)
    {
        if (page.Kind != PageKind.Page) return;
        IReadOnlyList<Located<string>> sections = reader.Texts("card", "card: [seen-danger, for-you]");
        if (sections.Count > 0) values.Set(new CardSections(sections));
    }

    /// <inheritdoc/>
    public override void Visit(PageText text)
    {
        if (text.IsPart || text.Page is not PlainPage { IsFallback: false } page || Original(page, text.Context) is not { } original) return;
        CardSections sections = original.Values.Get<CardSections>()!;
        HashSet<string> known = [.. CardText.Sections(text.Document!)];
        foreach (Located<string> id in sections.Ids.Where(id => !known.Contains(id.Value)))
        {
            text.Context.Diagnostics.Add(page.Key == original.Key && page.Language == original.Language
                ? CardsDiagnostics.UnknownSection.At(id.Span, id.Value, Nearest.Hint(id.Value, known))
                : CardsDiagnostics.MissingSection.At(text.Top, id.Value));
        }
        Diagnostics.SourceSpan place = page.Language == original.Language ? sections.Span : text.Top;
        if (page.Values.Get<EditorialPage>() is { Reviewed: null }) text.Context.Diagnostics.Add(CardsDiagnostics.NoReview.At(place));
        List<Block> blocks = [.. CardText.Of(text.Document!, Ids(sections))];
        foreach (string rule in text.Context.Extension<SafetyExtension>()?.MissingRules(page, blocks) ?? []) text.Context.Diagnostics.Add(CardsDiagnostics.MissingRule.At(place, rule));
        int lines = CardSheet.Lines(text.Document!, blocks);
        if (lines > CardSheet.Capacity) text.Context.Diagnostics.Add(CardsDiagnostics.TooLong.At(place, lines.ToString(), CardSheet.Capacity.ToString()));
    }

    /// <inheritdoc/>
    public override FluidValue? PageMember(string name, Page page, BuildContext context) => name switch
    {
        "card" => page is CardPage card ? _cards.GetOrAdd(card.Url, _ => new Lazy<MapValue>(() => CardValues.Card(card, Ids(Original(card.Source, context)!.Values.Get<CardSections>()!), context))).Value : null,
        "card_url" => context.Site.Find(CardPage.KeyOf(page), page.Language) is { } own ? new StringValue(context.Href(own.Url)) : null,
        _ => CardValues.List(page.Language, context),
    };

    // The original decides for all languages; null when it has no card.
    private static Page? Original(Page page, BuildContext context) => context.Site.Find(page.Key, context.DefaultLanguage) is { } original && original.Values.Get<CardSections>() is not null ? original : null;

    private static HashSet<string> Ids(CardSections sections) => [.. sections.Ids.Select(id => id.Value)];
}
