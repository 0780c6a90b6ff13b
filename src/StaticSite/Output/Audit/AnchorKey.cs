namespace StaticSite.Output.Audit;

/// <summary>One number for an anchor on a page (FNV-1a, over UTF-16 units), the same in every run.</summary>
internal static class AnchorKey
{
    private const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The part that the page gives.</summary>
    public static ulong OfPage(string page) => Of(Start, page);

    /// <summary>The number of an anchor.</summary>
    /// <param name="page">What <see cref="OfPage"/> gives for its page.</param>
    /// <param name="id">The anchor.</param>
    public static ulong Of(ulong page, ReadOnlySpan<char> id)
    {
        ulong key = page * Prime;
        foreach (char c in id) key = (key ^ c) * Prime;
        return key;
    }
}
