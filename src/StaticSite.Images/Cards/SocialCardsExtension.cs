using System.Collections.Concurrent;
using System.Text.Json;
using Fluid.Values;
using StaticSite.Content;
using StaticSite.Extensions;
using StaticSite.Languages;
using StaticSite.Output;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Pages;
using SkiaSharp;

namespace StaticSite.Images.Cards;

/// <summary>Every article and page has an image for where it is shared. Only for sites with <c>social_cards</c> in their settings.</summary>
public sealed class SocialCardsExtension : SiteExtension
{
    /// <summary>Changes when the same texts are drawn in another way.</summary>
    private const string Recipe = "1";

    // Each page asks for its card, and so does the pipeline that draws it: words are looked up in the text once.
    private readonly ConcurrentDictionary<string, Lazy<PictureWords?>> _words = new(StringComparer.Ordinal);
    private readonly object _lock = new();
    private bool _isLoaded;
    private CardFonts? _fonts;

    /// <inheritdoc/>
    public override IReadOnlyList<string> ThemeFolders => ["fonts"];

    /// <inheritdoc/>
    public override bool AllowsKeptFiles => true;

    /// <inheritdoc/>
    public override string SettingsKey => "social_cards";

    /// <inheritdoc/>
    public override IReadOnlyList<Pipeline> Pipelines => [new SocialCardsPipeline(this)];

    /// <inheritdoc/>
    public override IReadOnlyList<string> PageMembers { get; } = ["social_image"];

    /// <summary>The settings; null when the site does without.</summary>
    internal SocialCardsSettings? Settings { get; private set; }

    /// <inheritdoc/>
    public override void ReadSettings(MappingReader reader) => Settings = SocialCardsSettings.Read(reader);

    /// <summary><c>page.social_image</c>: url (absolute), width, height, alt, type; a list of articles has that of the first page.</summary>
    public override FluidValue? PageMember(string name, Page page, BuildContext context)
    {
        if (Settings is null || Fonts(context) is not { } fonts || PageOf(page, context) is not { } shown) return null;
        SocialCard card = Card(shown, fonts, context);
        return Values.Map(
            ("url", new StringValue(context.Absolute(card.Destination.Url))), ("width", NumberValue.Create(SocialCard.Width)), ("height", NumberValue.Create(SocialCard.Height)),
            ("alt", new StringValue(card.Alternative)), ("type", new StringValue(SocialCard.Type)));
    }

    /// <summary>An article without an image of its own has its card as one.</summary>
    public override void Describe(Page page, Utf8JsonWriter json, BuildContext context)
    {
        if (page is not Article { FrontMatter.Image: null } || Settings is null || Fonts(context) is not { } fonts || PageOf(page, context) is not { } shown) return;
        json.WriteString("image", context.Absolute(Card(shown, fonts, context).Destination.Url));
    }

    /// <summary>Whether a page has a card of its own.</summary>
    internal static bool HasCard(Page page) => page.Kind is PageKind.Article or PageKind.Page or PageKind.Home && !page.IsFallback;

    /// <summary>The fonts, read once; null after an error.</summary>
    internal CardFonts? Fonts(BuildContext context)
    {
        if (Volatile.Read(ref _isLoaded)) return _fonts;
        lock (_lock)
        {
            if (_isLoaded) return _fonts;
            _fonts = CardFonts.Load(context);
            Volatile.Write(ref _isLoaded, true);
            return _fonts;
        }
    }

    /// <summary>The card of a page.</summary>
    internal SocialCard Card(Page page, CardFonts fonts, BuildContext context)
    {
        Language language = page.ContentLanguage;
        string title = Composition.Compose(page.Title);
        string? label = page is Article { TagIds: [string first, ..] } ? Composition.Compose(context.Tags[first].Label[language.Code]) : null;
        string site = Composition.Compose(context.Settings.Title[language.Code]);
        // The first page has the name of the site as its title.
        if (site == title) site = context.Settings.BaseUrl.Host;
        SocialCardsSettings settings = Settings!;
        PictureWords? words = Words(page, context);
        string key = ResultCache.Key(["card", Recipe, SkiaSharpVersion.Native.ToString(), fonts.Hash, settings.Paper, settings.Ink, settings.Quiet, settings.Accent, words?.Above is null ? title : "", label ?? "", site, .. words is null ? (string[])[] : [words.Above ?? "", words.Words, words.Call ?? ""]]);
        if (!OutputPath.TryCreate($"cards/{key[..16]}.png", out OutputPath destination, out string? problem)) throw new InvalidOperationException(problem);
        return new SocialCard(title, label, site, words, key, destination);
    }

    private PictureWords? Words(Page page, BuildContext context) => _words.GetOrAdd(page.Url, _ => new Lazy<PictureWords?>(() =>
    {
        if (context.Extensions.Select(extension => extension.PictureWords(page, context)).FirstOrDefault(words => words is not null) is not { } found) return null;
        return new PictureWords(Composed(found.Above), Composition.Compose(found.Words), Composed(found.Call));
    })).Value;

    private static string? Composed(string? text) => text is null ? null : Composition.Compose(text);

    private static Page? PageOf(Page page, BuildContext context) => page.Kind switch
    {
        PageKind.Article or PageKind.Page or PageKind.Home => page.IsFallback ? context.Site.Find(page.Key, page.ContentLanguage) : page,
        PageKind.NotFound => null,
        _ => context.Site.FindByUrl("/" + context.LanguagePath(page.Language)) is { Kind: PageKind.Home } home ? PageOf(home, context) : null,
    };
}
