namespace StaticSite.Editorial.Figures;

/// <summary>What a token is.</summary>
internal enum NumberTokenKind
{
    /// <summary>Letters, with hyphens and apostrophes between them.</summary>
    Word,

    /// <summary>A number that may count something.</summary>
    Number,

    /// <summary>Digits that count nothing: times, dates, numbers with slashes, parts of names.</summary>
    Code,

    /// <summary>A sign that ends a sentence.</summary>
    End,
}
