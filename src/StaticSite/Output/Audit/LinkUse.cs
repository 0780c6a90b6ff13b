namespace StaticSite.Output.Audit;

/// <summary>What is known of one address that pages of the site use. There are several for each page of a large site, so it is small: where the address leads is read from it again.</summary>
/// <param name="Target">Where it leads.</param>
/// <param name="FirstPage">The first file that uses it, by ordinal order of output paths.</param>
/// <param name="Origin">The source of that file.</param>
/// <param name="Count">How many files use it.</param>
/// <param name="FromOther">Whether any page but the target itself uses it.</param>
internal readonly record struct LinkUse(LinkTarget Target, string FirstPage, string Origin, int Count, bool FromOther)
{
    /// <summary>An address that nobody uses yet.</summary>
    public static LinkUse None(SiteAddress target) => new(LinkTarget.Of(target), "", "", 0, false);

    /// <summary>This use and one more, by a file.</summary>
    public LinkUse And(string page, string origin, bool fromOther)
    {
        if (Count == 0) return new LinkUse(Target, page, origin, 1, fromOther);
        // Files mostly use an address more than once, or after one that comes first.
        bool first = ReferenceEquals(FirstPage, page) || string.CompareOrdinal(FirstPage, page) <= 0;
        return new LinkUse(Target, first ? FirstPage : page, first ? Origin : origin, Count + 1, FromOther || fromOther);
    }

    /// <summary>This use and another one of the same address; one that nobody has made yet counts for nothing.</summary>
    public LinkUse And(LinkUse other)
    {
        if (Count == 0) return other;
        if (other.Count == 0) return this;
        bool first = string.CompareOrdinal(FirstPage, other.FirstPage) <= 0;
        return new LinkUse(Target, first ? FirstPage : other.FirstPage, first ? Origin : other.Origin, Count + other.Count, FromOther || other.FromOther);
    }
}
