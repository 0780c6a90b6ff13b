using Fluid.Values;
using StaticSite.Content;
using StaticSite.Extensions;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Layouts;
using StaticSite.Rendering.Pages;

namespace StaticSite.Offline;

/// <summary>One self-contained file a language with the texts of chosen pages, to be kept and sent on.</summary>
public sealed class GuideExtension : SiteExtension
{
    private GuideSettings? _settings;

    /// <summary>An extension whose settings are not read yet.</summary>
    public GuideExtension() => Pipelines = [new GuidePipeline(() => _settings)];

    /// <inheritdoc/>
    public override bool AllowsKeptFiles => true;

    /// <inheritdoc/>
    public override IReadOnlyList<Pipeline> Pipelines { get; }

    /// <inheritdoc/>
    public override string SettingsKey => "guide";

    /// <inheritdoc/>
    public override IReadOnlyList<string> StringKeys => _settings is null ? [] : ["guide.title", "guide.description"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> PageMembers { get; } = ["sections"];

    /// <inheritdoc/>
    public override void ReadSettings(MappingReader reader) => _settings = GuideSettings.Read(reader);

    /// <inheritdoc/>
    public override FluidValue? PageMember(string name, Page page, BuildContext context) => page is GuidePage guide ? GuideSections.Of(guide, context) : ListValue.Empty;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Globals { get; } = ["guide"];

    /// <inheritdoc/>
    public override FluidValue Global(string name, Language language, BuildContext context) => context.Site.Find(GuidePipeline.Key, language) is { } page ? Values.Map(("url", new StringValue(context.Href(page.Url))), ("title", new StringValue(page.Title))) : NilValue.Instance;
}
