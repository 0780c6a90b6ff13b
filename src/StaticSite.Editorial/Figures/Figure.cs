using NodaTime;
using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Reading;

namespace StaticSite.Editorial.Figures;

/// <summary>A figure of the ledger with all its values.</summary>
public sealed record Figure
{
    /// <summary>What texts write: <c>{figure:ID}</c>.</summary>
    public required Located<string> Id { get; init; }

    /// <summary>What is counted.</summary>
    public required LocalizedText Label { get; init; }

    /// <summary>What the number is a number of, in plural forms where a language has them.</summary>
    public required LocalizedText Unit { get; init; }

    /// <summary>The values, newest first; at least one.</summary>
    public required IReadOnlyList<FigureValue> Values { get; init; }

    /// <summary>What a reader must know to understand it.</summary>
    public LocalizedText? Note { get; init; }

    /// <summary>One word or two for it beside others, such as "killed"; null where the label is all there is.</summary>
    public LocalizedText? Short { get; init; }

    /// <summary>The id of its group; null for one that belongs to none.</summary>
    public string? Group { get; init; }

    /// <summary>Ids of the figures that it is the sum of, which are shown beside it and apart from each other.</summary>
    public IReadOnlyList<Located<string>> Parts { get; init; } = [];

    /// <summary>Whether it is shown on the first page.</summary>
    public bool IsKey { get; init; }

    /// <summary>The last day on which it counts as looked at.</summary>
    public required Located<LocalDate> ReviewBy { get; init; }

    /// <summary>Whether texts and addresses can have an id: small letters, digits and hyphens.</summary>
    internal static bool IsPlainId(string id) => id.Length > 0 && id.All(sign => char.IsAsciiLetterLower(sign) || char.IsAsciiDigit(sign) || sign == '-');

    /// <summary>The newest value.</summary>
    public FigureValue Current => Values[0];

    /// <summary>What a value is a number of, as it stands behind that number.</summary>
    public string UnitOf(FigureValue value, Language language)
    {
        string form = language.PluralForm(value.Number);
        // In Russian these words want the genitive, whose singular is the form behind two, and whose plural is the form behind five.
        bool isGenitive = language == Language.Russian && value.Qualifier is (Qualifier.MoreThan or Qualifier.About or Qualifier.AtLeast);
        return Unit.Form(language.Code, isGenitive && form == "one" ? "few" : isGenitive && form == "few" ? "many" : form);
    }

    /// <summary>The value in force on a day; null before the first.</summary>
    public FigureValue? At(LocalDate day) => Values.FirstOrDefault(value => value.AsOf.Start <= day);
}
