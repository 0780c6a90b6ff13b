using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Pipelines;
using StaticSite.Reading;

namespace StaticSite.Editorial.Figures;

/// <summary>Reads <c>input/data/figures.yml</c>: every figure of the site with claimant, date, source and earlier values.</summary>
internal static partial class FigureLedger
{
    private static readonly DataShape Shape = new("ids with figures", "a figure with value, claimant and source", "casualties", "{value: 1, …}");
    private const string UrlExample = "url: https://example.org/report";
    private static readonly string[] Qualifiers = ["exact", "nearly", "more_than", "about", "at_least"];
    private static readonly string[] Confidences = ["one_page", "two_pages", "computed"];

    /// <summary>The figures in the order of the file; those with errors are reported and left out.</summary>
    /// <param name="source">The file.</param>
    /// <param name="groups">Ids of the groups that figures may belong to.</param>
    /// <param name="context">The build.</param>
    public static DataEntries<Figure> Read(SourceText source, IReadOnlyCollection<string> groups, BuildContext context) =>
        DataFile.Read(source, Shape, context.Diagnostics, (id, group) => ReadFigure(id, group, groups, context));

    private static Figure? ReadFigure(Located<string> id, YamlMapping group, IReadOnlyCollection<string> groups, BuildContext context)
    {
        MappingReader reader = new(group, context.Diagnostics);
        if (!Figure.IsPlainId(id.Value)) reader.Fail(FiguresDiagnostics.BadId.At(id.Span, id.Value));
        string[] languages = [.. context.Languages.Select(language => language.Code)];
        LocalizedText? label = reader.Localized("label", languages);
        LocalizedText? word = reader.Node("short") is null ? null : reader.Localized("short", languages);
        Located<string>? place = reader.Optional("group", "group: since-1991");
        if (place is { } name && !groups.Contains(name.Value)) reader.Fail(FrontMatterDiagnostics.BadValue.At(name.Span, "group", name.Value, "the id of a group that input/site.yml lists under figures.groups", Nearest.Hint(name.Value, groups)));
        LocalizedText? unit = reader.LocalizedForms("unit", context.Languages);
        FigureValue? current = ReadValue(reader, group, null, languages, context);
        LocalizedText? note = reader.Node("note") is null ? null : reader.Localized("note", languages);
        Located<PublishTime>? review = reader.Time("review_by", context.Settings.TimeZone);
        if (group.Find("review_by") is null) reader.Fail(FrontMatterDiagnostics.MissingKey.At(id.Span, "review_by", "review_by: 2027-03-13"));
        IReadOnlyList<Located<string>> parts = reader.Names("parts", "parts: [casualties-killed, casualties-injured]");
        bool key = reader.Flag("key");
        List<FigureValue> values = current is null ? [] : [current];
        if (group.Find("history") is YamlSequence list)
        {
            foreach (YamlNode item in list.Items)
            {
                if (item is not YamlMapping earlier) reader.Fail(FrontMatterDiagnostics.WrongType.At(item.Span, "history", "a list of earlier values", "history: [{value: 1, as_of: 2025-01-01, url: https://example.org/}]"));
                else if (current is not null && ReadEarlier(earlier, current, languages, reader, context) is { } value) values.Add(value);
            }
        }
        reader.Node("history");
        for (int i = 1; i < values.Count; i++)
        {
            if (values[i].AsOf.Start >= values[i - 1].AsOf.Start) reader.Fail(FiguresDiagnostics.HistoryOrder.At(values[i].Span, values[i].AsOf.Text, values[i - 1].AsOf.Text));
        }
        CheckChanges(values, context.Diagnostics);
        if (!reader.Finish() || label is null || unit is null || review is null || values.Count == 0) return null;
        return new Figure { Id = id, Label = label, Unit = unit, Values = values, Note = note, Short = word, Group = place?.Value, Parts = parts, IsKey = key, ReviewBy = new Located<LocalDate>(review.Value.Value.Local.Date, review.Value.Span) };
    }

    private static FigureValue? ReadEarlier(YamlMapping group, FigureValue current, string[] languages, MappingReader parent, BuildContext context)
    {
        MappingReader reader = new(group, context.Diagnostics);
        FigureValue? value = ReadValue(reader, group, current, languages, context);
        if (reader.Finish()) return value;
        parent.MarkFailed();
        return null;
    }

