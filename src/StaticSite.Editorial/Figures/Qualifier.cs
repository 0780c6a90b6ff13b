namespace StaticSite.Editorial.Figures;

/// <summary>How a number stands to the truth, by the words of whoever gave it.</summary>
public enum Qualifier
{
    /// <summary>The number itself.</summary>
    Exact,

    /// <summary>A little less than the number.</summary>
    Nearly,

    /// <summary>More than the number.</summary>
    MoreThan,

    /// <summary>Around the number.</summary>
    About,

    /// <summary>The number or more.</summary>
    AtLeast,
}
