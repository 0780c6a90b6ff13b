using Fluid.Values;
using StaticSite.Content;
using StaticSite.Extensions;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Layouts;
using StaticSite.Rendering.Pages;

namespace StaticSite.Editorial.Corrections;

/// <summary>Corrections of articles and pages: on the page itself, on one page for all, and in a feed.</summary>
public sealed class CorrectionsExtension : SiteExtension
{
    /// <inheritdoc/>
    public override bool AllowsKeptFiles => true;

    /// <inheritdoc/>
    public override IReadOnlyList<Pipeline> Pipelines { get; } = [new CorrectionsPipeline()];

    /// <inheritdoc/>
    public override IReadOnlyList<string> PageMembers { get; } = ["corrections_list"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> StringKeys { get; } = ["corrections.feed_title", "corrections.feed_item"];

    /// <inheritdoc/>
    public override bool IsUsed(BuildContext context) => CorrectionsPipeline.IsUsed(context.Site.Pages);

    /// <inheritdoc/>
    public override FluidValue? PageMember(string name, Page page, BuildContext context)
    {
        return new ListValue([.. PageCorrection.All(context.Site.Pages, page.Language).Select(item => Values.Map(
            ("date", Values.Date(context, item.Correction.Date.Value)),
            ("wrong", new StringValue(item.Correction.Wrong)),
            ("right", new StringValue(item.Correction.Right)),
            ("title", new StringValue(item.Page.Title)),
            ("url", new StringValue(context.Href(item.Page.Url)))))]);
    }

    /// <inheritdoc/>
    public override PublishTime? LastChange(Page page, BuildContext context) =>
        page.Layout == CorrectionsPipeline.PageLayout && PageCorrection.All(context.Site.Pages, page.Language) is [PageCorrection newest, ..] ? newest.Correction.Date.Value : null;

    /// <inheritdoc/>
    public override void Check(BuildContext context)
    {
        foreach ((Page page, var correction) in context.Site.Pages.Where(page => !page.IsFallback).SelectMany(PageCorrection.Of))
        {
            if (correction.Date.Value.Instant > context.Options.Clock) context.Diagnostics.Add(CorrectionsDiagnostics.Future.At(correction.Date.Span));
            else if (page is Article article && correction.Date.Value.Local.Date < article.Published.Local.Date) context.Diagnostics.Add(CorrectionsDiagnostics.BeforePublication.At(correction.Date.Span));
        }
    }
}
