using System.Text.Json;
using Fluid.Values;
using NodaTime;
using NodaTime.Text;
using StaticSite.Content;
using StaticSite.Diagnostics;
using StaticSite.Extensions;
using StaticSite.Offline;
using StaticSite.Pipelines;
using StaticSite.Reading;
using StaticSite.Rendering.Layouts;
using StaticSite.Rendering.Pages;

namespace StaticSite.Editorial.Freshness;

/// <summary>Review dates: notices on stale pages, and safety pages that may not be published unreviewed.</summary>
public sealed class FreshnessExtension : SiteExtension
{
    private const int MostYears = 10;
    private FreshnessSettings _settings = FreshnessSettings.Default;

    /// <inheritdoc/>
    public override bool AllowsKeptFiles => true;

    /// <inheritdoc/>
    public override string SettingsKey => "freshness";

    /// <inheritdoc/>
    public override IReadOnlyList<string> PageMembers { get; } = ["review"];

    /// <summary>Whether pages of this kind may not be published when something about them is out of date.</summary>
    public bool IsBlocking(Page page) => _settings.Blocking.Contains(PageReview.KindOf(page));

    /// <inheritdoc/>
    public override void ReadSettings(MappingReader reader) => _settings = FreshnessSettings.Read(reader);

    /// <inheritdoc/>
    public override void ReadFrontMatter(MappingReader reader, PageHeader page, PageValues values)
    {
        Located<string>? kind = reader.Optional("kind", "kind: safety");
        if (kind is { } written && !_settings.Kinds.Contains(written.Value))
        {
            reader.Fail(FreshnessDiagnostics.UnknownKind.At(written.Span, written.Value, string.Join(", ", _settings.Kinds), Nearest.Hint(written.Value, _settings.Kinds)));
        }
        Located<LocalDate>? reviewed = Day(reader, "reviewed", page.Context);
        if (reviewed is { } day && day.Value > Today(page.Context)) reader.Fail(FreshnessDiagnostics.Future.At(day.Span, "this page"));
        Located<LocalDate>? due = Day(reader, "review_by", page.Context);
        // Most articles say none of it. Of a page it matters too that it says none.
        if (page.Kind != PageKind.Article || kind is not null || reviewed is not null || due is not null) values.Set(new EditorialPage(kind, reviewed, due));
    }

    /// <inheritdoc/>
    public override FluidValue? PageMember(string name, Page page, BuildContext context)
    {
        if (page is GuidePage guide) return Guide(guide, context);
        if (PageReview.Of(page, _settings) is not { } review) return null;
        return Value(review, IsBlocking(page), context);
    }

    /// <inheritdoc/>
    public override void Describe(Page page, Utf8JsonWriter json, BuildContext context)
    {
        // schema.org knows it of a WebPage and not of an article.
        if (page.Kind == PageKind.Page && page.Values.Get<EditorialPage>()?.Reviewed is { } day) json.WriteString("lastReviewed", LocalDatePattern.Iso.Format(day.Value));
    }

    /// <inheritdoc/>
    public override void Check(BuildContext context)
    {
        foreach ((ReviewDate review, _) in Reviews(context)) Check(review, context);
    }

    /// <summary>Everything that must be looked at again by a day, in no order: pages, and what other extensions keep.</summary>
    public IEnumerable<(ReviewDate Review, Page? Page)> Reviews(BuildContext context)
    {
        foreach (Page page in context.Site.Pages)
        {
            if (!page.IsFallback && PageReview.Of(page, _settings) is { } review) yield return (new ReviewDate("this page", review.Span, review.ReviewBy, IsBlocking(page)), page);
        }
        foreach (ReviewDate review in context.Extensions.OfType<IReviewed>().SelectMany(extension => extension.Reviews(context))) yield return (review, null);
    }

    private static MapValue Value(PageReview review, bool isSafety, BuildContext context) => Values.Map(
        ("reviewed", review.Reviewed is { } day ? Values.Date(day.ToDateOnly()) : NilValue.Instance),
        ("review_by", Values.Date(review.ReviewBy.ToDateOnly())),
        ("is_due", BooleanValue.Create(Today(context) > review.ReviewBy)),
        ("is_safety", BooleanValue.Create(isSafety)));

    // A file with several pages was last looked at with the newest of them, and is due with the first of them.
    private MapValue? Guide(GuidePage guide, BuildContext context)
    {
        PageReview[] reviews = [.. guide.Parts.Select(part => PageReview.Of(part, _settings)).OfType<PageReview>()];
        return reviews.Length == 0 ? null : Value(new PageReview(reviews.Max(review => review.Reviewed), reviews.Min(review => review.ReviewBy), reviews[0].Span), guide.Parts.Any(IsBlocking), context);
    }

    private void Check(ReviewDate review, BuildContext context)
    {
        LocalDate today = Today(context);
        if (review.ReviewBy > today.PlusYears(MostYears))
        {
            context.Diagnostics.Add(FreshnessDiagnostics.FarAway.At(review.Span, review.What, LocalDatePattern.Iso.Format(review.ReviewBy)));
            return;
        }
        if (today <= review.ReviewBy) context.Statistics.Due(context.Settings.TimeZone.AtStartOfDay(review.ReviewBy.PlusDays(1)).ToInstant(), context.Settings.TimeZone);
        if (today <= review.ReviewBy.PlusDays(-_settings.WarnDays)) return;
        DiagnosticDescriptor rule = today <= review.ReviewBy ? FreshnessDiagnostics.Near : review.IsSafety && context.Options.Publish ? FreshnessDiagnostics.Blocking : FreshnessDiagnostics.Due;
        context.Diagnostics.Add(rule.At(review.Span, review.What, LocalDatePattern.Iso.Format(review.ReviewBy)));
    }

    private static LocalDate Today(BuildContext context) => context.Options.Clock.InZone(context.Settings.TimeZone).Date;

    private static Located<LocalDate>? Day(MappingReader reader, string key, BuildContext context) =>
        reader.Time(key, context.Settings.TimeZone) is { } time ? new Located<LocalDate>(time.Value.Local.Date, time.Span) : null;
}
