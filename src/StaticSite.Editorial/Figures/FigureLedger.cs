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
    private const string UrlExample = "url: https://example.org/report";
    private static readonly string[] Qualifiers = ["exact", "nearly", "more_than", "about", "at_least"];
    private static readonly string[] Confidences = ["one_page", "two_pages", "computed"];

    /// <summary>The figures in the order of the file; those with errors are reported and left out.</summary>
    public static IReadOnlyList<Figure> Read(SourceText source, BuildContext context)
    {
        List<Figure> figures = [];
        YamlNode? root = YamlReader.Read(source, 0, source.Text.Length, context.Diagnostics);
        if (root is null) return figures;
        if (root is not YamlMapping mapping)
        {
            context.Diagnostics.Add(FrontMatterDiagnostics.WrongType.At(root.Span, "figures.yml", "ids with figures", "casualties: {value: 1, …}"));
            return figures;
        }
        foreach (YamlEntry entry in mapping.Entries)
        {
            if (entry.Value is not YamlMapping group) context.Diagnostics.Add(FrontMatterDiagnostics.WrongType.At(entry.Value.Span, entry.Key.Value, "a figure with value, claimant and source", entry.Key.Value + ": {value: 1, …}"));
            else if (ReadFigure(entry.Key, group, context) is { } figure) figures.Add(figure);
        }
        return figures;
    }

    private static Figure? ReadFigure(Located<string> id, YamlMapping group, BuildContext context)
    {
        MappingReader reader = new(group, context.Diagnostics);
        if (id.Value.Length == 0 || !id.Value.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-')) reader.Fail(FiguresDiagnostics.BadId.At(id.Span, id.Value));
        string[] languages = [.. context.Languages.Select(language => language.Code)];
        LocalizedText? label = reader.Localized("label", languages);
        LocalizedText? unit = reader.LocalizedForms("unit", context.Languages);
        FigureValue? current = ReadValue(reader, group, null, languages, context);
        LocalizedText? note = reader.Node("note") is null ? null : reader.Localized("note", languages);
        Located<PublishTime>? review = reader.Time("review_by", context.Settings.TimeZone);
        if (group.Find("review_by") is null) reader.Fail(FrontMatterDiagnostics.MissingKey.At(id.Span, "review_by", "review_by: 2027-03-13"));
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
        if (!reader.Finish() || label is null || unit is null || review is null || values.Count == 0) return null;
        return new Figure { Id = id, Label = label, Unit = unit, Values = values, Note = note, IsKey = key, ReviewBy = new Located<LocalDate>(review.Value.Value.Local.Date, review.Value.Span) };
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
        LocalizedText? claimant = inherited is not null && group.Find("claimant") is null ? Inherit(reader, "claimant", inherited.Claimant) : reader.Localized("claimant", languages);
        LocalizedText? reporter = inherited is not null && group.Find("reporter") is null ? Inherit(reader, "reporter", inherited.Reporter) : reader.Localized("reporter", languages);
        FigureDate? date = asOf.Value.Length == 0 ? null : FigureDate.Parse(asOf.Value);
        if (date is null && asOf.Value.Length > 0) reader.Fail(FrontMatterDiagnostics.BadDate.At(asOf.Span, asOf.Value));
        if (date is not null && date.Start > context.Options.Clock.InZone(context.Settings.TimeZone).Date) reader.Fail(FiguresDiagnostics.Future.At(asOf.Span, asOf.Value));
        bool isNumber = decimal.TryParse(number.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal bare);
        // 248.000 is two hundred and forty-eight for a program and a thousand times that for who wrote it.
        if (isNumber && Thousands().IsMatch(number.Value)) reader.Fail(FrontMatterDiagnostics.WrongType.At(number.Span, "value", "a bare number from 0 on", "value: " + number.Value.Replace(".", "", StringComparison.Ordinal)));
        if (!isNumber && number.Value.Length > 0) reader.Fail(FrontMatterDiagnostics.WrongType.At(number.Span, "value", "a bare number from 0 on", "value: 248000"));
        foreach (Located<string> address in (Located<string>[])[url, .. archived is { } copy ? [copy] : Array.Empty<Located<string>>()])
        {
            if (address.Value.Length > 0 && !(Uri.TryCreate(address.Value, UriKind.Absolute, out Uri? parsed) && parsed.Scheme is "http" or "https")) reader.Fail(FrontMatterDiagnostics.BadValue.At(address.Span, "url", address.Value, "an address that begins with https:// or http://", ""));
        }
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
        };
    }

    [GeneratedRegex(@"^[1-9]\d{0,2}(\.\d{3})+$")]
    private static partial Regex Thousands();

    private static LocalizedText Inherit(MappingReader reader, string key, LocalizedText value)
    {
        reader.Node(key);
        return value;
    }
}
