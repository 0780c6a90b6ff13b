using System.Globalization;
using NodaTime;
using NodaTime.Text;
using StaticSite.Diagnostics;
using StaticSite.Extensions;
using StaticSite.Languages;
using StaticSite.Reading;
using StaticSite.Rendering.Layouts;
using StaticSite.Rendering.Markdown;

namespace StaticSite.Editorial.Figures;

/// <summary>Writes <c>{figure:ID options}</c> and <c>{quoted:TEXT}</c>.</summary>
internal static class FigureDirective
{
    private static readonly string[] Options = ["value", "date", "source", "at"];

    /// <summary>The figure as the options ask for it; null after an error was reported.</summary>
    public static DirectiveResult? Figure(DirectiveCall call, IReadOnlyDictionary<string, Figure> ledger, DataEntries<Figure> entries)
    {
        string[] words = call.Arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string id = words.Length == 0 ? "" : words[0];
        if (!ledger.TryGetValue(id, out Figure? figure))
        {
            entries.ReportUnknown(id, FiguresDiagnostics.Unknown.At(call.At(0, id.Length), id, Nearest.Hint(id, ledger.Keys)), call.Context.Diagnostics);
            return null;
        }
        FigureValue? value = figure.Current;
        HashSet<string> given = new(StringComparer.Ordinal);
        bool failed = false;
        int next = id.Length;
        foreach (string word in words.Skip(1))
        {
            int equals = word.IndexOf('=', StringComparison.Ordinal);
            string name = equals < 0 ? word : word[..equals];
            ParseResult<LocalDate>? day = name == "at" && equals > 0 ? LocalDatePattern.Iso.Parse(word[(equals + 1)..]) : null;
            int at = call.Arguments.IndexOf(word, next, StringComparison.Ordinal);
            next = at + word.Length;
            if (!Options.Contains(name) || !given.Add(name) || (name == "at") != (day?.Success ?? false) || (name != "at" && equals >= 0))
            {
                call.Context.Diagnostics.Add(FiguresDiagnostics.BadOption.At(call.At(at, word.Length), word, Nearest.Hint(name, Options)));
                failed = true;
            }
            else if (day is { } found && (value = figure.At(found.Value)) is null)
            {
                call.Context.Diagnostics.Add(FiguresDiagnostics.NoValueAt.At(call.At(at, word.Length), id, word[(equals + 1)..], figure.Values[^1].AsOf.Text));
                failed = true;
            }
        }
        return failed ? null : Write(call, figure, value!, given);
    }

    /// <summary>The words as they are; a bare number as the language writes it.</summary>
    public static DirectiveResult Quoted(DirectiveCall call)
    {
        string text = decimal.TryParse(call.Arguments, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? call.Language.FormatNumber(number) : call.Arguments;
        return new DirectiveResult($"<span class=\"quoted\">{PageEncoder.Instance.Encode(text)}</span>", text);
    }

    private static DirectiveResult Write(DirectiveCall call, Figure figure, FigureValue value, HashSet<string> given)
    {
        Language language = call.Language;
        bool isBare = given.Contains("value");
        string number = isBare ? language.FormatNumber(value.Number) : value.In(language);
        string more = "";
        if (given.Contains("source")) more = " " + call.Context.Text(language, "figures.by", value.Claimant[language.Code], value.AsOf.In(language));
        else if (given.Contains("date")) more = " " + call.Context.Text(language, "figures.as_of", value.AsOf.In(language));
        string html = $"<data value=\"{value.Number.ToString(CultureInfo.InvariantCulture)}\">{PageEncoder.Instance.Encode(number)}</data>{PageEncoder.Instance.Encode(language.WithoutBreaks(more))}";
        string source = given.Contains("source") ? value.Reporter[language.Code] : $"{value.Claimant[language.Code]}, {value.AsOf.In(language)}";
        string? markdown = isBare ? null : $"{MarkdownText.Escape(number + more)} ([{MarkdownText.Escape(source)}]({value.Url}))";
        return new DirectiveResult(html, number + more, Subject: new FigureUse(figure, value, IsCited: !isBare), Markdown: markdown);
    }
}
