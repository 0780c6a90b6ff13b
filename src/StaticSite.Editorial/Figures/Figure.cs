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

    /// <summary>Whether it is shown on the first page.</summary>
    public bool IsKey { get; init; }

    /// <summary>The last day on which it counts as looked at.</summary>
    public required Located<LocalDate> ReviewBy { get; init; }

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
