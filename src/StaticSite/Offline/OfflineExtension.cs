using Fluid.Values;
using StaticSite.Content;
using StaticSite.Extensions;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Layouts;
using StaticSite.Rendering.Pages;

namespace StaticSite.Offline;

/// <summary>A service worker that keeps chosen pages of the reader's language on the device; <c>offline: false</c> publishes one that takes them away again.</summary>
public sealed class OfflineExtension : SiteExtension
{
    private OfflineSettings? _settings;
    private bool _isOff;

    /// <summary>An extension whose settings are not read yet.</summary>
    /// <param name="others">Pipelines of other extensions whose pages may be kept too.</param>
    public OfflineExtension(params IReadOnlyList<string> others) => Pipelines = [new OfflinePipeline(() => _settings, () => _isOff, others)];

    /// <inheritdoc/>
    public override bool AllowsKeptFiles => true;

    /// <inheritdoc/>
    public override IReadOnlyList<Pipeline> Pipelines { get; }

    /// <inheritdoc/>
    public override string SettingsKey => "offline";

    /// <inheritdoc/>
    public override IReadOnlyList<string> StringKeys => _settings is null ? [] : ["offline.saved", "offline.missing"];

    /// <inheritdoc/>
    public override bool SwitchOff() => _isOff = true;

    /// <inheritdoc/>
    public override void ReadSettings(MappingReader reader) => _settings = OfflineSettings.Read(reader);

    /// <inheritdoc/>
    public override IReadOnlyList<string> Globals { get; } = ["offline"];

    /// <inheritdoc/>
    public override FluidValue Global(string name, Language language, BuildContext context) => Value(language, context);

    private FluidValue Value(Language language, BuildContext context)
    {
        if (_settings is null || PageSelection.Find([_settings.Page], context.Site.StandingPages, language) is not [Page page, ..]) return NilValue.Instance;
        return Values.Map(
            ("worker_url", new StringValue(context.Href("/" + OfflinePipeline.FileName))),
            ("url", new StringValue(context.Href(page.Url))),
            ("title", new StringValue(page.Title)),
            ("pages", new ListValue([.. PageSelection.Find(_settings.Precache, context.Site.StandingPages, language).Where(kept => kept != page).Select(kept => Values.Map(
                ("title", new StringValue(kept.Title)), ("url", new StringValue(context.Href(kept.Url))), ("language", new StringValue(kept.ContentLanguage.Code))))])));
    }
}
