using Fluid.Values;
using StaticSite.Extensions;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Pages;

namespace StaticSite.Offline;

/// <summary>The web app manifest, so that a phone can keep the site on its home screen.</summary>
public sealed class WebManifestExtension : SiteExtension
{
    private WebManifestSettings? _settings;

    /// <summary>An extension whose settings are not read yet.</summary>
    public WebManifestExtension() => Pipelines = [new WebManifestPipeline(() => _settings)];

    /// <inheritdoc/>
    public override bool AllowsKeptFiles => true;

    /// <inheritdoc/>
    public override IReadOnlyList<Pipeline> Pipelines { get; }

    /// <inheritdoc/>
    public override string SettingsKey => "manifest";

    /// <inheritdoc/>
    public override void ReadSettings(MappingReader reader) => _settings = WebManifestSettings.Read(reader);

    /// <inheritdoc/>
    public override IReadOnlyList<string> Globals { get; } = ["manifest"];

    /// <inheritdoc/>
    public override FluidValue Global(string name, Language language, BuildContext context) => _settings is null ? NilValue.Instance : Values.Map(("url", new StringValue(context.Href($"/{context.LanguagePath(language)}{WebManifestPipeline.FileName}"))));
}
