using Fluid.Values;
using StaticSite.Content;
using StaticSite.Languages;
using StaticSite.Linking;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Layouts;
using StaticSite.Rendering.Metadata;

namespace StaticSite.Rendering.Pages;

/// <summary><c>page</c> in a layout. Each value is made when the layout asks for it.</summary>
internal sealed class PageValue(BuildContext context, Page page, string? body) : LayoutValue
{
    /// <summary>The names of its values on every site; extensions add theirs.</summary>
    internal static readonly string[] Common =
    [
        "kind", "title", "description", "url", "canonical_url", "language", "content_language", "is_fallback", "original_url", "body", "translations",
        "x_default_url", "awaits_native_review", "updated", "sources", "noindex", "published", "tags", "authors", "category", "image", "corrections",
        "previous", "next", "latest", "items", "pager", "years", "heading", "tag", "locale", "breadcrumbs", "structured_data", "markdown_url", "feed", "search",
    ];

    protected override IReadOnlyList<string> MemberNames => context.PageMembers;

    private PageFrontMatter? Plain => (page as PlainPage)?.FrontMatter;

    private ArticleFrontMatter? Article => (page as Article)?.FrontMatter;

    protected override FluidValue? Member(string name)
    {
        bool was = QueryLog.BeginMember();
        FluidValue? value = Value(name);
        QueryLog.EndMember(was);
        return value;
    }

    private FluidValue? Value(string name) => name switch
    {
        "kind" => new StringValue(page.Kind == PageKind.NotFound ? "404" : page.Kind.ToString().ToLowerInvariant()),
        "title" or "heading" => new StringValue(page.Title),
        "description" => new StringValue(page.Description),
        "url" => new StringValue(context.Href(page.Url)),
        "canonical_url" => new StringValue(context.Absolute(context.Site.Shown(page).Url)),
        "language" => new StringValue(page.Language.Code),
        "content_language" => new StringValue(page.ContentLanguage.Code),
        "is_fallback" => BooleanValue.Create(page.IsFallback),
        "original_url" => new StringValue(context.Href(context.Site.Shown(page).Url)),
        "body" => body is null ? null : new RawHtmlValue(body),
        "translations" => Translations(),
        "x_default_url" => context.Site.Find(page.Key, context.DefaultLanguage) is { } original ? new StringValue(context.Absolute(original.Url)) : null,
        "awaits_native_review" => BooleanValue.Create(!page.IsFallback && (Article?.AwaitsNativeReview ?? Plain?.AwaitsNativeReview ?? false)),
        "updated" => (Article?.Updated ?? Plain?.Updated) is { } updated ? Values.Date(context, updated.Value) : null,
        "sources" => new ListValue([.. (Article?.Sources ?? Plain?.Sources ?? []).Select(Values.Source)]),
        "noindex" => BooleanValue.Create(!page.IsIndexable || context.Options.Preview),
        "published" => Article is { } article ? Values.Date(context, article.Published.Value) : null,
        "tags" => Tags(),
        "authors" => new ListValue([.. (Article?.Authors ?? []).Select(author => new StringValue(author.Value))]),
        "category" => page is Article { TagIds: [string first, ..] } ? context.TagValue(context.Tags[first], page.Language) : null,
        "image" => Article?.Image is { } image ? new ImageValue(context, image) : null,
        "corrections" => new ListValue([.. (Article?.Corrections ?? Plain?.Corrections ?? []).Select(correction => Values.Correction(context, correction))]),
        "previous" => page is Article older ? Values.Link(context, context.Site.Neighbours(older).Older) : null,
        "next" => page is Article newer ? Values.Link(context, context.Site.Neighbours(newer).Newer) : null,
        "latest" => new ListValue([.. context.Site.Latest(page, context).Select(context.Teaser)]),
        "items" => new ListValue([.. Items().Select(context.Teaser)]),
        "pager" => page is ListPage list ? Values.Pager(context, list) : null,
        "years" => ArchiveYears.List(context, page.Language),
        "tag" => page is ListPage { TagId: { } id } ? context.TagValue(context.Tags[id], page.Language) : null,
        "locale" => new StringValue(page.ContentLanguage.Locale),
        "breadcrumbs" => new ListValue([.. Breadcrumbs.Above(page, context).Select(step => Values.Map(("title", new StringValue(step.Title)), ("url", new StringValue(context.Href(step.Url)))))]),
        "markdown_url" => MarkdownCopies.PathOf(page, context) is { } copy ? new StringValue(context.Href(copy.Url)) : null,
        "structured_data" => StructuredData.Of(page, context) is { } data ? new RawHtmlValue(data) : null,
        "feed" => context.Site.Feeds.Of(page) is { } feed ? context.FeedValue(feed) : null,
        "search" => page.Kind == PageKind.Search ? Values.Search(context, page.Language) : null,
        _ => Extended(name),
    };

    private FluidValue? Extended(string name) => context.Extensions.Find(extension => extension.PageMembers.Contains(name))?.PageMember(name, page, context);

    private IReadOnlyList<Article> Items() => page is ListPage list ? list.Items : [];

    private ListValue Tags() => page switch
    {
        Article article => new ListValue([.. article.TagIds.Select(id => context.TagValue(context.Tags[id], page.Language))]),
        { Kind: PageKind.Tags or PageKind.Search } => new ListValue([.. TagNames.InUse(context, page.Language).Select(tag => context.TagValue(tag, page.Language))]),
        _ => ListValue.Empty,
    };

    private ListValue Translations()
    {
        List<FluidValue> list = [];
        foreach (Language language in context.Languages)
        {
            // What is missing here is missing in every language; the first page of the other one is of more use than its page for that.
            Page? version = page.Kind == PageKind.NotFound ? null : context.Site.Find(page.Key, language);
            string url = version?.Url ?? "/" + context.LanguagePath(language);
            list.Add(Values.Map(
                ("language", new StringValue(language.Code)), ("locale", new StringValue(language.Locale)), ("name", new StringValue(language.NativeName)),
                ("url", new StringValue(context.Href(url))), ("absolute_url", new StringValue(context.Absolute(url))),
                ("current", BooleanValue.Create(language == page.Language)), ("available", BooleanValue.Create(version is { IsFallback: false }))));
        }
        return new ListValue(list);
    }
}