    /// <summary>Reads one value; what an earlier value does not say is as in the newest one.</summary>
    private static FigureValue? ReadValue(MappingReader reader, YamlMapping group, FigureValue? inherited, string[] languages, BuildContext context)
    {
        Located<string> number = reader.Required("value", "value: 419");
        Located<string> asOf = reader.Required("as_of", "as_of: 2026-03-13");
        Located<string> url = reader.Required("url", UrlExample);
        Located<string>? archived = reader.Optional("archived", "archived: https://web.archive.org/…");
        string qualifier = reader.OneOf("qualifier", Qualifiers);
        string confidence = reader.OneOf("confidence", Confidences);
        bool isLargeChange = reader.Flag("large_change");
        LocalizedText? claimant = inherited is not null && group.Find("claimant") is null ? Inherit(reader, "claimant", inherited.Claimant) : reader.Localized("claimant", languages);
        LocalizedText? reporter = inherited is not null && group.Find("reporter") is null ? Inherit(reader, "reporter", inherited.Reporter) : reader.Localized("reporter", languages);
        FigureDate? date = asOf.Value.Length == 0 ? null : FigureDate.Parse(asOf.Value);
        if (date is null && asOf.Value.Length > 0) reader.Fail(FrontMatterDiagnostics.BadDate.At(asOf.Span, asOf.Value, DateGuess.Hint(asOf.Value)));
        if (date is not null && date.Start > DataDays.Today(context)) reader.Fail(FiguresDiagnostics.Future.At(asOf.Span, asOf.Value));
        bool isNumber = decimal.TryParse(number.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal bare);
        // 248.000 is two hundred and forty-eight for a program and a thousand times that for who wrote it.
        if (isNumber && Thousands().IsMatch(number.Value)) reader.Fail(FrontMatterDiagnostics.WrongType.At(number.Span, "value", "a bare number from 0 on", $"value: {number.Value.Replace(".", "", StringComparison.Ordinal)}, or value: {bare.ToString("0.####", CultureInfo.InvariantCulture)}0"));
        if (!isNumber && number.Value.Length > 0) reader.Fail(FrontMatterDiagnostics.WrongType.At(number.Span, "value", "a bare number from 0 on", Bare(number.Value)));
        WebAddresses.Check(reader, "url", url);
        if (archived is { } copy) WebAddresses.Check(reader, "archived", copy);
        // Which of two numbers is meant is not known yet.
        if (isNumber && Thousands().IsMatch(number.Value)) return null;
        if (date is null || !isNumber || claimant is null || reporter is null) return null;
        return new FigureValue
        {
            Number = bare,
            Qualifier = (Qualifier)Array.IndexOf(Qualifiers, qualifier),
            AsOf = date,
            Claimant = claimant,
            Reporter = reporter,
            Url = url.Value,
            Archived = archived?.Value,
            Confidence = confidence,
            Span = asOf.Span,
            NumberPlace = number.Span,
            IsLargeChange = isLargeChange,
        };
    }

    [GeneratedRegex(@"^[1-9]\d{0,2}(\.\d{3})+$")]
    private static partial Regex Thousands();

    // The digits of what is written: "248 000", "419 people".
    private static string Bare(string written)
    {
        string digits = string.Concat(written.Where(char.IsAsciiDigit));
        return "value: " + (digits.Length == 0 ? "248000" : digits);
    }

    // A digit too many or too few makes ten times as much, or a tenth. Of three values the one in the middle is wrong where both its neighbours differ from it so.
    private static void CheckChanges(List<FigureValue> values, DiagnosticBag bag)
    {
        for (int i = 0; i + 1 < values.Count; i++)
        {
            if (!IsTenfold(values[i], values[i + 1])) continue;
            int at = i + 2 < values.Count && IsTenfold(values[i + 1], values[i + 2]) ? ++i : i;
            if (values[at].IsLargeChange) continue;
            FigureValue other = at + 1 < values.Count ? values[at + 1] : values[at - 1];
            bag.Add(FiguresDiagnostics.LargeChange.At(values[at].NumberPlace, values[at].Number.ToString(CultureInfo.InvariantCulture), other.Number.ToString(CultureInfo.InvariantCulture), other.AsOf.Text));
        }
    }

    private static bool IsTenfold(FigureValue one, FigureValue other)
    {
        decimal most = Math.Max(one.Number, other.Number);
        decimal least = Math.Min(one.Number, other.Number);
        // Small numbers do grow so.
        return most >= 50 && least > 0 && most / least is >= 8 and <= 12.5m;
    }

    private static LocalizedText Inherit(MappingReader reader, string key, LocalizedText value)
    {
        reader.Node(key);
        return value;
    }
}
