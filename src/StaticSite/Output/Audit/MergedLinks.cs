namespace StaticSite.Output.Audit;

/// <summary>The addresses of all sheets with everything that is known of their use, by one row of numbers.</summary>
/// <param name="expected">About how many there will be.</param>
internal sealed class MergedLinks(int expected)
{
    private readonly List<LinkUse> _uses = new(expected);

    /// <summary>The addresses by their numbers; those that no file uses by itself are among them.</summary>
    public AddressTable Addresses { get; } = new();

    /// <summary>Their uses by the same numbers.</summary>
    public IReadOnlyList<LinkUse> Uses => _uses;

    /// <summary>Adds what is known of some addresses.</summary>
    public void Add(AddressTable addresses, IReadOnlyList<LinkUse> uses)
    {
        for (int i = 0; i < uses.Count; i++)
        {
            int number = Addresses.Add(addresses[i], out bool isNew);
            if (isNew) _uses.Add(uses[i]);
            else if (uses[i].Count > 0) _uses[number] = _uses[number].And(uses[i]);
        }
    }

    /// <summary>Web addresses on other hosts, in ordinal order. Places within one document are one address.</summary>
    public IReadOnlyList<ExternalLink> External()
    {
        List<ExternalLink> all = [];
        for (int i = 0; i < _uses.Count; i++)
        {
            LinkUse use = _uses[i];
            if (use.Count > 0 && use.Target.IsExternal) all.Add(new ExternalLink(Document(Addresses.Text(i)), use.Count, use.FirstPage));
        }
        all.Sort(static (a, b) => string.CompareOrdinal(a.Url, b.Url) is not 0 and int order ? order : string.CompareOrdinal(a.FirstPage, b.FirstPage));
        int kept = 0;
        for (int i = 0; i < all.Count; i++)
        {
            ExternalLink link = all[i];
            if (kept > 0 && all[kept - 1].Url == link.Url) all[kept - 1] = all[kept - 1] with { Count = all[kept - 1].Count + link.Count };
            else all[kept++] = link;
        }
        all.RemoveRange(kept, all.Count - kept);
        return all;
    }

    private static string Document(string written)
    {
        string url = System.Net.WebUtility.HtmlDecode(written).Trim();
        return url.IndexOf('#', StringComparison.Ordinal) is >= 0 and int hash ? url[..hash] : url;
    }
}
