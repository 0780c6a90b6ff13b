using Fluid.Values;
using StaticSite.Languages;
using StaticSite.Pipelines;
using StaticSite.Rendering.Layouts;
using StaticSite.Rendering.Pages;

namespace StaticSite.Editorial.Figures;

/// <summary>Figures as layouts read them: never without claimant and date.</summary>
internal static class FigureValues
{
    private const int ChangesShown = 20;

    /// <summary>Figures with the parts that each is the sum of.</summary>
    public static ListValue List(IEnumerable<Figure> figures, IReadOnlyDictionary<string, Figure> ledger, Language language, BuildContext context) =>
        new([.. figures.Select(figure => One(figure, new ListValue([.. Parts(figure, ledger).Select(part => One(part, new ListValue([]), language, context))]), language, context))]);

    /// <summary>The groups that have figures, in their order; what belongs to none comes last and has no title.</summary>
    public static ListValue Groups(IReadOnlyList<FigureGroup> groups, IReadOnlyDictionary<string, Figure> ledger, Language language, BuildContext context)
    {
        IEnumerable<(string? Id, string? Title)> all = groups.Select(group => ((string?)group.Id.Value, group.Label?[language.Code])).Append((null, null));
        return new ListValue([.. all.Select(group => (group.Id, group.Title, Figures: ledger.Values.Where(figure => figure.Group == group.Id).ToArray())).Where(group => group.Figures.Length > 0).Select(group => Values.Map(
            ("id", Values.Text(group.Id)),
            ("title", Values.Text(group.Title)),
            ("figures", List(group.Figures, ledger, language, context))))]);
    }

    private static IEnumerable<Figure> Parts(Figure figure, IReadOnlyDictionary<string, Figure> ledger) =>
        figure.Parts.Select(id => ledger.GetValueOrDefault(id.Value)).OfType<Figure>();

    private static MapValue One(Figure figure, ListValue parts, Language language, BuildContext context) => Values.Map(
        ("id", new StringValue(figure.Id.Value)),
        ("label", new StringValue(figure.Label[language.Code])),
        ("short", new StringValue((figure.Short ?? figure.Label)[language.Code])),
        ("parts", parts),
        ("unit", new StringValue(figure.UnitOf(figure.Current, language))),
        ("note", Values.Text(figure.Note?[language.Code])),
        ("is_due", BooleanValue.Create(context.Options.Clock.InZone(context.Settings.TimeZone).Date > figure.ReviewBy.Value)),
        ("current", Value(figure.Current, language)),
        ("history", new ListValue([.. figure.Values.Skip(1).Select(value => Value(value, language))])));

    public static ListValue Changes(IReadOnlyList<FigureChange> changes, Language language) => new([.. changes.Take(ChangesShown).Select(change => Values.Map(
        ("label", new StringValue(change.Figure.Label[language.Code])),
        ("id", new StringValue(change.Figure.Id.Value)),
        ("unit", new StringValue(change.Figure.UnitOf(change.Value, language))),
        ("value", Value(change.Value, language)),
        ("before", change.Before is { } before ? Value(before, language) : NilValue.Instance)))]);

    public static MapValue Files(Language language, BuildContext context) => Values.Map(
        ("csv_url", new StringValue(context.Href("/" + context.LanguagePath(language) + "figures.csv"))),
        ("json_url", new StringValue(context.Href("/" + context.LanguagePath(language) + "figures.json"))));

    private static MapValue Value(FigureValue value, Language language) => Values.Map(
        ("text", new StringValue(value.In(language))),
        ("number", NumberValue.Create(value.Number)),
        ("as_of", new StringValue(value.AsOf.In(language))),
        ("claimant", new StringValue(value.Claimant[language.Code])),
        ("reporter", new StringValue(value.Reporter[language.Code])),
        ("url", new StringValue(value.Url)),
        ("archived_url", Values.Text(value.Archived)),
        ("confidence", new StringValue(value.Confidence)));
}
