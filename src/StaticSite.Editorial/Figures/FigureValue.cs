using StaticSite.Diagnostics;
using StaticSite.Languages;
using StaticSite.Reading;

namespace StaticSite.Editorial.Figures;

/// <summary>One value of a figure: what was said, by whom, for when, and where it can be read.</summary>
public sealed record FigureValue
{
    /// <summary>The bare number.</summary>
    public required decimal Number { get; init; }

    /// <summary>How exact it is.</summary>
    public required Qualifier Qualifier { get; init; }

    /// <summary>What it stands for.</summary>
    public required FigureDate AsOf { get; init; }

    /// <summary>Who says it.</summary>
    public required LocalizedText Claimant { get; init; }

    /// <summary>Who printed it.</summary>
    public required LocalizedText Reporter { get; init; }

    /// <summary>Where it can be read: an absolute http or https address.</summary>
    public required string Url { get; init; }

    /// <summary>A copy in an archive.</summary>
    public string? Archived { get; init; }

    /// <summary><c>two_pages</c>, <c>one_page</c> or <c>computed</c>.</summary>
    public required string Confidence { get; init; }

    /// <summary>Where it is written in the ledger.</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>Where its number is written.</summary>
    public SourceSpan NumberPlace { get; init; }

    /// <summary><c>large_change</c>: whether ten times the value before it, or a tenth, is meant.</summary>
    public bool IsLargeChange { get; init; }

    /// <summary>The number with its qualifier: "more than 248,000", "248 000-dən çox".</summary>
    public string In(Language language)
    {
        string number = language.FormatNumber(Number);
        return (Qualifier, language.Code) switch
        {
            (Qualifier.Exact, _) => number,
            (Qualifier.Nearly, "az") => $"{number}-{AzerbaijaniSuffix.Dative(Number)} yaxın",
            (Qualifier.MoreThan, "az") => $"{number}-{AzerbaijaniSuffix.Ablative(Number)} çox",
            (Qualifier.About, "az") => "təxminən " + number,
            (Qualifier.AtLeast, "az") => "ən azı " + number,
            (Qualifier.Nearly, "ru") => "почти " + number,
            (Qualifier.MoreThan, "ru") => "более " + number,
            (Qualifier.About, "ru") => "около " + number,
            (Qualifier.AtLeast, "ru") => "не менее " + number,
            (Qualifier.Nearly, _) => "nearly " + number,
            (Qualifier.MoreThan, _) => "more than " + number,
            (Qualifier.About, _) => "about " + number,
            _ => "at least " + number,
        };
    }
}
