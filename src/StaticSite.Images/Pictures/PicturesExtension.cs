using System.Collections.Concurrent;
using System.Globalization;
using StaticSite.Content;
using StaticSite.Extensions;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Images.Pictures;

/// <summary>Images become small files in modern formats, with their size said in the page. Only for sites with <c>images</c> in their settings.</summary>
public sealed class PicturesExtension : SiteExtension
{
    private readonly ConcurrentDictionary<string, Lazy<PicturePlan>> _plans = new(StringComparer.Ordinal);
    private PicturesSettings? _settings;

    /// <inheritdoc/>
    public override bool AllowsKeptFiles => true;

    /// <inheritdoc/>
    public override string SettingsKey => "images";

    /// <inheritdoc/>
    public override IReadOnlyList<Pipeline> Pipelines => [new PicturesPipeline(this)];

    /// <summary>The settings; null when the site does without.</summary>
    internal PicturesSettings? Settings => _settings;

    /// <summary>The images that pages show, in ordinal order of their names.</summary>
    internal IReadOnlyList<PicturePlan> Plans => [.. _plans.Values.Select(plan => plan.Value).OrderBy(plan => plan.Asset, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override void ReadSettings(MappingReader reader) => _settings = PicturesSettings.Read(reader);

    /// <inheritdoc/>
    public override PictureMarkup? Picture(ImageUse image, BuildContext context)
    {
        if (_settings is not { } settings) return null;
        PicturePlan plan = _plans.GetOrAdd(image.Asset, asset => new Lazy<PicturePlan>(() => PicturePlan.Create(asset, settings, context))).Value;
        plan.Uses.Add(image.Span);
        // The files of an image are made for the pages that show it.
        BuildContext.MakeAlways();
        if (plan.Problem is var (descriptor, arguments)) context.Diagnostics.Add(descriptor.At(image.Span, arguments));
        return image.IsLead && plan.Markup is { } markup ? markup with { IsLead = true } : plan.Markup;
    }

    /// <summary>Looks at the images of articles, which are shown in the width of the text.</summary>
    public override void Check(BuildContext context)
    {
        if (_settings is not { } settings) return;
        foreach (Article article in context.Site.Pages.OfType<Article>())
        {
            if (article.FrontMatter.Image is { } image && _plans.TryGetValue(image.Asset, out Lazy<PicturePlan>? plan) && plan.Value.Image is { HasVariants: true } small && small.Width < settings.Widths[0])
            {
                context.Diagnostics.Add(ImagesDiagnostics.TooSmall.At(image.Src.Span, image.Asset, Number(small.Width), Number(settings.Widths[0])));
            }
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
