using Fluid.Values;
using StaticSite.Content;
using StaticSite.Editorial.Freshness;
using StaticSite.Editorial.Translations;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Rendering.Layouts;
using StaticSite.Rendering.Pages;

namespace StaticSite.Editorial.Cards;

/// <summary>Cards as layouts read them.</summary>
internal static class CardValues
{
    /// <summary>One card: title, language, body, is_short, page_url, address, qr, review, is_outdated, awaits_native_review.</summary>
    public static MapValue Card(CardPage card, IReadOnlyCollection<string> sections, BuildContext context)
    {
        PlainPage page = card.Source;
        // Half of a card in another language helps nobody: an outdated translation gives way to the original as a whole.
        bool isOutdated = context.Extension<TranslationsExtension>()?.StateOf(page, context) == "outdated";
        PlainPage shown = isOutdated && context.Site.Find(page.Key, context.DefaultLanguage) is PlainPage original ? original : page;
        string url = context.Absolute(page.Url);
        int lines = 0;
        string body = context.Renderer.RenderPart(shown, card.Language, document =>
        {
            CardText.Keep(document, sections);
            lines = CardSheet.Lines(document, document);
        });
        return Values.Map(
            ("title", new StringValue(shown.Title)),
            ("language", new StringValue(shown.ContentLanguage.Code)),
            ("body", new RawHtmlValue(body)),
            ("is_short", BooleanValue.Create(lines <= CardSheet.LargeCapacity)),
            ("page_url", new StringValue(context.Href(page.Url))),
            ("address", new StringValue(url[(context.BaseUrl.Scheme.Length + "://".Length)..])),
            ("qr", new RawHtmlValue(QrCode.Svg(url, context.Text(card.Language, "cards.qr")))),
            ("review", context.Extension<FreshnessExtension>()?.PageMember("review", shown, context) ?? NilValue.Instance),
            ("is_outdated", BooleanValue.Create(isOutdated)),
            ("awaits_native_review", BooleanValue.Create(!shown.IsFallback && shown.FrontMatter.AwaitsNativeReview)));
    }

    /// <summary>All cards in the order of their addresses: title, url, and for each language that has one of its own language, name, url.</summary>
    public static ListValue List(Language language, BuildContext context) => new([.. context.Site.StandingPages.OfType<CardPage>().Where(card => card.Language == language).OrderBy(card => card.Url, StringComparer.Ordinal).Select(card => Values.Map(
        ("title", new StringValue(card.Source.Title)),
        ("url", new StringValue(context.Href(card.Url))),
        ("versions", new ListValue([.. context.Languages.Select(each => context.Site.Find(card.Key, each)).OfType<CardPage>().Where(version => !version.IsFallback).Select(version => Values.Map(
            ("language", new StringValue(version.Language.Code)),
            ("name", new StringValue(version.Language.NativeName)),
            ("url", new StringValue(context.Href(version.Url)))))]))))]);
}
