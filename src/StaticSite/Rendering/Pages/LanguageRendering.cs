using Fluid.Values;
using StaticSite.Content;
using StaticSite.Languages;
using StaticSite.Linking;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Layouts;
using StaticSite.Rendering.Markdown;

namespace StaticSite.Rendering.Pages;

/// <summary>What all pages of one language share: strings, menu, the Markdown configuration.</summary>
internal sealed class LanguageRendering
{
    /// <summary>The layout of the page that lists all feeds.</summary>
    private const string FeedsLayout = "feeds";

    /// <summary>The names of the values of <see cref="Globals"/> that the engine gives itself.</summary>
    public static readonly string[] GlobalNames = ["site", "nav", "footer_nav"];

    private readonly FluidValue _site;
    private readonly List<Navigation.Entry> _navigation;
    private readonly List<Navigation.Entry> _footer;
    private readonly Dictionary<string, FluidValue> _added;

    public LanguageRendering(BuildContext context, Language language, InterfaceStrings strings)
    {
        string Text(string key, params string[] arguments) => context.Text(language, key, arguments);
        Language = language;
        Strings = strings;
        State = new RenderState(context, language, strings);
        Markdown = new MarkdownRenderer(language.Slug, language, new AlertTitles(Text("alert.note"), Text("alert.tip"), Text("alert.important"), Text("alert.warning"), Text("alert.caution")));
        _navigation = Navigation.Create(context.Settings.Navigation, context, language, Text);
        _footer = context.Settings.FooterNavigation is { Count: > 0 } footer ? Navigation.Create(footer, context, language, Text) : _navigation;
        _added = context.Extensions.SelectMany(extension => extension.Globals, (extension, name) => (name, extension.Global(name, language, context))).ToDictionary(StringComparer.Ordinal);
        string root = "/" + context.LanguagePath(language);
        _site = new MapValue(new Dictionary<string, FluidValue>(StringComparer.Ordinal)
        {
            ["title"] = new StringValue(context.Settings.Title[language.Code]),
            ["description"] = new StringValue(context.Settings.Description[language.Code]),
            ["rights"] = Values.Text(context.Settings.Feeds.Rights?[language.Code]),
            ["keeps_language"] = BooleanValue.Create(context.HomeQuery.Length > 0),
            ["home_url"] = new StringValue(context.Href(root)),
            ["archive_url"] = new StringValue(context.Href(root + "articles/")),
            ["tags_url"] = new StringValue(context.Href(root + "tags/")),
            ["feeds"] = new ListValue([.. context.Site.Feeds.In(language).Select(context.FeedValue)]),
            ["feeds_url"] = Values.Text(context.Site.StandingPages.FirstOrDefault(page => page.Layout == FeedsLayout && page.Language == language) is { } page ? context.Href(page.Url) : null),
            ["search_url"] = context.Settings.Search is null ? NilValue.Instance : new StringValue(context.Href(root + "search/")),
            ["language"] = new StringValue(language.Code),
            ["base_url"] = new StringValue(context.BaseUrl.AbsoluteUri),
        });
    }

    public Language Language { get; }

    public InterfaceStrings Strings { get; }

    public RenderState State { get; }

    public MarkdownRenderer Markdown { get; }

    public Dictionary<string, FluidValue> Globals(Page page) => new(_added, StringComparer.Ordinal)
    {
        ["site"] = _site,
        ["nav"] = new ListValue([.. _navigation.Select(entry => entry.ToValue(page))]),
        ["footer_nav"] = new ListValue([.. _footer.Select(entry => entry.ToValue(page))]),
    };
}
